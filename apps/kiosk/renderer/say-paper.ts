/** What became of a slip, in words. */

import type { PaperReason } from '@yiting/shared/protocol/commands/tickets.ts';
import type { PaperState } from '@yiting/shared/protocol/taken.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

export function sayPaperState(t: TFunction, paper: PaperState): string {
  if (paper === 'printing') return t('kiosk.paperPrinting');
  if (paper === 'printed') return t('kiosk.paperPrinted');
  return paper === 'sentUnverified' ? t('kiosk.paperUnverified') : t('kiosk.paperFailed');
}

/** Why no slip came, and where it is printed again. `away`: not in the hall. */
export function sayWithoutPaper(t: TFunction, reason: PaperReason | null, away: boolean): readonly string[] {
  const why = reason === null ? [] : [t(`terminal.whyNoPaper.${reason}`)];
  return [...why, t(away ? 'terminal.reprintAway' : 'terminal.reprint')];
}
