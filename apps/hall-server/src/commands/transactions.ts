/** Makes the transaction that commands see, from the parts of the running hall. */
import { makeToken, makeUlid, type RandomBytes } from '@yiting/shared/basics/ids.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { HallClock } from '../hall-clock.ts';
import type { Journal } from '../journal/journal.ts';
import type { Keys } from '../keys/keys.ts';
import type { Waits } from '../realtime/waits.ts';
import { readWorkingCalendar } from '../store/calendar.ts';
import type { Database } from '../store/database.ts';
import { type Actor, actorName } from './actor.ts';
import type { Transaction } from './transaction.ts';

export type TransactionParts = {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: HallClock;
  readonly keys: Keys;
  readonly plan: () => HallPlan;
  readonly waits: Waits;
  /** Where ids and secrets come from, where not the system; for simulation. */
  readonly random?: RandomBytes | undefined;
};

export function transactionsOf(
  parts: TransactionParts,
): (actor: Actor, commandId: string | null) => Transaction {
  const { database, journal, clock, keys, plan, waits, random } = parts;
  return (actor, commandId) => {
    const now = clock.now();
    const origin = { actor: actorName(actor), commandId, at: now };
    return {
      database,
      now,
      actor,
      keys,
      clock,
      plan,
      calendar: () => readWorkingCalendar(database),
      waitFor: (queueId) => waits.waitOfQueue(queueId),
      newId: () => makeUlid(now, random),
      newSecret: () => makeToken(random),
      record: (type, subject, body) => journal.record(origin, type, subject, body),
    };
  };
}
