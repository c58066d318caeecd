/** The body of a journal line as short pairs in words: fields named, states and reasons said, opaque ids left out. */
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import { type Known, sayMoment, sayName } from './say-name.ts';

/** Longest body that is shown in a line; a whole catalogue is not. */
const bodyCharactersMax = 160;
/** ULIDs say nothing to a person; the line itself keeps them in the journal. */
const opaqueId = /^[0-9A-HJKMNP-TV-Z]{26}$/;
/** Said by another field already, or of use to machines only. */
const unsaid = new Set(['prefix', 'serial', 'keyHash', 'textDigest', 'normVersion']);
const moments = new Set([
  'since',
  'appointmentAt',
  'untilMs',
  'wallClock',
  'at',
  'endsAt',
  'heldUntil',
  'coolUntil',
  'from',
  'to',
  'before',
  'dueAt',
  'nextAt',
]);
/** Fields that hold one of a closed set of codes; anything else is shown as it was written. */
const coded = new Set([
  'reason',
  'class',
  'roles',
  'paper',
  'outcome',
  'state',
  'kind',
  'act',
  'way',
  'ground',
  'purpose',
  'applicantKind',
  'to',
  'undecided',
  'active',
  'reprint',
  'channel',
  'by',
  'counted',
  'half',
]);
/** Where the words of a code may stand, most likely first. */
const valueWords = [
  'manage.value',
  'common.pauseReason',
  'common.ticketClass',
  'common.role',
  'manage.station.kind',
] as const;

export type Saying = { readonly t: TFunction; readonly known: Known; readonly timeZone: string };

/** `号码 A008 · 队列 A · 前面 3`. Nested parts are left out, ids become names. */
export function sayBody(saying: Saying, type: string, body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const pairs = Object.entries(body).flatMap(([field, value]) => {
    const said = unsaid.has(field) ? '' : sayValue(saying, { type, field }, value);
    return said === '' ? [] : [`${sayField(saying.t, field)} ${said}`];
  });
  const line = pairs.join(' · ');
  return line.length > bodyCharactersMax ? `${line.slice(0, bodyCharactersMax)}…` : line;
}

type Place = { readonly type: string; readonly field: string };

function sayValue({ t, known, timeZone }: Saying, place: Place, value: unknown): string {
  if (typeof value === 'number') {
    return moments.has(place.field) ? sayMoment(value, timeZone).slice(-8) : String(value);
  }
  if (typeof value === 'boolean') return sayCode(t, place, String(value));
  if (typeof value === 'string') {
    return sayName(value, known) ?? (opaqueId.test(value) ? '' : sayCode(t, place, value));
  }
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    return value.map((each) => sayCode(t, place, each)).join(', ');
  }
  return '';
}

function sayField(t: TFunction, name: string): string {
  return look(t, `manage.field.${name}`) ?? name;
}

function sayCode(t: TFunction, { type, field }: Place, code: string): string {
  // A dot would be taken for a path into the words.
  if (!coded.has(field) || !/^[A-Za-z]+$/.test(code)) return code;
  if (type === 'queue.stateSet') return look(t, `common.queueState.${code}`) ?? code;
  for (const area of valueWords) {
    const words = look(t, `${area}.${code}`);
    if (words !== null) return words;
  }
  return code;
}

function look(t: TFunction, key: string): string | null {
  const say = t as (key: string, options: { defaultValue: string }) => unknown;
  const words = say(key, { defaultValue: '' });
  return typeof words === 'string' && words !== '' ? words : null;
}
