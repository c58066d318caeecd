/** Hall time: the wall clock at the start, carried on by a stopwatch. A jump of the wall clock is seen, and waits for a person. */
import type { Clock } from '@yiting/shared/basics/clock.ts';

export class HallClock implements Clock {
  #startWall: number;
  #startWatch = performance.now();
  #last = 0;

  /** `notBefore`: hall time of the newest journal entry; a machine that woke up in the past does not go back behind it. */
  constructor(notBefore = 0) {
    this.#startWall = Math.max(Date.now(), notBefore);
  }

  now(): number {
    const now = Math.floor(this.#startWall + (performance.now() - this.#startWatch));
    this.#last = Math.max(this.#last, now);
    return this.#last;
  }

  /** How far the machine's wall clock stands ahead of hall time, ms (negative: behind). */
  driftMs(): number {
    return Date.now() - this.now();
  }

  /** A person looked at the clock: hall time goes on from the wall clock, but never backwards. */
  adoptWallClock(): void {
    this.#startWall = Date.now();
    this.#startWatch = performance.now();
  }
}

/** The calendar day of an instant in the hall's time zone, `2026-11-23`. */
export function hallDay(atMs: number, timeZone: string): string {
  return formatters('en-CA', timeZone).day.format(atMs);
}

/** `10:43` in the hall's time zone. */
export function hallTime(atMs: number, timeZone: string): string {
  return formatters('en-GB', timeZone).time.format(atMs);
}

type Formatters = { readonly day: Intl.DateTimeFormat; readonly time: Intl.DateTimeFormat };
const made = new Map<string, Formatters>();

/** Making a formatter costs more than a whole command: they are made once. */
function formatters(locale: string, timeZone: string): Formatters {
  const key = `${locale} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = {
    day: new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
    time: new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }),
  };
  made.set(key, fresh);
  return fresh;
}
