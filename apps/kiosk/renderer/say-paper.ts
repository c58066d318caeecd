/** What became of a slip, in words. */
import type { PaperState } from '@yiting/shared/protocol/taken.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

export function sayPaperState(t: TFunction, paper: PaperState): string {
  if (paper === 'printing') return t('kiosk.paperPrinting');
  if (paper === 'printed') return t('kiosk.paperPrinted');
  return paper === 'sentUnverified' ? t('kiosk.paperUnverified') : t('kiosk.paperFailed');
}
