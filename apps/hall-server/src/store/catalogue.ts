/** Reading the catalogue. */
import type { Words } from '@yiting/shared/basics/words.ts';
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import type { Database } from './database.ts';
import { readMeta } from './hall.ts';

/** An item with its name in every language: the Chinese one where no other was given. */
export type ItemRow = {
  readonly code: string;
  readonly queueId: string;
  readonly name: Words;
  readonly minutes: number;
  readonly flags: readonly string[];
  readonly department: string;
  readonly retired: boolean;
};

const known = new WeakMap<Database, { version: string; items: Map<string, ItemRow> }>();

/** Also answers for retired items: tickets of theirs may still be in the hall. */
export function itemByCode(database: Database, code: string): ItemRow | undefined {
  return itemTable(database).get(code);
}

/** The department an item belongs to; empty for one that is not in the catalogue. */
export function itemDepartment(database: Database, code: string): string {
  return itemByCode(database, code)?.department ?? '';
}

export function liveItems(database: Database): CatalogueItem[] {
  return database
    .all<{ body: string }>('SELECT body FROM items WHERE retired = 0 ORDER BY position')
    .map(({ body }) => JSON.parse(body) as CatalogueItem);
}

/** What to bring: the names of the materials asked for on paper. */
export function materialsOf(database: Database, code: string): readonly string[] {
  const row = database.one<{ body: string }>('SELECT body FROM items WHERE item_code = :code', { code });
  if (!row) return [];
  const { materials } = JSON.parse(row.body) as CatalogueItem;
  return materials.filter(({ free }) => !free).map(({ name }) => name);
}

export function catalogueVersion(database: Database): number {
  return Number(readMeta(database, 'catalogue.version') ?? 0);
}

/** The names of all items, kept in memory until the catalogue's version changes. */
function itemTable(database: Database): Map<string, ItemRow> {
  const version = `${catalogueVersion(database)}`;
  const kept = known.get(database);
  if (kept?.version === version) return kept.items;
  const rows = database.all<{ body: string; retired: number }>('SELECT body, retired FROM items');
  const items = new Map(rows.map((row) => readItem(row)));
  known.set(database, { version, items });
  return items;
}

function readItem({ body, retired }: { body: string; retired: number }): [string, ItemRow] {
  const { code, queueId, name, minutes, flags, department } = JSON.parse(body) as CatalogueItem;
  const words: Words = { zh: name.zh, en: name.en ?? name.zh, ja: name.ja ?? name.zh };
  return [code, { code, queueId, name: words, minutes, flags, department, retired: retired === 1 }];
}
