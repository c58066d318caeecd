/** Invented people to lay on the simulated reader. Area 310199 is not assigned; the state UTO does not exist. */
import { mrzCheck } from '@yiting/shared/domain/identity/check-characters.ts';

export type SimulatedCard =
  | { readonly type: 'residentId' | 'permanentResidence'; readonly number: string; readonly name: string }
  | { readonly mrz: readonly string[] };

export const people = {
  adult: { type: 'residentId', number: '310199199001010018', name: '张三' },
  elder: { type: 'residentId', number: '310199195803150065', name: '王秀英' },
  minor: { type: 'residentId', number: '310199201006300137', name: '李小明' },
  permanentResident: { type: 'permanentResidence', number: '931392198504030019', name: '田中花子' },
  passport: { mrz: passportLines('UTO', 'LINDQVIST<<ASTRID', 'X12345678', '850712', '310711') },
} as const satisfies Readonly<Record<string, SimulatedCard>>;

/** Two lines of a passport whose every check fits (ICAO 9303-4). */
export function passportLines(
  issuer: string,
  name: string,
  number: string,
  birth: string,
  expiry: string,
): string[] {
  const checked = (field: string) => field + mrzCheck(field);
  const [numberField, birthField, expiryField] = [number.padEnd(9, '<'), birth, expiry].map(checked);
  const personal = checked('<'.repeat(14));
  const composite = mrzCheck(`${numberField}${birthField}${expiryField}${personal}`);
  return [
    `P<${issuer}${name}`.padEnd(44, '<'),
    `${numberField}${issuer}${birthField}F${expiryField}${personal}${composite}`,
  ];
}
