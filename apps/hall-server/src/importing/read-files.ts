/** Import files as the server takes them: bytes in, a whole plan or catalogue out, or every problem with its place. */
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { wordsSchema } from '@yiting/shared/basics/words.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import { z } from 'zod';
import type { CatalogueFiles } from '../commands/imports/imports.ts';
import { liveItems } from '../store/catalogue.ts';
import type { Database } from '../store/database.ts';
import { allQueues, readMeta } from '../store/hall.ts';
import { planReader } from '../store/meta.ts';
import { readCatalogueFile } from './catalogue-file.ts';
import { readHallPlan } from './hall-file.ts';
import type { ImportProblem } from './import-problem.ts';
import { unknownSiteItems } from './site-items.ts';

export function readPlan(
  database: Database,
  bytes: Uint8Array,
): Result<{ plan: HallPlan; warnings: readonly ImportProblem[] }, readonly ImportProblem[]> {
  const read = readHallPlan(bytes);
  if (!read.ok) return read;
  const { plan, warnings } = read.value;
  const codes = new Set(liveItems(database).map(({ code }) => code));
  return ok({ plan, warnings: [...warnings, ...unknownSiteItems(plan, codes)] });
}

const namesSchema = z.record(z.string(), wordsSchema);

/** Names of departments and themes stay those known before: a table of items does not carry them. */
export function readCatalogue(
  database: Database,
  bytes: Uint8Array,
): Result<CatalogueFiles & { warnings: readonly ImportProblem[] }, readonly ImportProblem[]> {
  const read = readCatalogueFile(bytes, { queueIds: allQueues(database).map(({ queueId }) => queueId) });
  if (!read.ok) return failed(read.error);
  const names = (key: string) => namesSchema.parse(JSON.parse(readMeta(database, key) ?? '{}'));
  const codes = new Set(read.value.items.map(({ code }) => code));
  const ofSites = unknownSiteItems(planReader(database).plan(), codes);
  return ok({
    ...read.value,
    warnings: [...read.value.warnings, ...ofSites],
    departments: names('catalogue.departments'),
    themes: names('catalogue.themes'),
  });
}
