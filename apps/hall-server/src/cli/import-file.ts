/** `import hall FILE`, `import catalogue FILE`, `import items FILE`. */
import { existsSync, readFileSync } from 'node:fs';
import { importCatalogue, importPlan } from '../commands/imports/imports.ts';
import { importItems } from '../commands/imports/items.ts';
import type { HallConfig } from '../config.ts';
import type { ImportProblem } from '../importing/import-problem.ts';
import { readItems } from '../importing/item-file.ts';
import { readCatalogue, readPlan } from '../importing/read-files.ts';
import { withStoppedHall } from './offline.ts';

const system = { kind: 'system' } as const;

export async function importFile(config: HallConfig, [what, path]: readonly string[]): Promise<number> {
  if (
    (what !== 'hall' && what !== 'catalogue' && what !== 'items') ||
    path === undefined ||
    !existsSync(path)
  ) {
    console.error(
      'import hall FILE.json | import catalogue FILE.csv | import items FILE.json: the file must be there',
    );
    return 2;
  }
  const bytes = readFileSync(path);
  return withStoppedHall(config, async ({ database, dispatcher }) => {
    if (what === 'hall') {
      const plan = readPlan(database, bytes);
      if (!plan.ok) return sayProblems(plan.error);
      const done = await importPlan(dispatcher, system, plan.value.plan);
      console.log(
        done.ok
          ? `imported: ${plan.value.plan.queues.length} queues, ${plan.value.plan.windows.length} windows, ${plan.value.warnings.length} warnings`
          : done.error.code,
      );
      return done.ok ? 0 : 1;
    }
    if (what === 'items') {
      const items = readItems(database, bytes);
      if (!items.ok) return sayProblems(items.error);
      const done = await importItems(dispatcher, system, items.value);
      console.log(done.ok ? `imported: ${done.value.items} items in depth` : done.error.code);
      return done.ok ? 0 : 1;
    }
    const files = readCatalogue(database, bytes);
    if (!files.ok) return sayProblems(files.error);
    const done = await importCatalogue(dispatcher, system, files.value);
    console.log(
      done.ok
        ? `imported: ${done.value.items} items, ${files.value.warnings.length} warnings`
        : done.error.code,
    );
    return done.ok ? 0 : 1;
  });
}

function sayProblems(problems: readonly ImportProblem[]): number {
  for (const { line, column, reason, words } of problems)
    console.error(`${line === undefined ? '' : `line ${line}: `}${column ?? ''} ${reason} ${words ?? ''}`);
  console.error('nothing was imported');
  return 1;
}
