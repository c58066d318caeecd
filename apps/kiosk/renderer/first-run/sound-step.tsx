/** Three tones, and somebody who heard them. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { playThreeTones } from '../three-tones.ts';
import type { Tested } from './progress.ts';
import type { StepProps } from './step-props.ts';

export function SoundStep({ find }: StepProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'played' | 'failed' | null>(null);
  const leave = (sound: Tested) => {
    find({ type: 'sound', sound });
    find({ type: 'next' });
  };
  return (
    <>
      <p className="big-hint">{t('firstRun.sound.hint')}</p>
      <button
        type="button"
        className="choice tall"
        onClick={() => void playThreeTones().then(setOutcome)}
        data-played={outcome ?? 'none'}
      >
        {t('firstRun.sound.play')}
      </button>
      {outcome === 'failed' && (
        <p className="finding" role="alert" data-bad="true">
          {t('firstRun.sound.failed')}
        </p>
      )}
      <button type="button" className="act" disabled={outcome !== 'played'} onClick={() => leave('well')}>
        {t('firstRun.yes')}
      </button>
      <button type="button" className="plain" onClick={() => leave(outcome === null ? 'left' : 'bad')}>
        {outcome === null ? t('firstRun.skip') : t('firstRun.no')}
      </button>
    </>
  );
}
