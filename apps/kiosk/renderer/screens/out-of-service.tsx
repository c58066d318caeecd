/** The kiosk cannot give numbers now: why, where to go instead, when it is back. In all three languages at once. */
import { languages } from '@yiting/shared/basics/words.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Closure } from '../at-site.ts';

type Out = {
  readonly closure?: Closure | null;
  /** Away from the hall there is no guide desk to send people to. */
  readonly away?: boolean;
};

export function OutOfService({ closure = null, away = false }: Out) {
  const { i18n } = useTranslation();
  const said = (language: string) => sentences(i18n.getFixedT(language) as TFunction, closure, away);
  const [first = 'zh', ...others] = languages;
  const [title, ...hints] = said(first);
  return (
    <main className="screen out" data-screen="outOfService" data-reason={closure?.kind ?? 'link'}>
      <div className="centre">
        <h1>{title}</h1>
        {hints.map((hint) => (
          <p key={hint} className="big-hint">
            {hint}
          </p>
        ))}
        {others.map((language) => {
          const [headline, ...more] = said(language);
          return (
            <p key={language} className="hint" lang={language}>
              <b>{headline}</b> {more.join(' ')}
            </p>
          );
        })}
      </div>
    </main>
  );
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The title, then what it means for the one who stands here. */
function sentences(t: TFunction, closure: Closure | null, away: boolean): readonly string[] {
  if (closure?.kind === 'hours') {
    const { today, weekday, from } = closure.next;
    const day = weekdays[weekday - 1] ?? 'monday';
    return [
      t('site.closedTitle'),
      today ? t('site.opensToday', { from }) : t('site.opensOn', { weekday: t(`site.weekday.${day}`), from }),
    ];
  }
  const why = closure?.kind === 'wished' ? [t(`site.outReason.${closure.reason}`)] : [];
  return [t('kiosk.outTitle'), ...why, away ? t('site.elsewhere') : t('kiosk.outHint')];
}
