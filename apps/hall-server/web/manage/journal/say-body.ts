/** The body of a journal line as short pairs in words: fields named, states and reasons said, opaque ids left out. */
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import { type Known, sayName } from './say-name.ts';

/** Longest body that is shown in a line; a whole catalogue is not. */
const bodyCharactersMax = 160;
/** ULIDs say nothing to a person; the line itself keeps them in the journal. */
const opaqueId = /^[0-9A-HJKMNP-TV-Z]{26}$/;
/** Where the words of a code may stand, most likely first. */
const valueWords = [
  'manage.value',
  'common.pauseReason',
  'common.ticketClass',
  'common.role',
  'manage.station.kind',
] as const;

/** `号码 A008 · 队列 A · 前面 3`. Nested parts are left out, ids become names. */
export function sayBody(t: TFunction, type: string, body: unknown, known: Known): string {
  if (typeof body !== 'object' || body === null) return '';
  const pairs = Object.entries(body).flatMap(([name, value]) => {
    const said = sayValue(t, type, value, known);
    return said === '' ? [] : [`${sayField(t, name)} ${said}`];
  });
  const line = pairs.join(' · ');
  return line.length > bodyCharactersMax ? `${line.slice(0, bodyCharactersMax)}…` : line;
}

function sayValue(t: TFunction, type: string, value: unknown, known: Known): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return sayCode(t, type, String(value));
  if (typeof value === 'string') {
    return sayName(value, known) ?? (opaqueId.test(value) ? '' : sayCode(t, type, value));
  }
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    return value.map((each) => sayCode(t, type, each)).join(', ');
  }
  return '';
}

function sayField(t: TFunction, name: string): string {
  return look(t, `manage.field.${name}`) ?? name;
}

function sayCode(t: TFunction, type: string, code: string): string {
  // What a person or a file wrote may hold dots, which would be taken for a path into the words.
  if (!/^[A-Za-z]+$/.test(code)) return code;
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
