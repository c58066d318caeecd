/** The first run: seven steps from an empty machine to a kiosk, one thing per screen. */
import { type Language, languages } from '@yiting/shared/basics/words.ts';
import { applyLanguage } from '@yiting/shared/text/apply-language.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useCallback, useReducer, useSyncExternalStore } from 'react';
import { DoneStep } from './done-step.tsx';
import type { FirstRun } from './first-run.ts';
import { HallStep } from './hall-step.tsx';
import { PairStep } from './pair-step.tsx';
import { PrinterStep } from './printer-step.tsx';
import { advance, begun, steps } from './progress.ts';
import { ReaderStep } from './reader-step.tsx';
import { SoundStep } from './sound-step.tsx';
import { TouchStep } from './touch-step.tsx';

const pages = {
  hall: HallStep,
  pair: PairStep,
  printer: PrinterStep,
  reader: ReaderStep,
  touch: TouchStep,
  sound: SoundStep,
  done: DoneStep,
};
const languageNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English', ja: '日本語' };

export function Wizard({ host }: { readonly host: FirstRun }) {
  const { t, i18n } = useTranslation();
  const [progress, find] = useReducer(advance, begun);
  const state = useSyncExternalStore(
    useCallback((changed) => host.subscribe(changed), [host]),
    () => host.state,
  );
  if (!state) return null;
  const { step } = progress;
  const Step = pages[step];
  return (
    <main className="screen first-run" data-step={step}>
      <header className="top">
        <strong>{t('firstRun.title')}</strong>
        <span>{t('firstRun.step', { step: steps.indexOf(step) + 1, steps: steps.length })}</span>
      </header>
      <div className="languages">
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            lang={language === 'zh' ? 'zh-CN' : language}
            className="choice"
            aria-pressed={i18n.language === language}
            onClick={() => applyLanguage(language)}
          >
            {languageNames[language]}
          </button>
        ))}
      </div>
      <h1>{t(`firstRun.${step}.heading`)}</h1>
      <Step host={host} progress={progress} find={find} />
      {/* In the corner of the touch test stands a dot. */}
      {step !== 'hall' && step !== 'touch' && (
        <footer className="bottom">
          <button type="button" className="plain" onClick={() => find({ type: 'back' })}>
            {t('common.back')}
          </button>
        </footer>
      )}
    </main>
  );
}
