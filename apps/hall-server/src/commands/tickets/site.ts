/** What a kiosk may take at its site: the server refuses what the site may not, whatever the page shows (B3-59). */
import { closedUntil, isTakenAt, siteAt } from '@yiting/shared/domain/sites.ts';
import { done, refuse, type Transaction } from '../transaction.ts';

/** `at`: when the number was wished for, ms; an offline number is replayed later than that. Staff are not bound to a site. */
export function refuseSite(
  { actor, plan }: Pick<Transaction, 'actor' | 'plan'>,
  wish: { readonly queueId: string; readonly itemCode: string | null; readonly at: number },
) {
  if (actor.kind !== 'station') return done();
  const site = siteAt(plan(), actor.placeId);
  if (!site) return refuse('placeUnknown');
  if (!isTakenAt(site, wish)) return refuse('notTakenHere');
  const closed = closedUntil(site.hours, wish.at, plan().hall.timeZone);
  return closed === null ? done() : refuse('siteClosed', { weekday: closed.weekday, from: closed.from });
}
