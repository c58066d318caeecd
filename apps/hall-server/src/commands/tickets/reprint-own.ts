/** A slip again at the kiosk, for who proves to be the one that holds the number (B4-65, design 6). */
import { ok } from '@yiting/shared/basics/result.ts';
import { openDay } from '../../store/hall.ts';
import { type Handler, refuse } from '../transaction.ts';
import { identify, standingTicket } from './person.ts';
import { slipAgain, statusUrlOf } from './slip.ts';
import { queueFor } from './take.ts';

/** The kiosk names no ticket: only the card finds one, so that no machine in the public room can print just any. */
export const reprintOwn: Handler<'ticket.reprintOwn'> = (transaction, body) => {
  const { database, actor, keys } = transaction;
  if (actor.kind !== 'station') return refuse('notAllowed');
  const day = openDay(database);
  if (!day) return refuse('dayNotOpen');
  const queue = queueFor(transaction, body);
  if (!queue.ok) return queue;
  const person = identify(transaction, body.party);
  if (!person.ok) return person;
  const { personKey, proven } = person.value;
  if (personKey === null || !proven) return refuse('proofRequired');
  const ticket = standingTicket(transaction, { personKey, queueId: queue.value.queueId, day: day.day });
  if (!ticket) return refuse('ticketUnknown');
  const { ticketId, number, visitId } = ticket;
  const orderId = transaction.newId();
  const slip = slipAgain(transaction, ticketId);
  transaction.record('ticket.printOrdered', ticketId, {
    orderId,
    stationId: actor.stationId,
    slip,
    reprint: true,
  });
  // The address of the visitor's page goes on his own paper; the journal never has it.
  const statusUrl = statusUrlOf(transaction.plan(), keys.tokenFor(visitId));
  return ok({ orderId, ticketId, number, slip: { ...slip, statusUrl } });
};
