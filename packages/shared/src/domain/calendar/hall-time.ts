/** Between instants (ms) and the clock on the hall's wall, in the hall's time zone whatever the machine's. */
import { addDays } from './dates.ts';

const minuteMs = 60_000;

/** The calendar day of an instant in a time zone, `2026-11-23`. */
export function hallDay(atMs: number, timeZone: string): string {
  return shownAt(atMs, wallIn(timeZone).day);
}

/** `10:43` in a time zone. */
export function hallTime(atMs: number, timeZone: string): string {
  return shownAt(atMs, wallIn(timeZone).time);
}

/** Minutes since midnight on the wall, 0–1439. */
export function minuteOfDay(atMs: number, timeZone: string): number {
  return minutesOf(hallTime(atMs, timeZone));
}

/** `10:43` → 643. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** 643 → `10:43`. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * The instant, ms, at which the wall of the zone shows this date and minute. A minute that a change of summer time skips
 * is answered by the instant as many minutes after midnight.
 */
export function instantOf(date: string, minute: number, timeZone: string): number {
  const { midnight, isPlain } = dayOf(date, timeZone);
  const isInside = minute >= 0 && minute <= minutesOfDay;
  return isPlain && isInside ? midnight + minute * minuteMs : lookUp(date, minute, timeZone);
}

/** Found by looking at the wall, which is dear. */
function lookUp(date: string, minute: number, timeZone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minute * minuteMs;
  let instant = wanted;
  // The zone's offset is found from the instant it is asked for; two looks are enough on every calendar.
  for (let look = 0; look < 2; look += 1) instant += wanted - wallOf(instant, timeZone);
  return instant;
}

type Day = { readonly midnight: number; readonly isPlain: boolean };
const minutesOfDay = 24 * 60;
const days = new Map<string, Day>();
const daysMax = 2_000;

/** Where a day begins, and whether it has its twenty-four hours: then every minute of it is known without another look. */
function dayOf(date: string, timeZone: string): Day {
  const name = `${timeZone} ${date}`;
  const known = days.get(name);
  if (known) return known;
  const midnight = lookUp(date, 0, timeZone);
  const isPlain = lookUp(date, minutesOfDay, timeZone) - midnight === minutesOfDay * minuteMs;
  if (days.size >= daysMax) days.clear();
  const found = { midnight, isPlain };
  days.set(name, found);
  return found;
}

/** First instant of a date and of the date after it. */
export function boundsOf(date: string, timeZone: string): { readonly from: number; readonly to: number } {
  return { from: instantOf(date, 0, timeZone), to: instantOf(addDays(date, 1), 0, timeZone) };
}

/** What the wall of the zone shows, read as if it were UTC. */
function wallOf(atMs: number, timeZone: string): number {
  const minute = Math.floor(atMs / minuteMs) * minuteMs;
  return Date.parse(`${hallDay(minute, timeZone)}T${hallTime(minute, timeZone)}:00Z`) + (atMs - minute);
}

/** What was asked last stands for its whole minute: most ask for the present one, and formatting is dear. */
type Shown = { readonly format: Intl.DateTimeFormat; minute: number; text: string };
type Wall = { readonly day: Shown; readonly time: Shown };
const walls = new Map<string, Wall>();

function shownAt(atMs: number, shown: Shown): string {
  const minute = Math.floor(atMs / minuteMs);
  if (shown.minute !== minute) {
    shown.text = shown.format.format(atMs);
    shown.minute = minute;
  }
  return shown.text;
}

/** Making a formatter costs more than a whole command: they are made once. */
function wallIn(timeZone: string): Wall {
  const known = walls.get(timeZone);
  if (known) return known;
  const shownBy = (locale: string, options: Intl.DateTimeFormatOptions): Shown => ({
    format: new Intl.DateTimeFormat(locale, { timeZone, ...options }),
    minute: Number.NaN,
    text: '',
  });
  const fresh = {
    day: shownBy('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }),
    time: shownBy('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
  walls.set(timeZone, fresh);
  return fresh;
}
