/** Ids of the journal as names where the hall still knows them, and bodies as short pairs. */
import type { ManageView } from '@yiting/shared/protocol/views.ts';

type Known = Pick<ManageView, 'staff' | 'stations' | 'windows' | 'queues'>;

/** Longest body that is shown in a line; a whole catalogue is not. */
const bodyCharactersMax = 160;

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

/** `number A008 · queueId A · ahead 3`. Nested parts are left out; ids become names. */
export function sayBody(body: unknown, known: Known): string {
  if (typeof body !== 'object' || body === null) return '';
  const pairs = Object.entries(body).flatMap(([name, value]) => {
    if (typeof value === 'string') return value === '' ? [] : [`${name} ${sayName(value, known) ?? value}`];
    if (typeof value === 'number' || typeof value === 'boolean') return [`${name} ${value}`];
    if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
      return [`${name} ${value.join(', ')}`];
    return [];
  });
  const said = pairs.join(' · ');
  return said.length > bodyCharactersMax ? `${said.slice(0, bodyCharactersMax)}…` : said;
}

/** `11-23 10:43:07` in the time zone of the hall. */
export function sayMoment(atMs: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(atMs);
  return parts.slice(5);
}
