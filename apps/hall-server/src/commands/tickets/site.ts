/** What a kiosk may take at its site: the server refuses what the site may not, whatever the page shows (B3-59). */
import { isTakenAt, type SiteWish, siteAt, siteRefusal } from '@yiting/shared/domain/sites.ts';
import { siteNow } from '../../store/sites.ts';
import { done, refuse, type Transaction } from '../transaction.ts';

type Asked = Pick<Transaction, 'actor' | 'plan' | 'database'>;

/** Of a number that is wished for now, or was while the hall was not heard. Staff are not bound to a site. */
export function refuseSite({ actor, plan, database }: Asked, wish: SiteWish) {
  if (actor.kind !== 'station') return done();
  const site = siteNow({ database, plan: plan() }, actor.placeId, wish.at);
  const refusal = siteRefusal(site, wish, plan().hall.timeZone);
  return refusal === null ? done() : refuse(refusal.code, refusal.detail);
}

/** Of numbers to be given later, whatever the hour is now. */
export function refuseSiteQueue({ actor, plan }: Pick<Asked, 'actor' | 'plan'>, queueId: string) {
  if (actor.kind !== 'station') return done();
  const site = siteAt(plan(), actor.placeId);
  if (!site) return refuse('placeUnknown');
  return isTakenAt(site, { queueId, itemCode: null }) ? done() : refuse('notTakenHere');
}
