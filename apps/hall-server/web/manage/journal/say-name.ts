/** Ids of the journal as names, where the hall still knows them; moments in the hall's time. */
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

export type Known = Pick<ManageView, 'staff' | 'stations' | 'windows' | 'queues'>;

/** The name behind an id, with or without a `staff:` or `station:` before it; null where nobody has it. */
export function sayName(id: string, known: Known): string | null {
  const bare = id.slice(id.indexOf(':') + 1);
  const person = known.staff.find((each) => each.staffId === bare);
  if (person) return person.name;
  const station = known.stations.find((each) => each.stationId === bare);
  if (station) return station.name;
  const window = known.windows.find((each) => each.windowId === bare);
  if (window) return `#${window.number}`;
  return known.queues.find((each) => each.queueId === bare)?.prefix ?? null;
}

/** Who did it: by name, the hall itself in words, and an id only where nobody knows it any more. */
export function sayActor(t: TFunction, actor: string, known: Known): string {
  return actor === 'system' ? t('manage.journal.system') : (sayName(actor, known) ?? actor);
}

/** What it happened to: by name, or the end of an id that says nothing more. */
export function saySubject(t: TFunction, subject: string, known: Known): string {
  if (subject === 'hall') return t('manage.journal.hall');
  return sayName(subject, known) ?? (subject.length > 20 ? `…${subject.slice(-6)}` : subject);
}

/** The ticket numbers that some lines tell, by ticket id. */
export function numbersIn(
  lines: readonly { readonly subject: string; readonly body: unknown }[],
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const { subject, body } of lines) {
    const number = numberIn(body);
    if (number !== null) numbers.set(subject, number);
  }
  return numbers;
}

/** The ticket number a body tells, or null. */
export function numberIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('number' in body)) return null;
  return typeof body.number === 'string' ? body.number : null;
}

/** `11-23 10:43:07` in the time zone of the hall. */
export function sayMoment(atMs: number, timeZone: string): string {
  const moment = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(atMs);
  return moment.slice(5);
}
