/** What mandates are about, by name in the language of the page: departments, items, scenarios. */
import type { ItemScenarios } from '@yiting/shared/protocol/cases.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useQuery } from '../use-query.ts';

type Naming = { readonly zh: string; readonly en?: string | undefined; readonly ja?: string | undefined };

export type MandateNames = {
  readonly catalogue: CatalogueList | null;
  /** Items that can be taken in, with their scenarios. */
  readonly inDepth: readonly ItemScenarios[];
  readonly ofDepartment: (code: string) => string;
  readonly ofScenario: (itemCode: string, code: string) => string;
  /** Chinese where nobody translated it. */
  readonly of: (naming: Naming) => string;
};

export function useMandateNames(): MandateNames {
  const { i18n } = useTranslation();
  const { answer: catalogue } = useQuery('catalogue.list', {});
  const { answer } = useQuery('item.scenarios', {});
  const inDepth = answer?.items ?? [];
  const of = ({ zh, en, ja }: Naming) =>
    (i18n.language === 'en' ? en : i18n.language === 'ja' ? ja : undefined) ?? zh;
  return {
    catalogue,
    inDepth,
    of,
    ofDepartment: (code) => {
      const words = catalogue?.departments[code];
      return words ? inLanguage(words, i18n.language) : code;
    },
    ofScenario: (itemCode, code) => {
      const item = inDepth.find((each) => each.itemCode === itemCode);
      const scenario = item?.scenarios.find((each) => each.code === code);
      return scenario ? of(scenario.name) : code;
    },
  };
}
