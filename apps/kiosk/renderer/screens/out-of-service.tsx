/** The kiosk cannot give numbers now: why, where to go instead, when it is back. In all three languages at once. */
import { type Language, languages } from '@yiting/shared/basics/words.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Closure } from '../at-site.ts';
import { useKiosk } from '../kiosk-context.ts';
import { sayClosure } from '../say-closure.ts';
import { ToolBar } from './tool-bar.tsx';

type Out = {
  readonly closure?: Closure | null;
  /** Away from the hall there is no guide desk to send people to. */
  readonly away?: boolean;
  /** There while the device host is heard. */
  readonly tools: boolean;
  /** What is on this machine can be read all the same. */
  readonly guides: boolean;
};

export function OutOfService({ closure = null, away = false, tools, guides }: Out) {
  const { i18n } = useTranslation();
  const said = (language: Language) =>
    sayClosure(i18n.getFixedT(language) as TFunction, closure, { away, language });
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
      {guides && <ReadGuides />}
      {tools && <ToolBar />}
    </main>
  );
}

/** One button a language: nobody has chosen one yet. */
function ReadGuides() {
  const { i18n } = useTranslation();
  const { state, send } = useKiosk();
  return (
    <div className="read-guides">
      {(state.kiosk?.site?.languages ?? languages).map((language) => (
        <button
          key={language}
          type="button"
          className="choice"
          lang={language === 'zh' ? 'zh-CN' : language}
          onClick={() => {
            send({ type: 'language', language });
            send({ type: 'browse', by: 'theme' });
          }}
        >
          {i18n.getFixedT(language)('terminal.guides')}
        </button>
      ))}
    </div>
  );
}
