/** A number for a person: which queue, may he, which number, how long (design 3, step 4). */

import { ok } from '@yiting/shared/basics/result.ts';
import { standingOf } from '@yiting/shared/domain/arrival.ts';
import type { CommandBody } from '@yiting/shared/protocol/commands.ts';
import { hallDay, hallTime } from '../../hall-clock.ts';
import { itemByCode } from '../../store/catalogue.ts';
import { findQueue, openDay, type QueueRow } from '../../store/hall.ts';
import { findStation } from '../../store/staff.ts';
import { lastSerial } from '../../store/tickets.ts';
import { done, type Handler, refuse, type Transaction } from '../transaction.ts';
import { arrivalPolicy } from '../windows/serving.ts';
import { giveNumber } from './give-number.ts';
import { identify, keepPerson, refusePerson } from './person.ts';

import { refuseSite } from './site.ts';

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
  if (body.printAt !== undefined && findStation(database, body.printAt)?.kind !== 'kiosk')
    return refuse('placeUnknown');

  const appointmentAt = body.appointmentAt ?? null;
  const standing = standingOf(
    { takenAt: now, appointmentAt, priority: body.priority || person.value.priorityByAge },
    arrivalPolicy(transaction.plan()),
  );
  const given = giveNumber(transaction, {
    visitId: transaction.newId(),
    day: day.day,
    queue,
    itemCode: body.itemCode ?? null,
    standing,
    appointmentAt,
    groupSize: body.groupSize,
    language: body.language,
    printAt: body.printAt,
  });
  if (!given.ok) return given;
  keepPerson(transaction, { ticketId: given.value.ticketId, day: day.day, person: person.value });
  return given;
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
