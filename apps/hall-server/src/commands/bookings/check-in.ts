/** An appointment becomes a number, without choosing again (tag 212, B4-69). A document checks in all of today that are on time. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import { type Standing, standingOf } from '@yiting/shared/domain/arrival.ts';
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import { type CheckIn, checkInOf } from '@yiting/shared/domain/slots/standing.ts';
import type { CheckedBooking } from '@yiting/shared/protocol/bookings.ts';
import type { BookingProof } from '@yiting/shared/protocol/commands/bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { BookingRow } from '../../store/bookings.ts';
import { readBookingRules } from '../../store/calendar.ts';
import { findQueue, openDay } from '../../store/hall.ts';
import { findStation } from '../../store/staff.ts';
import { type TicketRow, ticketsOfPerson } from '../../store/tickets.ts';
import { giveNumber } from '../tickets/give-number.ts';
import { isLive } from '../tickets/person.ts';
import { type Handlers, refuse, type Transaction } from '../transaction.ts';
import { headStarts } from '../windows/serving.ts';
import { bookingsProvedBy, identifyBooker } from './booker.ts';
import { storedBooking } from './hold.ts';
import { bookingLine } from './line.ts';
import { refuseCheckInAt } from './site.ts';

export const checkIns: Pick<Handlers, 'booking.checkIn'> = {
  'booking.checkIn': (transaction, { proof, printAt }) => {
    const { database } = transaction;
    const there = refuseCheckInAt(transaction);
    if (!there.ok) return there;
    const day = openDay(database)?.day;
    if (day === undefined) return refuse('dayNotOpen');
    if (printAt !== undefined && findStation(database, printAt)?.kind !== 'kiosk')
      return refuse('placeUnknown');
    const proved = bookingsProvedBy(transaction, proof);
    if (!proved.ok) return proved;
    const judged = relevant(transaction, proved.value);
    if (judged.length === 0) return refuse('bookingUnknown');
    const priority = hasPriority(transaction, proof);
    const checked: CheckedBooking[] = [];
    for (const each of judged) {
      const result = checkInOne(transaction, each, { day, printAt, priority });
      if (!result.ok) return result;
      checked.push(result.value);
    }
    const [first, ...also] = checked;
    return first ? ok({ ...first, also }) : refuse('bookingUnknown');
  },
};

type Arrival = {
  readonly day: string;
  readonly printAt: string | undefined;
  readonly priority: boolean;
};
type Judged = { readonly booking: BookingRow; readonly found: CheckIn };

/** What the person may have come for, most likely first: all of today; else the next to come; else whatever the code says. */
function relevant({ now, plan, database }: Transaction, bookings: readonly BookingRow[]): readonly Judged[] {
  const { id: hallId, timeZone } = plan().hall;
  const here = { nowMs: now, timeZone, hallId, rules: readBookingRules(database) };
  const visits = bookings.filter(({ areaId }) => areaId === null);
  if (visits.length === 0) return nextInspection(bookings, now);
  const judged = visits.map((booking) => ({ booking, found: checkInOf({ ...booking, hallId }, here) }));
  if (judged.length === 1) return judged;
  const today = hallDay(now, timeZone);
  const ofToday = judged.filter(
    ({ booking, found }) => booking.day === today && !['notBooked', 'cancelled'].includes(found.outcome),
  );
  if (ofToday.length > 0) return ofToday.toSorted((left, right) => rankOf(left) - rankOf(right));
  const toCome = judged.filter(({ booking }) => booking.state === 'booked' && booking.at > now);
  return toCome.toSorted((left, right) => left.booking.at - right.booking.at).slice(0, 1);
}

/** Nothing to check in: whoever came with the code of an inspection learns that the inspector comes to him. */
function nextInspection(bookings: readonly BookingRow[], now: number): readonly Judged[] {
  return bookings
    .filter(({ state, endsAt }) => state === 'booked' && endsAt > now)
    .toSorted((left, right) => left.at - right.at)
    .slice(0, 1)
    .map((booking) => ({ booking, found: { outcome: 'inspection' } }));
}

