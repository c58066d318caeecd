import { type Opening, openingSchema } from '@yiting/shared/domain/calendar/opening.ts';
import { expect, test } from 'vitest';
import { problemsOf, spansOf, withSpans } from './draft.ts';

const span = (from: string, to: string) => ({ from, to, byAppointment: false });
const good: Opening = openingSchema.parse({
  weekly: [{ weekday: 1, spans: [span('09:00', '12:00'), span('13:00', '17:00')] }],
  exceptions: [{ from: '2026-12-31', to: '2026-12-31', spans: [], reason: '盘点' }],
});

test('good hours have no problem', () => {
  expect(problemsOf(good)).toEqual([]);
});

test('each problem is said at its place', () => {
  const spans = (...list: ReturnType<typeof span>[]) => withSpans(good, 6, list);
  expect(problemsOf(spans(span('', '12:00')))).toContainEqual({ code: 'timeMissing', weekday: 6 });
  expect(problemsOf(spans(span('12:00', '09:00')))).toEqual([{ code: 'endsBefore', weekday: 6 }]);
  expect(problemsOf(spans(span('09:00', '12:00'), span('11:00', '13:00')))).toEqual([
    { code: 'overlap', weekday: 6 },
  ]);
  const exception = (from: string, to: string) => ({
    ...good,
    exceptions: [...good.exceptions, { from, to, spans: [], reason: '' }],
  });
  expect(problemsOf(exception('2026-12-05', '2026-12-01'))).toEqual([{ code: 'datesWrong', exception: 1 }]);
  expect(problemsOf(exception('2026-02-30', '2026-03-01'))).toEqual([{ code: 'datesWrong', exception: 1 }]);
});

test('a weekday without stretches is closed, and stands in no list', () => {
  const closed = withSpans(good, 1, []);
  expect(spansOf(closed, 1)).toEqual([]);
  expect(closed.weekly).toEqual([]);
});
