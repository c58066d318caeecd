/** Reads `hall.json`: its shape, then what must fit together. All problems are named, nothing is half taken. */
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { type HallPlan, hallPlanSchema } from '@yiting/shared/domain/hall-plan.ts';
import type { ImportProblem } from './import-problem.ts';

export function readHallPlan(
  bytes: Uint8Array,
): Result<{ plan: HallPlan; warnings: readonly ImportProblem[] }, readonly ImportProblem[]> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed([{ reason: 'notJson' }]);
  }
  const parsed = hallPlanSchema.safeParse(json);
  if (!parsed.success)
    return failed(
      parsed.error.issues.map((issue) => ({
        column: pathOf(issue.path),
        reason: 'shape',
        words: issue.message,
      })),
    );
  const problems = [...duplicates(parsed.data), ...unknownReferences(parsed.data)];
  return problems.length > 0 ? failed(problems) : ok({ plan: parsed.data, warnings: deserted(parsed.data) });
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function duplicates(plan: HallPlan): ImportProblem[] {
  return [
    ...repeated(
      'sites',
      'id',
      plan.sites.map(({ id }) => id),
    ),
    ...repeated(
      'zones',
      'id',
      plan.zones.map(({ id }) => id),
    ),
    ...repeated(
      'queues',
      'id',
      plan.queues.map(({ id }) => id),
    ),
    ...repeated(
      'queues',
      'prefix',
      plan.queues.map(({ prefix }) => prefix),
    ),
    ...repeated(
      'windows',
      'id',
      plan.windows.map(({ id }) => id),
    ),
    ...repeated(
      'windows',
      'number',
      plan.windows.map(({ number }) => String(number)),
    ),
  ];
}

function repeated(list: string, field: string, values: readonly string[]): ImportProblem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [{ column: `${list}[${index}].${field}`, reason: 'duplicate', words: value }]
      : [],
  );
}

function unknownReferences(plan: HallPlan): ImportProblem[] {
  const zones = new Set(plan.zones.map(({ id }) => id));
  const queues = new Set(plan.queues.map(({ id }) => id));
  const unknown = (column: string, words: string): ImportProblem => ({ column, reason: 'unknown', words });
  return [
    ...plan.queues.flatMap(({ zoneId }, index) =>
      zones.has(zoneId) ? [] : [unknown(`queues[${index}].zoneId`, zoneId)],
    ),
    ...plan.windows.flatMap(({ zoneId, profile }, index) => [
      ...(zones.has(zoneId) ? [] : [unknown(`windows[${index}].zoneId`, zoneId)]),
      ...profile.flatMap(({ queueId }, place) =>
        queues.has(queueId) ? [] : [unknown(`windows[${index}].profile[${place}].queueId`, queueId)],
      ),
    ]),
    ...plan.sites.flatMap((site, index) => [
      ...(zones.has(site.zoneId) ? [] : [unknown(`sites[${index}].zoneId`, site.zoneId)]),
      ...(site.queues === 'all' ? [] : site.queues).flatMap((queueId, place) =>
        queues.has(queueId) ? [] : [unknown(`sites[${index}].queues[${place}]`, queueId)],
      ),
    ]),
  ];
}

/** A queue that no window serves: allowed, and worth a word. */
function deserted({ queues, windows }: HallPlan): ImportProblem[] {
  const served = new Set(windows.flatMap(({ profile }) => profile.map(({ queueId }) => queueId)));
  return queues.flatMap(({ id }, index) =>
    served.has(id) ? [] : [{ column: `queues[${index}].id`, reason: 'servedByNoWindow', words: id }],
  );
}
