/** Printer found, and its paper measured: it prints two rulers, the operator says which is whole. */
import type { RulerOutcome } from '@yiting/shared/protocol/first-run.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { AddressField } from './address-field.tsx';
import type { StepProps } from './step-props.ts';

export function PrinterStep({ host, progress, find }: StepProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState<'finding' | 'printing' | null>(null);
  const [ruler, setRuler] = useState<RulerOutcome | null>(null);
  const look = async () => {
    setBusy('finding');
    find({ type: 'found', found: await host.findPrinters(address) });
    setBusy(null);
  };
  const print = async () => {
    setBusy('printing');
    setRuler(await host.printRuler(progress.printer));
    setBusy(null);
  };
  const leave = (printer: string) => {
    find({ type: 'printer', printer });
    find({ type: 'next' });
  };
  const found = progress.found ?? [];
  return (
    <>
      {found.length === 0 && (
        <>
          <AddressField label={t('firstRun.printer.address')} value={address} onChange={setAddress} />
          <button type="button" className="choice tall" disabled={busy !== null} onClick={look}>
            {busy === 'finding' ? t('firstRun.printer.finding') : t('firstRun.printer.find')}
          </button>
        </>
      )}
      {progress.found?.length === 0 && busy === null && (
        <p className="finding" role="status" data-bad="true">
          {t('firstRun.printer.none')}
        </p>
      )}
      <div className="found">
        {found.map(({ option, kind, place }) => (
          <button
            key={option}
            type="button"
            className="choice tall"
            aria-pressed={option === progress.printer}
            onClick={() => find({ type: 'printer', printer: option })}
          >
            {t(`firstRun.printer.name.${kind}`, { place })}
          </button>
        ))}
      </div>
      {found.length > 0 && (
        <button type="button" className="choice tall" disabled={busy !== null} onClick={print}>
          {busy === 'printing' ? t('firstRun.printer.printing') : t('firstRun.printer.ruler')}
        </button>
      )}
      {ruler && busy === null && <Ruler ruler={ruler} progress={progress} find={find} />}
      <button
        type="button"
        className="act"
        disabled={ruler === null || ruler.paper === 'failed'}
        onClick={() => find({ type: 'next' })}
      >
        {t('firstRun.next')}
      </button>
      <button type="button" className="plain" onClick={() => leave('none')}>
        {t('firstRun.printer.without')}
      </button>
    </>
  );
}

type RulerProps = Pick<StepProps, 'progress' | 'find'> & { readonly ruler: RulerOutcome };

function Ruler({ ruler, progress, find }: RulerProps) {
  const { t } = useTranslation();
  if (ruler.paper === 'failed')
    return (
      <p className="finding" role="alert" data-bad="true">
        {t('firstRun.printer.failed', { reason: ruler.reason ?? '' })}
      </p>
    );
  return (
    <>
      <p className="big-hint">{t('firstRun.printer.which')}</p>
      <p className="hint">{t('firstRun.printer.longest')}</p>
      <div className="languages">
        {(['80', '58'] as const).map((width) => (
          <button
            key={width}
            type="button"
            className="choice"
            aria-pressed={progress.width === width}
            onClick={() => find({ type: 'width', width })}
          >
            {t('firstRun.printer.width', { width })}
          </button>
        ))}
      </div>
    </>
  );
}
