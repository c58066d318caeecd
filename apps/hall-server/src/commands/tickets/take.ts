/** A number for a person: which queue, may he, which number, how long (design 3, step 4). */

import { limits } from '@yiting/shared/basics/limits.ts';
import { ok } from '@yiting/shared/basics/result.ts';
import { callingKey } from '@yiting/shared/domain/calling.ts';
import { ticketNumber } from '@yiting/shared/domain/numbers.ts';
import { onlineSerial } from '@yiting/shared/domain/offline-numbers.ts';
import type { CommandBody } from '@yiting/shared/protocol/commands.ts';
import { hallTime } from '../../hall-clock.ts';
import { itemByCode } from '../../store/catalogue.ts';
import { findQueue, openDay, type QueueRow } from '../../store/hall.ts';
import { findStation } from '../../store/staff.ts';
import { lastSerial } from '../../store/tickets.ts';
import { done, type Handler, refuse, type Transaction } from '../transaction.ts';
import { headStarts } from '../windows/serving.ts';
import { keepPerson, personKeyOf, refusePerson } from './person.ts';
import { refuseSite } from './site.ts';
import { slipOf } from './slip.ts';

type Take = CommandBody<'ticket.take'>;

export const takeTicket: Handler<'ticket.take'> = (transaction, body) => {
  const { database, actor, now } = transaction;
  const day = openDay(database);
  if (!day) return refuse('dayNotOpen');
  const found = queueFor(transaction, body);
  if (!found.ok) return found;
  const queue = found.value;
  const closed = refuseQueue(transaction, queue, day.day);
  if (!closed.ok) return closed;
  const elsewhere = refuseSite(transaction, {
    queueId: queue.queueId,
    itemCode: body.itemCode ?? null,
    at: now,
  });
  if (!elsewhere.ok) return elsewhere;
  if (body.priority && actor.kind !== 'staff') return refuse('notAllowed');
  if (body.party.kind === 'none' && actor.kind === 'station' && !queue.settings.anonymousAllowed)
    return refuse('identityRequired');
  const personKey = personKeyOf(transaction, body.party);
  const person = refusePerson(transaction, { personKey, queue, day: day.day });
  if (!person.ok) return person;
  const printAt = body.printAt ?? (actor.kind === 'station' ? actor.stationId : null);
  if (body.printAt !== undefined && findStation(database, body.printAt)?.kind !== 'kiosk')
    return refuse('placeUnknown');

  // Which of the day's numbers; how it reads jumps over the serials that kiosks may hold.
  const serial = lastSerial(database, day.day, queue.prefix) + 1;
  const read = onlineSerial(serial, transaction.plan().policy.offline);
  if (read > limits.numbersPerSeriesMax) return refuse('seriesFull');
  const number = ticketNumber(queue.prefix, read);
  const ticketId = transaction.newId();
  const visitId = transaction.newId();
  const ticketClass = body.priority ? 'priority' : 'walkIn';
  const wait = transaction.waitFor(queue.queueId);
  const ahead = aheadOf(
    transaction,
    queue.queueId,
    callingKey({ since: now, class: ticketClass }, headStarts(transaction.plan())),
  );
  transaction.record('ticket.taken', ticketId, {
    visitId,
    day: day.day,
    prefix: queue.prefix,
    serial,
    number,
    queueId: queue.queueId,
    itemCode: body.itemCode ?? null,
    class: ticketClass,
    since: now,
    groupSize: body.groupSize,
    language: body.language,
    stationId: actor.kind === 'station' ? actor.stationId : null,
    ahead,
    wait,
    paper: printAt === null ? 'none' : 'pending',
  });
  if (personKey !== null) keepPerson(transaction, { ticketId, day: day.day, personKey, party: body.party });
  const slip = slipOf(transaction, {
    ticketId,
    visitId,
    number,
    queueId: queue.queueId,
    itemCode: body.itemCode ?? null,
    ahead,
    wait,
    takenAt: now,
    groupSize: body.groupSize,
    language: body.language,
    reprint: false,
  });
  if (body.printAt !== undefined) {
    transaction.record('ticket.printOrdered', ticketId, {
      orderId: transaction.newId(),
      stationId: body.printAt,
      slip,
      reprint: false,
    });
  }
  return ok({ ticketId, number, token: transaction.keys.tokenFor(visitId), slip });
};

/** The queue of the item, or the queue named; an item decides where both are given. */
function queueFor({ database }: Transaction, body: Take) {
  if (body.itemCode !== undefined) {
    const item = itemByCode(database, body.itemCode);
    if (!item) return refuse('itemUnknown');
    if (item.retired) return refuse('itemRetired');
    const queue = findQueue(database, body.queueId ?? item.queueId);
    return queue ? ok(queue) : refuse('queueUnknown');
  }
  const queue = body.queueId === undefined ? undefined : findQueue(database, body.queueId);
  return queue ? ok(queue) : refuse('queueUnknown');
}

/** Closed, paused, full, past its hour. The guide desk may pass the last two: nobody is sent away (B5-88). */
export function refuseQueue({ database, actor, now, plan }: Transaction, queue: QueueRow, day: string) {
  if (queue.state === 'closed') return refuse('queueClosed');
  if (queue.state === 'paused') return refuse('queuePaused');
  if (actor.kind !== 'station') return done();
  const { cutOff, limits: caps } = queue.settings;
  if (cutOff !== undefined && hallTime(now, plan().hall.timeZone) >= cutOff)
    return refuse('cutOffPassed', { time: cutOff });
  if (caps.perDay !== undefined && lastSerial(database, day, queue.prefix) >= caps.perDay)
    return refuse('queueFull');
  return done();
}

/** How many who wait in the queue will be called before a ticket with this key: three ranges of one index. */
function aheadOf({ database, plan }: Transaction, queueId: string, key: number): number {
  const starts = headStarts(plan());
  const classes = ['walkIn', 'appointment', 'priority'] as const;
  return classes.reduce((sum, ticketClass) => {
    const counted = database.one<{ count: number }>(
      "SELECT count(*) AS count FROM tickets WHERE state = 'waiting' AND queue_id = :queueId AND class = :ticketClass AND since <= :until",
      { queueId, ticketClass, until: key + starts[ticketClass] * 60_000 },
    );
    return sum + (counted?.count ?? 0);
  }, 0);
}
