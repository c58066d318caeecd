/** The card reader: none is known yet on this machine. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { StepProps } from './wizard.tsx';

export function ReaderStep({ find }: StepProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="big-hint">{t('firstRun.reader.none')}</p>
      <button type="button" className="act" onClick={() => find({ type: 'next' })}>
        {t('firstRun.next')}
      </button>
    </>
  );
}
