/** Opening and closing the day by command, not by midnight; queues; the clock (design 4, time). */
import { ok } from '@yiting/shared/basics/result.ts';
import { hallDay } from '../../hall-clock.ts';
import { allWindows, findQueue, openDay } from '../../store/hall.ts';
import { endLeases } from '../offline/lease.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';

export const dayActs: Pick<Handlers, 'day.open' | 'day.close' | 'queue.setState' | 'clock.adopt'> = {
  'day.open': (transaction) => {
    if (openDay(transaction.database)) return refuse('dayAlreadyOpen');
    const day = hallDay(transaction.now, transaction.plan().hall.timeZone);
    transaction.record('day.opened', day, { day });
    return ok({ day });
  },

  // Everybody who still holds a number is voided by name of the day, windows are closed, raw identity is wiped (B6-95).
  'day.close': (transaction, { force }) => {
    const { database } = transaction;
    const day = openDay(database);
    if (!day) return refuse('dayNotOpen');
    const atWindows = countTickets(transaction, "state IN ('called', 'serving', 'held')");
    if (atWindows > 0 && !force) return refuse('dayStillServing', { count: atWindows });
    const left = database.all<{ ticketId: string }>(
      'SELECT ticket_id AS ticketId FROM tickets WHERE ended_at IS NULL',
    );
    for (const { ticketId } of left) transaction.record('ticket.voided', ticketId, { reason: 'dayClosed' });
    for (const window of allWindows(database))
      if (window.officerId !== null) transaction.record('window.closed', window.windowId, {});
    endLeases(transaction, 'dayClosed');
    const wiped =
      database.one<{ count: number }>('SELECT count(*) AS count FROM ticket_identity')?.count ?? 0;
    transaction.record('day.closed', day.day, { day: day.day, voided: left.length, wiped });
    return ok({ day: day.day, voided: left.length });
  },

  'queue.setState': (transaction, { queueId, state }) => {
    const queue = findQueue(transaction.database, queueId);
    if (!queue) return refuse('queueUnknown');
    if (!openDay(transaction.database)) return refuse('dayNotOpen');
    if (queue.state !== state) transaction.record('queue.stateSet', queueId, { state });
    return done();
  },

  'clock.adopt': (transaction) => {
    transaction.record('hall.clockAdopted', 'hall', { driftMs: Math.round(transaction.clock.driftMs()) });
    return done();
  },
};

function countTickets({ database }: Transaction, condition: string): number {
  return (
    database.one<{ count: number }>(`SELECT count(*) AS count FROM tickets WHERE ${condition}`)?.count ?? 0
  );
}
