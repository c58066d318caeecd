/** Figures of cases as words and as rows for the spreadsheet. */
import type { CaseFigures } from '@yiting/shared/protocol/cases.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import type { Cell } from './csv.ts';

export const caseRates = [
  'onSpotRate',
  'waitAndCollectRate',
  'firstTimeRightRate',
  'generalWindowRatio',
] as const;
const counts = ['cases', 'accepted', 'deemedAccepted', 'overdue'] as const;

/** `68%`; a dash where there was nothing to divide by. */
export function sayShare(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}%`;
}

/** Shares as figures with four decimals, so that a spreadsheet can go on counting. */
export function caseRows(t: TFunction, figures: CaseFigures): readonly (readonly Cell[])[] {
  const share = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);
  return [
    [],
    [t('manage.cases.heading'), figures.from, figures.to],
    ...counts.map((name): Cell[] => [t(`manage.cases.${name}`), figures[name]]),
    ...caseRates.map((name): Cell[] => [
      t(`manage.cases.${name}`),
      share(figures[name]),
      t(`manage.cases.formula.${name}`),
    ]),
  ];
}
