/** Reads a catalogue table: UTF-8 or GB18030, thousands of lines; a wrong line is named, and then nothing is taken. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import { parse } from 'csv-parse/sync';
import { type Line, readLine } from './catalogue-line.ts';
import type { ImportProblem } from './import-problem.ts';
import { spell } from './pinyin.ts';

const requiredColumns = [
  'localCode',
  'name',
  'dept',
  'audience',
  'caseType',
  'legalLimit',
  'promiseLimit',
  'onSpotCandidate',
  'flags',
  'materials',
  'result',
];
const optionalColumns = ['queue', 'theme', 'minutes', 'nameEn', 'nameJa', 'aliases', 'confidence'];
const linesMax = 20_000;
const problemsMax = 100;

export type ReadCatalogue = {
  readonly items: readonly CatalogueItem[];
  readonly warnings: readonly ImportProblem[];
};

/** `queueIds`: the queues an item may name; the first is taken where none is named. */
export function readCatalogueFile(
  bytes: Uint8Array,
  context: { readonly queueIds: readonly string[] },
): Result<ReadCatalogue, readonly ImportProblem[]> {
  if (bytes.length > limits.importBytesMax) return failed([{ reason: 'tooLarge' }]);
  const text = decode(bytes);
  if (text === null) return failed([{ reason: 'notText' }]);
  const table = readTable(text);
  if (!table.ok) return failed([table.error]);
  const { header, rows } = table.value;
  const missing = requiredColumns.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return failed(missing.map((column) => ({ line: 1, column, reason: 'columnMissing' })));
  if (rows.length === 0) return failed([{ reason: 'empty' }]);
  if (rows.length > linesMax) return failed([{ reason: 'tooManyLines', words: String(rows.length) }]);
  const unknown = header.filter(
    (column) => !requiredColumns.includes(column) && !optionalColumns.includes(column),
  );
  const warnings: ImportProblem[] = unknown.map((column) => ({ line: 1, column, reason: 'columnIgnored' }));
  return collect(rows, context.queueIds, warnings);
}

function collect(
  rows: readonly Line[],
  queueIds: readonly string[],
  warnings: ImportProblem[],
): Result<ReadCatalogue, readonly ImportProblem[]> {
  const problems: ImportProblem[] = [];
  const items: CatalogueItem[] = [];
  const lineOfCode = new Map<string, number>();
  for (const row of rows) {
    const read = readLine(row, queueIds);
    if (!read.ok) {
      problems.push(...read.error);
    } else {
      const { item, defaults } = read.value;
      const before = lineOfCode.get(item.code);
      if (before !== undefined)
        problems.push({
          line: row.line,
          column: 'localCode',
          reason: 'duplicate',
          words: `${item.code} (${before})`,
        });
      lineOfCode.set(item.code, row.line);
      warnings.push(...defaults.map((column) => ({ line: row.line, column, reason: 'defaultTaken' })));
      items.push({ ...item, search: [item.name.zh, ...item.aliases].map(spell) });
    }
    if (problems.length >= problemsMax) break;
  }
  return problems.length > 0 ? failed(problems.slice(0, problemsMax)) : ok({ items, warnings });
}

/** UTF-8 first, then GB18030; null for anything that is neither. Never silently wrong characters. */
function decode(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\u0000') ? null : text;
    } catch {
      // not this one
    }
  }
  return null;
}

function readTable(text: string): Result<{ header: string[]; rows: Line[] }, ImportProblem> {
  try {
    const records = parse(text, {
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      bom: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const header = (records[0]?.record ?? []).map((column) => column.trim());
    let before = records[0]?.info.lines ?? 1;
    const rows = records.slice(1).map(({ record, info }): Line => {
      const line = before + 1;
      before = info.lines;
      return {
        line,
        columns: record.length,
        expected: header.length,
        value: (column) => record[header.indexOf(column)]?.trim() ?? '',
      };
    });
    return ok({ header, rows });
  } catch (error) {
    const line =
      typeof error === 'object' && error !== null && 'lines' in error && typeof error.lines === 'number'
        ? error.lines
        : 1;
    return failed({ line, reason: 'notATable' });
  }
}
