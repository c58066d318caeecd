/** What a mandate means, in one sentence for whoever gives it. */
import type { GrantLine } from '@yiting/shared/protocol/cases.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

export type Mandate = Pick<
  GrantLine,
  'officerName' | 'department' | 'mode' | 'valueLimitYuan' | 'validFrom' | 'validTo' | 'fourEyes'
> & { readonly items: number };

/** `department` as it is called in the language of the page. */
export function sayMandate(t: TFunction, mandate: Mandate): string {
  const { officerName: officer, department, items: count, mode, valueLimitYuan, fourEyes } = mandate;
  const eyes = fourEyes === null ? 'byItem' : fourEyes ? 'on' : 'off';
  const parts = [
    t(`mandates.means.${mode}`, { officer, department, count }),
    ...(valueLimitYuan === null
      ? []
      : [t('mandates.means.limit', { yuan: valueLimitYuan.toLocaleString('en') })]),
    t('mandates.means.days', { from: mandate.validFrom, to: mandate.validTo }),
    // Whoever asks an approver never decides himself: four eyes are there by nature.
    ...(mode === 'onlineApproval' ? [] : [t(`mandates.means.fourEyes.${eyes}`)]),
  ];
  return parts.join(t('mandates.means.and')) + t('mandates.means.stop');
}
