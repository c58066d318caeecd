/** Machine-readable lines of passports and cards (ICAO 9303): TD3 two of 44, TD2 two of 36, TD1 three of 30 characters. */
import { ok, type Result } from '../../basics/result.ts';
import { birthDateProblem, dateOf, fullBirthDate } from './birth-date.ts';
import { mrzCheck } from './check-characters.ts';
import { type IdentityProblem, problem } from './problem.ts';

export type MrzDocument = {
  readonly format: 'TD1' | 'TD2' | 'TD3';
  /** `P` for a passport, with its sub-kind: `P`, `PO`, `IR` … */
  readonly kind: string;
  /** ISO 3166 letters, or those ICAO adds (`UTO`, `D`). */
  readonly issuer: string;
  readonly number: string;
  readonly birthDate: string;
  /** As in the line, `YYMMDD`. */
  readonly validUntil: string;
  readonly name: string;
};

/** Where a field lies: line, first character, characters; its check character follows it. */
type Place = readonly [line: number, start: number, length: number];
type Layout = {
  readonly format: MrzDocument['format'];
  readonly lines: number;
  readonly length: number;
  readonly number: Place;
  readonly birth: Place;
  readonly expiry: Place;
  readonly name: Place;
  /** What the last check covers, piece by piece, and where it stands. */
  readonly composite: readonly Place[];
  readonly compositeAt: Place;
  /** TD3 checks its personal number too; the filler may stand for 0 there. */
  readonly personal?: Place;
};

const layouts: readonly Layout[] = [
  {
    format: 'TD3',
    lines: 2,
    length: 44,
    number: [1, 0, 9],
    birth: [1, 13, 6],
    expiry: [1, 21, 6],
    name: [0, 5, 39],
    personal: [1, 28, 14],
    composite: [
      [1, 0, 10],
      [1, 13, 7],
      [1, 21, 22],
    ],
    compositeAt: [1, 43, 1],
  },
  {
    format: 'TD2',
    lines: 2,
    length: 36,
    number: [1, 0, 9],
    birth: [1, 13, 6],
    expiry: [1, 21, 6],
    name: [0, 5, 31],
    composite: [
      [1, 0, 10],
      [1, 13, 7],
      [1, 21, 14],
    ],
    compositeAt: [1, 35, 1],
  },
  {
    format: 'TD1',
    lines: 3,
    length: 30,
    number: [0, 5, 9],
    birth: [1, 0, 6],
    expiry: [1, 8, 6],
    name: [2, 0, 30],
    composite: [
      [0, 5, 25],
      [1, 0, 7],
      [1, 8, 7],
      [1, 18, 11],
    ],
    compositeAt: [1, 29, 1],
  },
];

export const mrzLineLengths: readonly number[] = layouts.map(({ length }) => length);

/** How many lines belong to a first line of this length; 0 where it is none. */
export function mrzLinesFor(length: number): number {
  return layouts.find((layout) => layout.length === length)?.lines ?? 0;
}

/** Every check must fit, the composite one too: one wrong character is refused, never guessed. */
export function readMrz(lines: readonly string[], today: string): Result<MrzDocument, IdentityProblem> {
  const layout = layouts.find(
    ({ lines: count, length }) =>
      lines.length === count && lines.every((line) => line.length === length && /^[A-Z0-9<]+$/.test(line)),
  );
  if (!layout) return problem('mrzLines');
  const at = ([line, start, length]: Place) => (lines[line] ?? '').slice(start, start + length);
  const fits = (place: Place) => at([place[0], place[1] + place[2], 1]) === mrzCheck(at(place));
  const long = longNumber(layout, at);
  if (!fits(layout.birth) || !fits(layout.expiry) || (long === null && !fits(layout.number)))
    return problem('check', { position: checkPosition(layout, fits) });
  if (layout.personal && !personalFits(at(layout.personal), at([1, 42, 1])))
    return problem('check', { position: 43 });
  if (at(layout.compositeAt) !== mrzCheck(layout.composite.map(at).join('')))
    return problem('check', { position: layout.compositeAt[1] + 1 });
  const written = fullBirthDate(at(layout.birth), today);
  const wrong = birthDateProblem(written, today);
  if (wrong) return problem(wrong.code, wrong.detail);
  return ok({
    format: layout.format,
    kind: at([0, 0, 2]).replaceAll('<', ''),
    issuer: at([0, 2, 3]).replaceAll('<', ''),
    number: long ?? at(layout.number).replaceAll('<', ''),
    birthDate: dateOf(written),
    validUntil: at(layout.expiry),
    name: nameOf(at(layout.name)),
  });
}

/** Of the first check that does not fit, from 1. */
function checkPosition(layout: Layout, fits: (place: Place) => boolean): number {
  const wrong = [layout.number, layout.birth, layout.expiry].find((place) => !fits(place)) ?? layout.number;
  return wrong[1] + wrong[2] + 1;
}

/** A number of more than nine characters: a filler stands for the check, the rest and the check follow among the optional data. */
function longNumber(layout: Layout, at: (place: Place) => string): string | null {
  if (layout.format === 'TD3') return null;
  const [line, start] = layout.number;
  if (at([line, start + 9, 1]) !== '<') return null;
  const optional: Place = layout.format === 'TD1' ? [0, 15, 15] : [1, 28, 7];
  const [rest = ''] = at(optional).split('<');
  const number = at(layout.number) + rest.slice(0, -1);
  return rest.length > 1 && rest.at(-1) === mrzCheck(number) ? number : null;
}

function personalFits(field: string, check: string): boolean {
  return check === mrzCheck(field) || (check === '<' && /^<+$/.test(field));
}

/** `ERIKSSON<<ANNA<MARIA` → `ERIKSSON ANNA MARIA`. */
function nameOf(field: string): string {
  return field.replace(/<+/g, ' ').trim();
}
