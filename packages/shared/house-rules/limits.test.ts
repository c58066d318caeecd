import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { limits } from '../src/basics/limits.ts';

/** The rows of the table, as `name | value`. */
const rows = Object.entries(limits).map(([name, value]) => `| \`${name}\` | ${value.toLocaleString('en')} |`);

test('[H6] every limit and time-out stands in the table of SPEC.md, with its value', () => {
  const spec = readFileSync(join(import.meta.dirname, '../SPEC.md'), 'utf8');
  expect(rows.filter((row) => !spec.includes(row))).toEqual([]);
  const table = spec
    .slice(spec.indexOf('## Limits'))
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(table).toHaveLength(rows.length);
});