const order: readonly CheckIn['outcome'][] = ['onTime', 'walkInRank', 'early', 'already', 'over'];

/** By outcome, then by time. */
function rankOf({ booking, found }: Judged): number {
  const place = order.indexOf(found.outcome);
  return (place < 0 ? order.length : place) * 1e15 + booking.at;
}

function checkInOne(
  transaction: Transaction,
  { booking, found }: Judged,
  { day, printAt, priority }: Arrival,
): Result<CheckedBooking, HallError> {
  const { database } = transaction;
  const unchanged = (said: CheckIn): CheckedBooking => ({
    ...said,
    booking: bookingLine(transaction, booking, { forStaff: false }),
    ticketId: booking.ticketId,
    slip: null,
  });
  if (found.outcome !== 'onTime' && found.outcome !== 'walkInRank') return ok(unchanged(found));
  const queue = findQueue(database, booking.queueId);
  if (!queue) return refuse('queueUnknown');
  if (queue.state !== 'open') return refuse(queue.state === 'paused' ? 'queuePaused' : 'queueClosed');
  const standing = standingTicket(transaction, booking, day);
  if (standing && standing.state !== 'waiting') return ok(unchanged({ outcome: 'already' }));
  // He had taken a walk-in number as well: the appointment takes its place (B4-65).
  if (standing) transaction.record('ticket.cancelled', standing.ticketId, {});
  const given = giveNumber(transaction, {
    visitId: booking.visitId,
    day,
    queue,
    itemCode: booking.itemCode,
    standing: standingNow(transaction, booking, priority),
    appointmentAt: booking.at,
    groupSize: 1,
    language: booking.language,
    printAt,
  });
  if (!given.ok) return given;
  const { ticketId, slip } = given.value;
  transaction.record('booking.checkedIn', booking.bookingId, { ticketId });
  copyIdentity(transaction, booking.bookingId, { ticketId, day });
  const line = bookingLine(transaction, storedBooking(transaction, booking.bookingId), { forStaff: false });
  return ok({ ...found, booking: line, ticketId, slip });
}

/** In the slot or before it counts from the slot; too late from now, with the priority of age where a card shows it. */
function standingNow({ database, plan, now }: Transaction, { at }: BookingRow, priority: boolean): Standing {
  const { lateMinutes } = readBookingRules(database).checkIn;
  return standingOf(
    { takenAt: now, appointmentAt: at, priority },
    { headStartMinutes: headStarts(plan()), lateAfterMinutes: lateMinutes },
  );
}

/** By the birth date of a card that is there (B4-80); a code tells nothing of its bearer. */
function hasPriority(transaction: Transaction, proof: BookingProof): boolean {
  if (proof.kind === 'code') return false;
  const booker = identifyBooker(transaction, proof.party);
  return booker.ok && booker.value.priorityByAge;
}

/** The live ticket the person holds in the queue of his appointment. */
function standingTicket(
  { database }: Transaction,
  { bookingId, queueId }: BookingRow,
  day: string,
): TicketRow | undefined {
  const person = database.one<{ key: string }>(
    'SELECT person_key AS key FROM booking_identity WHERE booking_id = :bookingId',
    { bookingId },
  );
  if (!person) return undefined;
  return ticketsOfPerson(database, person.key).find(
    (ticket) => ticket.day === day && ticket.queueId === queueId && isLive(ticket.state),
  );
}

/** The ticket is the same person's: window and limits know him as if he had said it again. */
function copyIdentity(
  { database }: Transaction,
  bookingId: string,
  { ticketId, day }: { readonly ticketId: string; readonly day: string },
): void {
  database.run(
    `INSERT INTO ticket_identity (ticket_id, day, person_key, sealed, masked)
     SELECT :ticketId, :day, person_key, sealed, masked FROM booking_identity WHERE booking_id = :bookingId`,
    { ticketId, day, bookingId },
  );
}
