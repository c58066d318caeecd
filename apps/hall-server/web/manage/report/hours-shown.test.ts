import { expect, test } from 'vitest';
import { hoursShown } from './hours-shown.ts';

test('an empty hour in the middle of the day keeps its place, empty hours around it are left out', () => {
  const hours = [
    { hour: 7, taken: 0, served: 0 },
    { hour: 9, taken: 4, served: 2 },
    { hour: 11, taken: 0, served: 1 },
    { hour: 18, taken: 0, served: 0 },
  ];
  expect(hoursShown(hours).map((each) => each.hour)).toEqual([9, 10, 11]);
  expect(hoursShown(hours)[1]).toEqual({ hour: 10, taken: 0, served: 0 });
  expect(hoursShown([])).toEqual([]);
});
