/** Taking over a plan or a catalogue: the whole file or nothing, through the one write path. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import type { Words } from '@yiting/shared/basics/words.ts';
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { catalogueVersion } from '../../store/catalogue.ts';
import type { Actor } from '../actor.ts';
import type { Dispatcher } from '../dispatcher.ts';

export type CatalogueFiles = {
  readonly items: readonly CatalogueItem[];
  readonly departments: Readonly<Record<string, Words>>;
  readonly themes: Readonly<Record<string, Words>>;
};

export function importPlan(
  dispatcher: Dispatcher,
  actor: Actor,
  plan: HallPlan,
): Promise<Result<null, HallError>> {
  return dispatcher.perform(actor, 'import.plan', (transaction) => {
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
