import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseNumber, caseSerialMax, isCaseNumber } from './case-number.ts';

test('[C12] a case number has its hall, its day, five digits and a check; any one digit changed is seen', () => {
  expect(caseNumber('01', '2026-11-23', 1)).toBe('CN0120261123000016');
  expect(caseNumber('01', '2026-11-23', 2)).toBe('CN0120261123000024');
  const serial = fc.integer({ min: 1, max: caseSerialMax });
  fc.assert(
    fc.property(
      serial,
      fc.integer({ min: 2, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      (number, place, by) => {
        const text = caseNumber('01', '2026-11-23', number);
        expect(isCaseNumber(text)).toBe(true);
        const digit = String((Number(text[place]) + by) % 10);
        expect(isCaseNumber(text.slice(0, place) + digit + text.slice(place + 1))).toBe(false);
      },
    ),
  );
});
