/** What a person may still book, and what a check-in finds. No-shows limit booking, never the hall (B4-70). Pure. */
import { addDays } from '../calendar/dates.ts';
import { hallDay } from '../calendar/hall-time.ts';
import type { BookingRules } from './rules.ts';

const minuteMs = 60_000;

/** Last day on which the person may only walk in, or null. `noShowDays` are the days he did not come, appeals taken out. */
export function limitedUntil(
  { noShow }: Pick<BookingRules, 'noShow'>,
  noShowDays: readonly string[],
  today: string,
): string | null {
  const days = noShowDays.toSorted();
  for (let index = days.length - 1; index >= noShow.count - 1; index -= 1) {
    const last = days[index];
    const first = days[index - noShow.count + 1];
    if (last === undefined || first === undefined || addDays(first, noShow.withinDays) < last) continue;
    const until = addDays(last, noShow.limitDays);
    return until >= today ? until : null;
  }
  return null;
}

export type BookingState = 'held' | 'booked' | 'checkedIn' | 'cancelled' | 'expired' | 'noShow';

/** Each outcome has its own words and its own one-tap offer. */
export type CheckIn =
  | { readonly outcome: 'onTime' | 'walkInRank' }
  | { readonly outcome: 'early'; readonly opensAt: number }
  | { readonly outcome: 'over' | 'otherDay' | 'otherHall' | 'already' | 'cancelled' | 'notBooked' }
  /** The inspector comes to the person: there is nothing to check in. */
  | { readonly outcome: 'inspection' };

/** Comes with an appointment: what happens now (B4-69). */
export function checkInOf(
  booking: {
    readonly state: BookingState;
    readonly at: number;
    readonly endsAt: number;
    readonly hallId: string;
  },
  here: {
    readonly nowMs: number;
    readonly timeZone: string;
    readonly hallId: string;
    readonly rules: Pick<BookingRules, 'checkIn'>;
  },
): CheckIn {
  const { state, at, endsAt } = booking;
  const { earlyMinutes, lateMinutes } = here.rules.checkIn;
  if (booking.hallId !== here.hallId) return { outcome: 'otherHall' };
  if (state === 'checkedIn') return { outcome: 'already' };
  if (state === 'cancelled') return { outcome: 'cancelled' };
  if (state === 'held' || state === 'expired') return { outcome: 'notBooked' };
  if (hallDay(at, here.timeZone) !== hallDay(here.nowMs, here.timeZone)) return { outcome: 'otherDay' };
  if (state === 'noShow' || here.nowMs >= endsAt) return { outcome: 'over' };
  const opensAt = at - earlyMinutes * minuteMs;
  if (here.nowMs < opensAt) return { outcome: 'early', opensAt };
  return { outcome: here.nowMs > at + lateMinutes * minuteMs ? 'walkInRank' : 'onTime' };
}
