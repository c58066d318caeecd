import fc from 'fast-check';
import { expect, test } from 'vitest';
import { festivals, readCalendarFile } from './calendar-file.ts';

const whole = {
  year: 2026,
  papers: ['https://example.org/notice'],
  days: festivals.map((name, index) => ({ name, date: `2026-0${index + 1}-05`, isOffDay: true })),
};
const codes = (file: object) => {
  const read = readCalendarFile(JSON.stringify(file));
  return read.ok ? [] : read.error.map(({ code }) => code);
};
const day = (date: string, isOffDay = true) => ({
  ...whole,
  days: [...whole.days, { name: '春节', date, isOffDay }],
});

test('[Z5] a whole year is taken; a day twice, of another year, or that does not exist refuses the file', () => {
  expect(codes(whole)).toEqual([]);
  expect(codes(day('2026-01-05'))).toEqual(['dateTwice']);
  expect(codes(day('2026-02-30'))).toEqual(['dateWrong']);
  expect(codes(day('2024-02-01'))).toEqual(['otherYear']);
  expect(codes(day('2025-12-31'))).toEqual([]);
});

test('[Z6] a year without one of the seven festivals, or a working weekend on a weekday, is refused', () => {
  expect(codes({ ...whole, days: whole.days.slice(1) })).toEqual(['festivalMissing']);
  expect(codes(day('2026-03-04', false))).toEqual(['nothingChanged']);
  expect(codes(day('2026-03-07', false))).toEqual([]);
});

test('[Z7] any bytes are answered by problems or a calendar, never by an exception', () => {
  fc.assert(fc.property(fc.string(), (text) => void readCalendarFile(text)));
  fc.assert(fc.property(fc.json(), (text) => void readCalendarFile(text)));
});
