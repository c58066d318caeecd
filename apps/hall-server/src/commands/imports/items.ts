/** Taking over items in depth: the whole file or nothing, through the one write path. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import type { ItemDefinition } from '@yiting/shared/domain/item/definition.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { currentDefinition } from '../../store/items.ts';
import type { Actor } from '../actor.ts';
import type { Dispatcher } from '../dispatcher.ts';

/** Items that are as they were before are no change. */
export function importItems(
  dispatcher: Dispatcher,
  actor: Actor,
  definitions: readonly ItemDefinition[],
): Promise<Result<{ items: number }, HallError>> {
  return dispatcher.perform(actor, 'import.items', ({ database, record }) => {
    for (const definition of definitions) {
      const { itemCode, version } = definition;
      if (currentDefinition(database, itemCode)?.version !== version)
        record('item.defined', itemCode, { definition });
    }
    return ok({ items: definitions.length });
  });
}
