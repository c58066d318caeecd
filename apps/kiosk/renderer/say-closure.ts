/** Why the kiosk gives no numbers now and what to do instead, to the eye and to the ear alike. */
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import type { Closure } from './at-site.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The title, then what it means for the one who stands here. */
export function sayClosure(t: TFunction, closure: Closure | null, away: boolean): readonly string[] {
  if (closure?.kind === 'hours') {
    const { today, weekday, from } = closure.next;
    const day = weekdays[weekday - 1] ?? 'monday';
    return [
      t('site.closedTitle'),
      today ? t('site.opensToday', { from }) : t('site.opensOn', { weekday: t(`site.weekday.${day}`), from }),
    ];
  }
  if (closure?.kind === 'hostGone') return [t('terminal.hostTitle'), t('terminal.hostHint')];
  const why = closure?.kind === 'wished' ? [t(`site.outReason.${closure.reason}`)] : [];
  return [t('kiosk.outTitle'), ...why, away ? t('site.elsewhere') : t('kiosk.outHint')];
}
