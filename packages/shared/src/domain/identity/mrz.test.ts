import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMrz } from './mrz.ts';

const today = '2026-11-23';
// The specimens printed in ICAO 9303, parts 4, 5 and 6; their holders and the state UTO do not exist.
const specimens = {
  TD3: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
  TD1: ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
  TD2: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
} as const;

describe('machine-readable lines', () => {
  test.each([
    ['TD3', 'L898902C3', 'P'],
    ['TD1', 'D23145890', 'I'],
    ['TD2', 'D23145890', 'I'],
  ] as const)('[N12] %s: number, birth date and name are read, every check fits', (format, number, kind) => {
    expect(readMrz(specimens[format], today)).toEqual({
      ok: true,
      value: {
        format,
        kind,
        issuer: 'UTO',
        number,
        birthDate: '1974-08-12',
        validUntil: '120415',
        name: 'ERIKSSON ANNA MARIA',
      },
    });
  });

  test('[N12] a number longer than its field goes on among the optional data', () => {
    const lines = [
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ];
    expect(readMrz(lines, today)).toMatchObject({
      value: { number: 'D23145890734', birthDate: '1934-07-12' },
    });
  });

  test('[N13] one wrong digit in a checked field is refused, wherever it stands', () => {
    const checked = {
      TD3: [1, [...range(0, 10), ...range(13, 20), ...range(21, 44)]],
      TD2: [1, [...range(0, 10), ...range(13, 20), ...range(21, 28), 35]],
      TD1: [1, [...range(0, 7), ...range(8, 15), 29]],
    } as const;
    for (const [format, [line, places]] of Object.entries(checked))
      for (const place of places) {
        const lines: string[] = [...specimens[format as 'TD3']];
        const old = lines[line] ?? '';
        const changed = old.charAt(place) === '7' ? '8' : '7';
        lines[line] = old.slice(0, place) + changed + old.slice(place + 1);
        expect([format, place, readMrz(lines, today).ok]).toEqual([format, place, false]);
      }
  });

  test('[N13] whatever comes is read or refused, never an exception', () => {
    const character = fc.constantFrom(...'ABCXYZ019<< ü');
    const line = fc.oneof(
      fc.string({ unit: character, minLength: 44, maxLength: 44 }),
      fc.string({ unit: character, maxLength: 50 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const answer = readMrz(lines, today);
        expect(
          answer.ok || ['mrzLines', 'check', 'month', 'day', 'future', 'tooOld'].includes(answer.error.code),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(readMrz(specimens.TD3.slice(0, 1), today)).toMatchObject({ error: { code: 'mrzLines' } });
  });
});

function range(from: number, until: number): number[] {
  return Array.from({ length: until - from }, (_, index) => from + index);
}
