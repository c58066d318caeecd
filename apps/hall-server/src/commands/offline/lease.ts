/** Blocks of numbers for kiosks, so that a cut link stops nobody from taking one (B4-62); void at the end of the day. */
import { ok } from '@yiting/shared/basics/result.ts';
import { nextBlock } from '@yiting/shared/domain/offline-numbers.ts';
import { findQueue, openDay } from '../../store/hall.ts';
import { highestLeased, openLeases, unusedNumbers } from '../../store/offline.ts';
import { refuseSiteQueue } from '../tickets/site.ts';
import { type Handler, refuse, type Transaction } from '../transaction.ts';

/** A kiosk that lost its disk gets a second block; more would let one machine use up the range. */
const blocksHeldMax = 2;

export const leaseNumbers: Handler<'offline.lease'> = (transaction, { queueId }) => {
  const { database, actor, now } = transaction;
  if (actor.kind !== 'station') return refuse('notAllowed');
  const day = openDay(database);
  if (!day) return refuse('dayNotOpen');
  const queue = findQueue(database, queueId);
  if (!queue) return refuse('queueUnknown');
  const elsewhere = refuseSiteQueue(transaction, queueId);
  if (!elsewhere.ok) return elsewhere;
  // An offline number is anonymous: where a person must be known there is none.
  if (!queue.settings.anonymousAllowed) return refuse('identityRequired');
  const range = transaction.plan().policy.offline;
  const held = openLeases(database)
    .filter(
      (lease) => lease.stationId === actor.stationId && lease.queueId === queueId && lease.day === day.day,
    )
    .reduce((sum, lease) => sum + unusedNumbers(database, lease).length, 0);
  if (held >= range.blockSize * blocksHeldMax) return refuse('leaseHeld');
  const { prefix } = queue;
  const block = nextBlock(highestLeased(database, day.day, prefix), range);
  if (!block) return refuse('offlineRangeUsedUp');
  const leaseId = transaction.newId();
  const lease = { day: day.day, queueId, prefix, ...block };
  transaction.record('offline.leased', leaseId, { stationId: actor.stationId, ...lease });
  return ok({ leaseId, ...lease, grantedAt: now });
};

/** Ends leases and writes down, number by number, what was not used; a paper that turns up later is still honoured. */
export function endLeases(
  transaction: Transaction,
  reason: 'dayClosed' | 'stationRevoked',
  stationId?: string,
): void {
  const { database } = transaction;
  for (const lease of openLeases(database)) {
    if (stationId !== undefined && lease.stationId !== stationId) continue;
    transaction.record('offline.leaseEnded', lease.leaseId, {
      reason,
      voided: unusedNumbers(database, lease),
    });
  }
}
