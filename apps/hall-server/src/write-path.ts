/** The one write path and those who look on after each commit: what a running hall is without its connections. */
import type { CallView } from '@yiting/shared/protocol/views/screens.ts';
import { Dispatcher } from './commands/dispatcher.ts';
import { takeShippedCalendar } from './commands/imports/calendars.ts';
import type { AtStep } from './commands/steps.ts';
import type { Handlers } from './commands/transaction.ts';
import type { openCore } from './core.ts';
import type { AnyEntry } from './journal/entries.ts';
import type { Log } from './log.ts';
import { Hub } from './realtime/hub.ts';
import type { Presence } from './realtime/presence.ts';
import type { Staffing } from './realtime/staffing.ts';
import type { Upkeep } from './realtime/views/needs.ts';
import { countBoot, readEpoch } from './store/meta.ts';
import type { Timers } from './timers.ts';

export type WritePathParts = {
  readonly log: Log;
  readonly presence: Presence;
  readonly staffing: Pick<Staffing, 'now' | 'renew'>;
  readonly upkeep: () => Upkeep;
  readonly voice: CallView['voice'];
  /** Others who want to know what was committed: figures, connections. */
  readonly committed: (entries: readonly AnyEntry[]) => void;
  /** These three are for simulation. */
  readonly timers?: Timers;
  readonly atStep?: AtStep;
  readonly handlers?: Handlers;
};

export function openWritePath(core: ReturnType<typeof openCore>, parts: WritePathParts) {
  const { database, journal, clock, keys, plan, waits, mirror, transactionFor } = core;
  const { log, presence, staffing, upkeep, voice, timers, atStep, handlers } = parts;
  const hub = new Hub({
    database,
    keys,
    plan,
    now: () => clock.now(),
    waits,
    presence,
    staffing,
    upkeep,
    voice,
    log,
    epoch: readEpoch(database),
    boots: countBoot(database),
    timers,
  });
  const committed = (entries: readonly AnyEntry[]) => {
    if (entries.some(({ type }) => type === 'hall.clockAdopted')) clock.adoptWallClock();
    if (entries.some(({ type }) => type === 'hall.planImported')) core.forgetPlan();
    waits.renew();
    mirror.follow();
    atStep?.('mirrored');
    parts.committed(entries);
    hub.committed(entries);
    atStep?.('pushed');
  };
  const digest = keys.digest;
  const dispatcher = new Dispatcher({
    database,
    journal,
    log,
    transactionFor,
    digest,
    committed,
    atStep,
    handlers,
  });
  /** The first thing a hall says after it was opened. */
  const sayStarted = (version: string) =>
    dispatcher.perform({ kind: 'system' }, 'hall.start', (transaction) => {
      const wallClock = Math.round(clock.now() + clock.driftMs());
      transaction.record('hall.started', 'hall', { version, wallClock });
      takeShippedCalendar(transaction);
      return { ok: true, value: null };
    });
  return { hub, dispatcher, sayStarted };
}
