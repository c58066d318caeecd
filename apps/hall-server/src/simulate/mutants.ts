/** Rules broken on purpose, each at a seam of the product: a checker that does not find every one of them proves nothing. */
import { ok } from '@yiting/shared/basics/result.ts';
import { handlers } from '../commands/handlers.ts';
import type { Transaction } from '../commands/transaction.ts';
import { findTicket, waitingTickets } from '../store/tickets.ts';
import { awayMutants } from './away-mutants.ts';
import { soundSeams } from './hall/world.ts';
import { handler, type Mutant, recordingAs, reopened, rows } from './mutant.ts';

export const mutants: readonly Mutant[] = [
  // Who is next
  handler('who came last is called first', 'call.next', (transaction, { windowId }, prepared) => {
    const last = waitingTickets(transaction.database).at(-1);
    return handlers['call.chosen'](transaction, { windowId, ticketId: last?.ticketId ?? '' }, prepared);
  }),
  handler('head starts are forgotten', 'call.next', (transaction, body, prepared) => {
    const plan = transaction.plan();
    const policy = { ...plan.policy, headStartMinutes: { priority: 0, appointment: 0 } };
    return handlers['call.next']({ ...transaction, plan: () => ({ ...plan, policy }) }, body, prepared);
  }),
  handler('a kiosk makes visitors priority visitors', 'ticket.take', (transaction, body, prepared) => {
    const actor = { kind: 'staff', staffId: '', login: '', name: '', roles: [] } as const;
    const asStaff = { ...transaction, actor };
    return handlers['ticket.take'](asStaff, { ...body, priority: true }, prepared);
  }),
  handler('who returns gets his old place', 'ticket.return', (transaction, body, prepared) => {
    const since = findTicket(transaction.database, body.ticketId)?.since ?? 0;
    return handlers['ticket.return'](
      recordingAs(transaction, 'ticket.returned', (entry) => ({ ...entry, since })),
      body,
      prepared,
    );
  }),
  // Once
  handler('a window calls a second visitor', 'service.begin', (transaction, body, prepared) => {
    const begun = handlers['service.begin'](transaction, body, prepared);
    const [next] = waitingTickets(transaction.database);
    if (begun.ok && next) callPast(transaction, body.windowId, next.ticketId);
    return begun;
  }),
  handler('a visitor is called to two windows', 'call.next', (transaction, body, prepared) => {
    const elsewhere = transaction.database.one<{ ticketId: string }>(
      "SELECT ticket_id AS ticketId FROM tickets WHERE state = 'called' LIMIT 1",
    );
    if (elsewhere === undefined) return handlers['call.next'](transaction, body, prepared);
    transaction.database.run('UPDATE windows SET ticket_id = NULL WHERE ticket_id = :ticketId', elsewhere);
    return callPast(transaction, body.windowId, elsewhere.ticketId);
  }),
  handler('a service is rated twice', 'rating.submit', (transaction, body, prepared) => {
    transaction.database.run('DELETE FROM ratings WHERE event_id = :eventId', { eventId: body.eventId });
    return handlers['rating.submit'](transaction, body, prepared);
  }),
  handler('a full slot is given once more', 'booking.hold', (transaction, body, prepared) => {
    transaction.database.run('DELETE FROM booking_slots WHERE at = :at', { at: body.slotAt });
    return handlers['booking.hold'](transaction, body, prepared);
  }),
  handler('a retry is carried out again', 'ticket.settlePaper', (transaction, body, prepared) => {
    const answered = handlers['ticket.settlePaper'](transaction, body, prepared);
    transaction.database.run('DELETE FROM answers');
    return answered;
  }),
  // Numbers
  rows('a number is given twice', 'ticket.taken', (database, { body }) => {
    if (body.serial % 7 === 0)
      database.run('UPDATE series SET last = last - 1 WHERE prefix = :prefix', { prefix: body.prefix });
  }),
  rows('a number is left out', 'ticket.taken', (database, { body }) => {
    if (body.serial % 7 === 0)
      database.run('UPDATE series SET last = last + 1 WHERE prefix = :prefix', { prefix: body.prefix });
  }),
  // Rows
  rows('who misses his call keeps the window', 'ticket.missed', (database, { subject, body }) => {
    database.run("UPDATE windows SET state = 'calling', ticket_id = :subject WHERE window_id = :windowId", {
      subject,
      windowId: body.windowId,
    });
  }),
  rows('who is put back goes to the tail', 'ticket.putBack', (database, { subject, at }) => {
    database.run('UPDATE tickets SET since = :at WHERE ticket_id = :subject', { subject, at });
  }),
  rows('who is passed on goes to the tail', 'ticket.transferred', (database, { subject, at }) => {
    database.run('UPDATE tickets SET since = :at WHERE ticket_id = :subject', { subject, at });
  }),
  rows('who is passed to a colleague is anybody’s', 'ticket.transferred', (database, { subject }) => {
    database.run('UPDATE tickets SET for_window_id = NULL, for_staff_id = NULL WHERE ticket_id = :subject', {
      subject,
    });
  }),
  rows('a held visitor is lost', 'ticket.held', (database, { subject, at }) => {
    database.run("UPDATE tickets SET state = 'void', ended_at = :at WHERE ticket_id = :subject", {
      subject,
      at,
    });
  }),
  rows('a finished visitor waits again', 'ticket.finished', (database, { subject }) => {
    database.run("UPDATE tickets SET state = 'waiting', ended_at = NULL WHERE ticket_id = :subject", {
      subject,
    });
  }),
  rows('a row changes past the journal', 'ticket.finished', (database, { subject }) => {
    database.run('UPDATE tickets SET group_size = group_size + 1 WHERE ticket_id = :subject', { subject });
  }),
  rows('an old entry is changed', 'day.closed', (database) => {
    database.run("UPDATE journal SET actor = 'system' WHERE seq = (SELECT max(seq) / 2 FROM journal)");
  }),
  handler('identity outlives the day', 'day.close', (transaction, body, prepared) => {
    const kept = transaction.database.all<Record<string, string>>('SELECT * FROM ticket_identity');
    const closed = handlers['day.close'](transaction, body, prepared);
    for (const row of kept)
      transaction.database.run(
        'INSERT INTO ticket_identity (ticket_id, day, person_key, sealed, masked) VALUES (:ticket_id, :day, :person_key, :sealed, :masked)',
        row,
      );
    return closed;
  }),
  rows('the count of those who wait drifts', 'ticket.called', (database) => {
    database.run('UPDATE waiting_counts SET waiting = waiting + 1');
  }),
  ...awayMutants,
  // Keeping
  { name: 'the mirror is not written', seams: { ...soundSeams, mirror: () => () => {} } },
  { name: 'calls come to their screens late', seams: { ...soundSeams, pushes: () => () => {} } },
  reopened('views count from one again after a stop', (database) => {
    database.run("DELETE FROM meta WHERE key = 'boots'");
  }),
  reopened('a stop loses the answers', (database) => {
    database.run('DELETE FROM answers');
  }),
  reopened('a stop loses what was acknowledged last', (database) => {
    database.run('DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)');
  }),
];

/** Calls without asking whether that may be. */
function callPast(transaction: Transaction, windowId: string, ticketId: string) {
  const ticket = findTicket(transaction.database, ticketId);
  const officer = transaction.database.one<{ officerId: string | null }>(
    'SELECT officer_id AS officerId FROM windows WHERE window_id = :windowId',
    { windowId },
  );
  const callId = transaction.newId();
  const reason = {
    class: ticket?.class ?? 'walkIn',
    since: ticket?.since ?? 0,
    waitedMinutes: 0,
    headStartMinutes: 0,
    penaltyMinutes: 0,
    how: 'next',
    appointmentAt: null,
    beforeSlot: false,
    passedOver: null,
  } as const;
  transaction.record('ticket.called', ticketId, {
    callId,
    windowId,
    officerId: officer?.officerId ?? '',
    reason,
  });
  return ok({ callId, ticketId, number: ticket?.number ?? '', reason });
}
