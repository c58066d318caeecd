/** What a kiosk may do with appointments at its site: the server refuses what the site may not, whatever the page shows (B3-59). */
import { checksInAt, isBookedAt } from '@yiting/shared/domain/site-booking.ts';
import { closedUntil, siteAt } from '@yiting/shared/domain/sites.ts';
import { itemByCode } from '../../store/catalogue.ts';
import { siteNow } from '../../store/sites.ts';
import { done, refuse, type Transaction } from '../transaction.ts';

type Asked = Pick<Transaction, 'actor' | 'plan' | 'database'>;
type Wish = { readonly queueId: string; readonly itemCode: string | null };

/** Of a time to be booked. Staff and phones are not bound to a site. */
export function refuseBookingAt({ actor, plan, database }: Asked, wish: Wish) {
  if (actor.kind !== 'station') return done();
  const site = siteAt(plan(), actor.placeId);
  if (!site) return refuse('placeUnknown');
  const queueOf = (code: string) => itemByCode(database, code)?.queueId;
  return isBookedAt(site, wish, queueOf) ? done() : refuse('notBookedHere');
}

/** Of a booking that begins now; one that was begun in time is brought to its end. */
export function refuseBookingNow(transaction: Asked & Pick<Transaction, 'now'>, wish: Wish) {
  const there = refuseBookingAt(transaction, wish);
  const { actor, plan, database, now } = transaction;
  if (!there.ok || actor.kind !== 'station') return there;
  const site = siteNow({ database, plan: plan() }, actor.placeId, now);
  const closed = closedUntil(site?.hours ?? [], now, plan().hall.timeZone);
  return closed === null ? done() : refuse('siteClosed', { weekday: closed.weekday, from: closed.from });
}

/** Whatever the hour: who stands in the hall with an appointment has come. */
export function refuseCheckInAt({ actor, plan }: Pick<Asked, 'actor' | 'plan'>) {
  if (actor.kind !== 'station') return done();
  const site = siteAt(plan(), actor.placeId);
  if (!site) return refuse('placeUnknown');
  return checksInAt(site) ? done() : refuse('checkInElsewhere');
}
