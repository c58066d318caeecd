/** Reads a file of items in depth: one item, or a list of them. All problems are named, nothing is half taken. */
import { isDeepStrictEqual } from 'node:util';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { type ItemDefinition, itemDefinitionSchema } from '@yiting/shared/domain/item/definition.ts';
import { itemByCode } from '../store/catalogue.ts';
import type { Database } from '../store/database.ts';
import { definitionOf } from '../store/items.ts';
import type { ImportProblem } from './import-problem.ts';

const itemsMax = 2_000;

export function readItems(
  database: Database,
  bytes: Uint8Array,
): Result<readonly ItemDefinition[], readonly ImportProblem[]> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed([{ reason: 'notJson' }]);
  }
  const listed: readonly unknown[] = Array.isArray(json) ? json : [json];
  if (listed.length === 0 || listed.length > itemsMax) return failed([{ reason: 'shape', words: 'items' }]);
  const read = listed.map((item, index) => readItem(item, Array.isArray(json) ? `[${index}]` : ''));
  const definitions = read.flatMap(({ definition }) => (definition ? [definition] : []));
  const problems = [
    ...read.flatMap(({ problems: own }) => own),
    ...definitions.flatMap((definition, index) => unfitting(database, definition, index, definitions)),
  ];
  return problems.length > 0 ? failed(problems) : ok(definitions);
}

function readItem(
  item: unknown,
  place: string,
): { readonly definition: ItemDefinition | null; readonly problems: readonly ImportProblem[] } {
  const parsed = itemDefinitionSchema.safeParse(item);
  if (parsed.success) return { definition: parsed.data, problems: [] };
  const problems = parsed.error.issues.map(({ path, message }) => ({
    column:
      place + path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join(''),
    reason: 'shape',
    words: message,
  }));
  return { definition: null, problems };
}

/** Not in the catalogue, twice in the file, or another text under a version that cases may have been taken in under. */
function unfitting(
  database: Database,
  definition: ItemDefinition,
  index: number,
  all: readonly ItemDefinition[],
): ImportProblem[] {
  const { itemCode, version } = definition;
  if (!itemByCode(database, itemCode)) return [{ column: 'itemCode', reason: 'unknown', words: itemCode }];
  if (all.findIndex((each) => each.itemCode === itemCode) < index)
    return [{ column: 'itemCode', reason: 'duplicate', words: itemCode }];
  const known = definitionOf(database, itemCode, version);
  const same = known === undefined || isDeepStrictEqual(known, JSON.parse(JSON.stringify(definition)));
  return same ? [] : [{ column: 'version', reason: 'versionTaken', words: `${itemCode} ${version}` }];
}
