/** A number given while the link was cut, told afterwards: whoever may hold the paper is queued, or a person is asked to look. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { ok } from '@yiting/shared/basics/result.ts';
import { ticketNumber } from '@yiting/shared/domain/numbers.ts';
import { onlineSerial, splitNumber } from '@yiting/shared/domain/offline-numbers.ts';
import type { CommandBody } from '@yiting/shared/protocol/commands.ts';
import type { OfflineNote } from '@yiting/shared/protocol/views/desk.ts';
import { itemByCode } from '../../store/catalogue.ts';
import { findQueue, openDay, type QueueRow } from '../../store/hall.ts';
import { findLease, findNote, type LeaseRow } from '../../store/offline.ts';
import { findTicket, lastSerial, ticketsByNumber } from '../../store/tickets.ts';
import type { StationActor } from '../actor.ts';
import { refuseSite } from '../tickets/site.ts';
import { type Handler, refuse, type Transaction } from '../transaction.ts';
import { putOtherAway } from './other-wish.ts';

type Told = CommandBody<'ticket.takeOffline'>;
type Place = { readonly number: string; readonly serial: number | null };

export const takeOffline: Handler<'ticket.takeOffline'> = (transaction, told) => {
  const { database, actor } = transaction;
  if (actor.kind !== 'station') return refuse('notAllowed');
  const known = findTicket(database, told.ticketId);
  if (known && (known.stationId !== actor.stationId || !known.offline)) return refuse('commandIdReused');
  if (known) {
    // Told again, and meanwhile the paper is settled.
    if (known.paper === 'pending' && told.paper !== 'pending')
      transaction.record('ticket.paperSettled', told.ticketId, {
        paper: told.paper,
        reason: told.paperReason ?? null,
      });
    return ok({ ticketId: told.ticketId, number: known.number });
  }
  if (findNote(database, told.ticketId)) return ok({ ticketId: told.ticketId, number: null });
  const lease = findLease(database, told.leaseId);
  if (!mayBeOnPaper(transaction, told, lease)) return refuse('numberNotOffline');
  const other = told.insteadOf === undefined ? 'none' : putOtherAway(transaction, actor, told.insteadOf);
  const queue = findQueue(database, lease?.queueId ?? told.queueId);
  const day = openDay(database);
  const note = (reason: OfflineNote['reason'], calledAs: string | null) =>
    noteDown(transaction, { told, actor, queueId: lease?.queueId ?? told.queueId, reason, calledAs });

  if (day?.day !== told.day || !queue) {
    note(queue ? 'dayOver' : 'queueGone', null);
    return ok({ ticketId: told.ticketId, number: null });
  }
  const grantedAt = lease?.grantedAt ?? day.openedAt;
  const at = takenAt(transaction, told, grantedAt);
  // Somebody may hold the paper all the same: a person looks, nobody is queued.
  if (!refuseSite(transaction, { queueId: queue.queueId, itemCode: told.itemCode ?? null, at }).ok) {
    note('notTakenHere', null);
    return ok({ ticketId: told.ticketId, number: null });
  }
  const place = placeOf(transaction, told, queue);
  if (!place) {
    note('numberTwice', null);
    return ok({ ticketId: told.ticketId, number: null });
  }
  queueUp(transaction, { told, actor, queue, place, takenAt: at });
  if (place.number !== told.number) note('numberTwice', place.number);
  else if (lease?.stationId !== actor.stationId) note('leaseUnknown', place.number);
  else if (lease.endedAt !== null) note('leaseVoid', place.number);
  else if (other === 'called') note('otherCalled', place.number);
  return ok({ ticketId: told.ticketId, number: place.number });
};

/** A number of its lease; without a lease that the hall knows (restored), one that a kiosk could have had. */
function mayBeOnPaper({ plan }: Transaction, told: Told, lease: LeaseRow | undefined): boolean {
  const { prefix, serial } = splitNumber(told.number);
  if (lease)
    return lease.day === told.day && lease.prefix === prefix && serial >= lease.first && serial <= lease.last;
  const { firstSerial, lastSerial: last } = plan().policy.offline;
  return serial >= firstSerial && serial <= last;
}

/** The number he is called by: the printed one, or the next of the online series where another paper bears it already. */
function placeOf({ database, plan }: Transaction, told: Told, queue: QueueRow): Place | null {
  if (ticketsByNumber(database, told.day, told.number).length === 0)
    return { number: told.number, serial: null };
  const nth = lastSerial(database, told.day, queue.prefix) + 1;
  const serial = onlineSerial(nth, plan().policy.offline);
  if (serial > limits.numbersPerSeriesMax) return null;
  return { number: ticketNumber(queue.prefix, serial), serial: nth };
}

/** The kiosk's own clock may be wrong: never before its lease, never in the future. */
function takenAt({ now }: Transaction, told: Told, grantedAt: number): number {
  return Math.min(Math.max(told.takenAt, grantedAt), now);
}

function queueUp(
  transaction: Transaction,
  wish: { told: Told; actor: StationActor; queue: QueueRow; place: Place; takenAt: number },
): void {
  const { told, actor, queue, place, takenAt } = wish;
  const item = told.itemCode === undefined ? undefined : itemByCode(transaction.database, told.itemCode);
  transaction.record('ticket.takenOffline', told.ticketId, {
    visitId: transaction.newId(),
    leaseId: told.leaseId,
    day: told.day,
    prefix: queue.prefix,
    number: place.number,
    serial: place.serial,
    queueId: queue.queueId,
    itemCode: item?.code ?? null,
    takenAt,
    language: told.language,
    stationId: actor.stationId,
    paper: told.paper,
    paperReason: told.paperReason ?? null,
  });
}

function noteDown(
  transaction: Transaction,
  what: {
    told: Told;
    actor: StationActor;
    queueId: string;
    reason: OfflineNote['reason'];
    calledAs: string | null;
  },
): void {
  const { told, actor, queueId, reason, calledAs } = what;
  transaction.record('offline.noted', told.ticketId, {
    number: told.number,
    day: told.day,
    queueId,
    itemCode: told.itemCode ?? null,
    takenAt: Math.min(told.takenAt, transaction.now),
    stationId: actor.stationId,
    reason,
    calledAs,
  });
}
