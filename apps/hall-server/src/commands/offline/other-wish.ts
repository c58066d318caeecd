/** An online wish whose answer never came to the kiosk: it must not live on unseen. */
import { findTicket } from '../../store/tickets.ts';
import { actorName, type StationActor } from '../actor.ts';
import { findAnswer, keepAnswer } from '../answers.ts';
import type { Transaction } from '../transaction.ts';

/**
 * The kiosk asked online, heard nothing, and gave a number of its own or sent the person to the guide desk. If the hall had taken
 * the wish, nobody ever saw that number: it is given up. If not, its id is spent here, so that the wish can be carried out by no late message either.
 */
export function putOtherAway(
  transaction: Transaction,
  actor: StationActor,
  commandId: string,
): 'none' | 'called' {
  const { database, now } = transaction;
  const known = findAnswer(database, commandId);
  if (!known) {
    const spent = { id: commandId, actor: actorName(actor), digest: 'spent', answer: '{}', at: now };
    keepAnswer(database, spent);
    return 'none';
  }
  if (known.actor !== actorName(actor)) return 'none';
  const { ticketId } = JSON.parse(known.answer) as { ticketId?: string };
  const other = ticketId === undefined ? undefined : findTicket(database, ticketId);
  if (other && ['waiting', 'missed', 'held'].includes(other.state)) {
    transaction.record('ticket.cancelled', other.ticketId, {});
    return 'none';
  }
  return other && ['called', 'serving'].includes(other.state) ? 'called' : 'none';
}
