/** What a person may still book: one a queue and day, so many a phone or agent, and not after too many no-shows (B4-70). */

import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { BookingRules } from '@yiting/shared/domain/slots/rules.ts';
import { limitedUntil } from '@yiting/shared/domain/slots/standing.ts';
import { noShowDays } from '../../store/bookings.ts';
import type { Database } from '../../store/database.ts';
import { done, refuse, type Transaction } from '../transaction.ts';

/** Keyed hashes of who books. */
export type BookerKeys = {
  readonly personKey: string;
  readonly organisationKey: string | null;
  /** Where the person is known by his phone only. */
  readonly isPhone: boolean;
};

export type DayWish = {
  readonly keys: BookerKeys;
  readonly queueId: string;
  readonly day: string;
  readonly rules: BookingRules;
  /** The booking itself, where it is moving. */
  readonly except: string;
};

/** Limits of booking only: nobody is barred from the hall, and the guide desk hears appeals. */
export function refuseNoShows(
  { database, now, plan }: Transaction,
  { personKey }: BookerKeys,
  rules: BookingRules,
) {
  const today = hallDay(now, plan().hall.timeZone);
  const until = limitedUntil(rules, noShowDays(database, personKey), today);
  return until === null ? done() : refuse('bookingLimited', { date: until });
}

export function refuseDay({ database }: Transaction, wish: DayWish) {
  const { keys, queueId, day, rules, except } = wish;
  const counts = countsOn(database, {
    personKey: keys.personKey,
    organisationKey: keys.organisationKey,
    queueId,
    day,
    except,
  });
  if (counts.inQueue >= rules.perPersonAndQueueADay) return refuse('bookedAlready');
  const isAgent = keys.organisationKey !== null;
  if (isAgent && counts.asAgent >= rules.perAgentADay)
    return refuse('bookingDayLimit', { limit: rules.perAgentADay });
  if (!isAgent && keys.isPhone && counts.all >= rules.perPhoneADay)
    return refuse('bookingDayLimit', { limit: rules.perPhoneADay });
  return done();
}

type Counts = { readonly inQueue: number; readonly all: number; readonly asAgent: number };

/** Appointments of a person on a day; in the queue only those for the same organisation count. */
function countsOn(
  database: Database,
  wish: { personKey: string; organisationKey: string | null; queueId: string; day: string; except: string },
): Counts {
  return (
    database.one<Counts>(
      `SELECT coalesce(sum(b.queue_id = :queueId AND i.organisation_key IS :organisationKey), 0) AS inQueue,
       count(*) AS "all", coalesce(sum(i.is_agent), 0) AS asAgent
       FROM booking_identity i JOIN bookings b ON b.booking_id = i.booking_id
       WHERE i.person_key = :personKey AND b.day = :day AND b.state IN ('booked', 'checkedIn') AND b.area_id IS NULL AND b.booking_id <> :except`,
      wish,
    ) ?? { inQueue: 0, all: 0, asAgent: 0 }
  );
}
