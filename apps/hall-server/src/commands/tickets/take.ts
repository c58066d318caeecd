/** A number for a person: which queue, may he, which number, how long (design 3, step 4). */

import { limits } from '@yiting/shared/basics/limits.ts';
import { ok } from '@yiting/shared/basics/result.ts';
import { standingOf } from '@yiting/shared/domain/arrival.ts';
import { callingKey } from '@yiting/shared/domain/calling.ts';
import { appointmentPrefix, ticketNumber } from '@yiting/shared/domain/numbers.ts';
import { onlineSerial } from '@yiting/shared/domain/offline-numbers.ts';
import type { CommandBody } from '@yiting/shared/protocol/commands.ts';
import { hallDay, hallTime } from '../../hall-clock.ts';
import { itemByCode } from '../../store/catalogue.ts';
import { findQueue, openDay, type QueueRow } from '../../store/hall.ts';
import { findStation } from '../../store/staff.ts';
import { lastSerial } from '../../store/tickets.ts';
import { done, type Handler, refuse, type Transaction } from '../transaction.ts';
import { arrivalPolicy, headStarts } from '../windows/serving.ts';
import { identify, keepPerson, refusePerson } from './person.ts';
import { refuseSite } from './site.ts';
import { slipOf, statusUrlOf } from './slip.ts';

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
  const claims = refuseClaims(transaction, body, day.day);
  if (!claims.ok) return claims;
  if (body.party.kind === 'none' && actor.kind === 'station' && !queue.settings.anonymousAllowed)
    return refuse('identityRequired');
  const person = identify(transaction, body.party);
  if (!person.ok) return person;
  const refused = refusePerson(transaction, { person: person.value, queue, day: day.day });
  if (!refused.ok) return refused;
  const printAt = body.printAt ?? (actor.kind === 'station' ? actor.stationId : null);
  if (body.printAt !== undefined && findStation(database, body.printAt)?.kind !== 'kiosk')
    return refuse('placeUnknown');

  const appointmentAt = body.appointmentAt ?? null;
  const standing = standingOf(
    { takenAt: now, appointmentAt, priority: body.priority || person.value.priorityByAge },
    arrivalPolicy(transaction.plan()),
  );
  const isBooked = standing.class === 'appointment';
  const prefix = isBooked ? appointmentPrefix : queue.prefix;
  // Which of the day's numbers; how it reads jumps over the serials that kiosks may hold. They hold none of the appointments.
  const serial = lastSerial(database, day.day, prefix) + 1;
  const read = isBooked ? serial : onlineSerial(serial, transaction.plan().policy.offline);
  if (read > limits.numbersPerSeriesMax) return refuse('seriesFull');
  const number = ticketNumber(prefix, read);
  const ticketId = transaction.newId();
  const visitId = transaction.newId();
  const wait = transaction.waitFor(queue.queueId);
  const ahead = aheadOf(transaction, queue.queueId, callingKey(standing, headStarts(transaction.plan())));
  transaction.record('ticket.taken', ticketId, {
    visitId,
    day: day.day,
    prefix,
    serial,
    number,
    queueId: queue.queueId,
    itemCode: body.itemCode ?? null,
    class: standing.class,
    since: standing.since,
    ...(appointmentAt === null ? {} : { appointmentAt }),
    groupSize: body.groupSize,
    language: body.language,
    stationId: actor.kind === 'station' ? actor.stationId : null,
    ahead,
    wait,
    paper: printAt === null ? 'none' : 'pending',
  });
  keepPerson(transaction, { ticketId, day: day.day, person: person.value });
  const slip = slipOf(transaction, {
    ticketId,
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
  // Whoever has the address may rate: it goes on the visitor's paper, and to no member of staff (B1-19).
  const statusUrl =
    actor.kind === 'station' ? statusUrlOf(transaction.plan(), transaction.keys.tokenFor(visitId)) : null;
  return ok({ ticketId, number, slip: { ...slip, statusUrl } });
};

/** Priority and a booking shown are claims that a member of staff has looked at (B4-80); the booking is of the open day. */
function refuseClaims({ actor, plan }: Transaction, body: Take, day: string) {
  const claimed = body.priority || body.appointmentAt !== undefined;
  if (claimed && actor.kind !== 'staff') return refuse('notAllowed');
  if (body.appointmentAt !== undefined && hallDay(body.appointmentAt, plan().hall.timeZone) !== day)
    return refuse('appointmentOtherDay');
  return done();
}

/** The queue of the item, or the queue named; an item decides where both are given. */
export function queueFor({ database }: Transaction, body: Pick<Take, 'queueId' | 'itemCode'>) {
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
