/** How a material may come in, each way by one digit that never changes its meaning. Pure. */
import type { MaterialLine } from '@yiting/shared/protocol/cases.ts';
import type { MaterialWay } from '@yiting/shared/protocol/commands/cases.ts';

export const wayDigits = {
  paper: '1',
  file: '2',
  commitment: '3',
  gap: '4',
  licence: '5',
  sharedData: '5',
  missing: '0',
} as const satisfies Record<MaterialWay, string>;

type Seen = Pick<MaterialLine, 'source' | 'key' | 'commitment'>;

/** Ways of this line in the order of their digits. What the city has already is asked for on paper only with a reason (B2-43). */
export function waysOf({ source, key, commitment }: Seen): readonly MaterialWay[] {
  if (source !== 'applicant') return ['paper', source];
  return [
    'paper',
    'file',
    ...(commitment ? (['commitment'] as const) : []),
    ...(key ? [] : (['gap'] as const)),
    'missing',
  ];
}

export function wayOfDigit(line: Seen, digit: string): MaterialWay | undefined {
  return waysOf(line).find((way) => wayDigits[way] === digit);
}

/** Free of charge: the hall has it, nobody is asked for it. */
export function isFree({ source, way }: Pick<MaterialLine, 'source' | 'way'>): boolean {
  return source !== 'applicant' && way === source;
}
