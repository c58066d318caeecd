/** How long an item takes, in words. */
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

export function sayLimit(t: TFunction, { onSpot, promiseLimit }: CatalogueItem): string {
  if (onSpot || promiseLimit === null || promiseLimit.days === 0) return onSpot ? t('kiosk.onSpot') : '—';
  const days =
    promiseLimit.unit === 'workingDay'
      ? t('kiosk.workingDays', { days: promiseLimit.days })
      : t('kiosk.days', { days: promiseLimit.days });
  return t('kiosk.promised', { limit: days });
}
