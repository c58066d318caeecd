/** Items that a site names and the catalogue has not: allowed, for files come one after the other, and worth a word. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { ImportProblem } from './import-problem.ts';

/** `known`: the codes of the catalogue; none while there is no catalogue yet. */
export function unknownSiteItems(
  { sites }: Pick<HallPlan, 'sites'>,
  known: ReadonlySet<string>,
): readonly ImportProblem[] {
  if (known.size === 0) return [];
  return sites.flatMap(({ items: { codes } }, index) =>
    codes.flatMap((code, place) =>
      known.has(code)
        ? []
        : [{ column: `sites[${index}].items.codes[${place}]`, reason: 'itemUnknown', words: code }],
    ),
  );
}
