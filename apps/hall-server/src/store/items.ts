/** Reading items in depth: what is asked now, and what was asked when a case was taken in. */
import type { ItemDefinition } from '@yiting/shared/domain/item/definition.ts';
import type { Database } from './database.ts';

const parsed = new WeakMap<Database, Map<string, ItemDefinition>>();

/** The newest definition of an item; undefined where nobody described it in depth. */
export function currentDefinition(database: Database, itemCode: string): ItemDefinition | undefined {
  const row = database.one<{ version: string }>(
    'SELECT version FROM item_definitions WHERE item_code = :itemCode AND is_current = 1',
    { itemCode },
  );
  return row && definitionOf(database, itemCode, row.version);
}

/** A definition once imported never changes under its version: each is parsed once. */
export function definitionOf(
  database: Database,
  itemCode: string,
  version: string,
): ItemDefinition | undefined {
  const kept = parsed.get(database) ?? new Map<string, ItemDefinition>();
  parsed.set(database, kept);
  const key = `${itemCode}\n${version}`;
  const known = kept.get(key);
  if (known) return known;
  const row = database.one<{ body: string }>(
    'SELECT body FROM item_definitions WHERE item_code = :itemCode AND version = :version',
    { itemCode, version },
  );
  if (!row) return undefined;
  const definition = JSON.parse(row.body) as ItemDefinition;
  kept.set(key, definition);
  return definition;
}

export function itemsInDepth(database: Database): ReadonlySet<string> {
  return new Set(
    database
      .all<{ code: string }>('SELECT item_code AS code FROM item_definitions WHERE is_current = 1')
      .map(({ code }) => code),
  );
}
