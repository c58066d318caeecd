/** Taking over a plan or a catalogue: the whole file or nothing, through the one write path. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import type { Words } from '@yiting/shared/basics/words.ts';
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { hallDay } from '../../hall-clock.ts';
import { catalogueVersion } from '../../store/catalogue.ts';
import { allWindows } from '../../store/hall.ts';
import type { Actor } from '../actor.ts';
import type { Dispatcher } from '../dispatcher.ts';
import { refuse, type Transaction } from '../transaction.ts';

export type CatalogueFiles = {
  readonly items: readonly CatalogueItem[];
  readonly departments: Readonly<Record<string, Words>>;
  readonly themes: Readonly<Record<string, Words>>;
};

/** Refused with `importRefused` while somebody holds a number of a queue that the new plan has no more. */
export function importPlan(
  dispatcher: Dispatcher,
  actor: Actor,
  plan: HallPlan,
): Promise<Result<null, HallError>> {
  return dispatcher.perform(actor, 'import.plan', (transaction) => {
    const count = peopleInDroppedQueues(transaction, plan);
    if (count > 0) return refuse('importRefused', { count });
    if (movesLeasedNumbers(transaction, plan)) return refuse('importRefused', { count: 0 });
    leaveDroppedWindows(transaction, plan);
    transaction.record('hall.planImported', 'hall', { plan });
    return ok(null);
  });
}

export function importCatalogue(
  dispatcher: Dispatcher,
  actor: Actor,
  files: CatalogueFiles,
): Promise<Result<{ items: number }, HallError>> {
  return dispatcher.perform(actor, 'import.catalogue', (transaction) => {
    transaction.record('hall.catalogueImported', 'hall', {
      version: catalogueVersion(transaction.database) + 1,
      ...files,
    });
    return ok({ items: files.items.length });
  });
}

function peopleInDroppedQueues({ database }: Transaction, plan: HallPlan): number {
  const kept = new Set(plan.queues.map(({ id }) => id));
  const live = database.all<{ queueId: string; count: number }>(
    "SELECT queue_id AS queueId, count(*) AS count FROM tickets WHERE state IN ('waiting', 'called', 'serving', 'held', 'missed') GROUP BY queue_id",
  );
  return live.reduce((sum, { queueId, count }) => (kept.has(queueId) ? sum : sum + count), 0);
}

/** The range leased to kiosks stays for a day that has begun: another one could hold numbers that are on paper already. */
function movesLeasedNumbers({ database, plan, now }: Transaction, { policy }: HallPlan): boolean {
  const before = plan().policy.offline;
  const same =
    before.firstSerial === policy.offline.firstSerial && before.lastSerial === policy.offline.lastSerial;
  const today = hallDay(now, plan().hall.timeZone);
  const counted = database.one('SELECT 1 AS yes FROM days WHERE closed_at IS NULL OR day = :today', {
    today,
  });
  return !same && counted !== undefined;
}

/** A window that the new plan has no more is closed first: its visitor keeps his place, its officer is free. */
function leaveDroppedWindows(transaction: Transaction, plan: HallPlan): void {
  const kept = new Set(plan.windows.map(({ id }) => id));
  for (const { windowId, ticketId, officerId } of allWindows(transaction.database)) {
    if (kept.has(windowId)) continue;
    if (ticketId !== null) transaction.record('ticket.putBack', ticketId, { windowId });
    if (officerId !== null) transaction.record('window.closed', windowId, {});
  }
}
