/** What both the running server and its command line need: the store and the way to write to it. */
import type { RandomBytes } from '@yiting/shared/basics/ids.ts';
import type { AtStep } from './commands/steps.ts';
import { transactionsOf } from './commands/transactions.ts';
import type { HallFiles } from './config.ts';
import { HallClock } from './hall-clock.ts';
import type { applyEntry } from './journal/apply/apply.ts';
import { Journal } from './journal/journal.ts';
import { Mirror } from './keeping/mirror.ts';
import { loadKeys } from './keys/keys.ts';
import type { Log } from './log.ts';
import { Waits } from './realtime/waits.ts';
import { Database } from './store/database.ts';
import { planReader } from './store/meta.ts';
import type { Timers } from './timers.ts';

/** How a core may differ from the one that serves people; for tests, simulation and benchmarks. */
export type CoreOptions = {
  /** Another clock; given the hall time of the newest journal entry, ms. */
  readonly makeClock?: (notBefore: number) => HallClock;
  readonly random?: RandomBytes;
  readonly atStep?: AtStep;
  readonly apply?: typeof applyEntry;
  readonly timers?: Timers;
};

/** Opens the files; nothing listens yet. */
export function openCore(files: HallFiles, log: Log, options: CoreOptions = {}) {
  const { random, atStep, apply, timers } = options;
  const keys = loadKeys(files.keys);
  const database = new Database(files.database);
  const journal = new Journal(database, { tokenFor: keys.tokenFor, atStep, apply });
  const newest =
    database.one<{ at: number | null }>(
      'SELECT max(at) AS at FROM (SELECT at FROM journal ORDER BY seq DESC LIMIT 1)',
    )?.at ?? 0;
  const clock = options.makeClock?.(newest) ?? new HallClock(newest);
  const { plan, forget } = planReader(database);
  const waits = new Waits(log);
  const mirror = new Mirror({ database, folder: files.mirror, log, timers });
  const transactionFor = transactionsOf({ database, journal, clock, keys, plan, waits, random });
  return { keys, database, journal, clock, plan, forgetPlan: forget, waits, mirror, transactionFor };
}
