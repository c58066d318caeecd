import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callingKey } from './calling.ts';
import { overtakingBound } from './overtaking.ts';

const minuteMs = 60_000;
const classes = ['walkIn', 'appointment', 'priority'] as const;

test('[Q18] the bound the manager sees is what the rule allows, and not a minute more', () => {
  const anyMinutes = fc.integer({ min: 0, max: 60 });
  const anyHall = fc.record({
    starts: fc.record({ walkIn: fc.constant(0), appointment: anyMinutes, priority: anyMinutes }),
    penalties: fc.array(anyMinutes, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(anyHall, ({ starts, penalties }) => {
      const bound = overtakingBound(starts, [penalties.map((penaltyMinutes) => ({ penaltyMinutes }))]);
      // Two visitors who come at the same moment: how far apart can their keys be?
      const keys = (penalty: number) =>
        classes.map((each) => callingKey({ since: 0, class: each }, starts, penalty) / minuteMs);
      const spread = (all: number[]) => Math.max(...all) - Math.min(...all);
      expect(bound.inQueueMinutes).toBe(spread(keys(0)));
      expect(bound.atWindowMinutes).toBe(spread(penalties.flatMap(keys)));
    }),
  );
  const starts = { walkIn: 0, appointment: 20, priority: 15 };
  expect(overtakingBound(starts, [])).toEqual({ inQueueMinutes: 20, atWindowMinutes: 20 });
});
