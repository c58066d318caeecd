import { expect, test } from 'vitest';
import { changeAt, defaults, newQueueRules, problemsOf } from './rules-draft.ts';

const rules = { ...defaults, queues: [newQueueRules('queue-a'), newQueueRules('queue-b')] };

test('one value is changed, nothing else, and the rules before stay as they were', () => {
  const changed = changeAt(rules, ['queues', 1, 'slotMinutes'], 20);
  expect(changed.queues[1]?.slotMinutes).toBe(20);
  expect(changed.queues[0]).toBe(rules.queues[0]);
  expect(rules.queues[1]?.slotMinutes).toBe(30);
  const quota = changeAt(rules, ['queues', 0, 'quota', 'bank'], 1);
  expect(quota.queues[0]?.quota).toEqual({ bank: 1 });
  expect(changeAt(quota, ['queues', 0, 'quota', 'bank'], undefined).queues[0]?.quota).toEqual({});
});

test('each problem is said at its path with the bound it crossed', () => {
  expect(problemsOf(rules)).toEqual([]);
  expect(problemsOf(changeAt(rules, ['queues', 0, 'slotMinutes'], 3))).toEqual([
    { path: 'queues.0.slotMinutes', code: 'tooSmall', bound: 5 },
  ]);
  expect(problemsOf(changeAt(rules, ['noShow', 'count'], 99))).toEqual([
    { path: 'noShow.count', code: 'tooBig', bound: 20 },
  ]);
  expect(problemsOf(changeAt(rules, ['perPhoneADay'], Number.NaN))).toMatchObject([
    { path: 'perPhoneADay', code: 'notWhole' },
  ]);
  expect(problemsOf(changeAt(rules, ['coolingMinutes', 'from'], 90))).toEqual([
    { path: 'coolingMinutes', code: 'coolingOrder', bound: 0 },
  ]);
  const area = { id: 'area-1', name: { zh: '', en: '', ja: '' }, inspectors: 1 };
  expect(problemsOf(changeAt(rules, ['inspections', 'areas'], [area]))[0]).toMatchObject({
    path: 'inspections.areas.0.name.zh',
    code: 'missing',
  });
});
