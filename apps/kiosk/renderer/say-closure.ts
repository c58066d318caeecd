/** Why the kiosk gives no numbers now and what to do instead, to the eye and to the ear alike. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import type { Closure } from './at-site.ts';
import { sayDay } from './say-when.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The title, then what it means for the one who stands here. */
export function sayClosure(
  t: TFunction,
  closure: Closure | null,
  { away, language }: { readonly away: boolean; readonly language: Language },
): readonly string[] {
  if (closure?.kind === 'hours') {
    const { today, weekday, from, date } = closure.next;
    const named = t(`site.weekday.${weekdays[weekday - 1] ?? 'monday'}`);
    const day = date === undefined ? named : sayDay(date, 'UTC', language);
    return [
      t('site.closedTitle'),
      today ? t('site.opensToday', { from }) : t('site.opensOn', { weekday: day, from }),
    ];
  }
  if (closure?.kind === 'hostGone') return [t('terminal.hostTitle'), t('terminal.hostHint')];
  const why = closure?.kind === 'wished' ? [t(`site.outReason.${closure.reason}`)] : [];
  return [t('kiosk.outTitle'), ...why, away ? t('site.elsewhere') : t('kiosk.outHint')];
}
