/** The hall held against what people away from it have on paper or were told: each number and each booking exactly once. */
import type { CommandInput } from '@yiting/shared/protocol/commands.ts';
import type { Papers } from '../people/papers.ts';
import type { Shadow } from './shadow.ts';

/** When the hall has just answered that it has an offline number. */
export function toldOnce(
  shadow: Shadow,
  { ticketId, insteadOf, number }: CommandInput<'ticket.takeOffline'>,
): string[] {
  const broken: string[] = [];
  const ticket = shadow.tickets.get(ticketId);
  if (!ticket && !shadow.isNoted(ticketId))
    broken.push(`${number} was told, and is neither queued nor noted`);
  if (ticket && ticket.number !== number && !shadow.isNoted(ticketId))
    broken.push(`${number} is called as ${ticket.number}, and nobody was told`);
  // The wish that was never answered and the number in its place: where both live, a person was asked to look.
  const other = insteadOf === undefined ? undefined : shadow.madeBy(insteadOf);
  if (other && ['waiting', 'missed', 'held'].includes(other.state) && !shadow.isNoted(ticketId))
    broken.push(`${other.number} lives on beside ${number}, which was given in its place`);
  return broken;
}

/** At the end of a day. */
export function agreesWithPapers(shadow: Shadow, papers: Papers): string[] {
  const broken = papers.turnedAway.map((paper) => `a paper was turned away: ${paper}`);
  for (const [ticketId, calledAs] of papers.told) {
    const ticket = shadow.tickets.get(ticketId);
    const isOnce = calledAs === null ? !ticket && shadow.isNoted(ticketId) : ticket?.number === calledAs;
    if (!isOnce)
      broken.push(`the holder of ${papers.paper(ticketId)?.number} is not in the hall as he was told`);
  }
  for (const { bookingId, isMade, isShown } of papers.bookings) {
    if (isMade !== shadow.wasConfirmed(bookingId))
      broken.push(`a terminal said of appointment ${bookingId} that it was ${isMade ? '' : 'not '}made`);
    if (isMade !== isShown)
      broken.push(`appointment ${bookingId} was ${isMade ? 'made' : 'not made'} and shown otherwise`);
  }
  return broken;
}
