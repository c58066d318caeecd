/** Printer found, and its paper measured: it prints two rulers, the operator says which is whole. */
import type { RulerOutcome } from '@yiting/shared/protocol/first-run.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { FindDevice } from './find-device.tsx';
import type { StepProps } from './step-props.ts';

export function PrinterStep({ host, progress, find }: StepProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [ruler, setRuler] = useState<RulerOutcome | null>(null);
  const print = async () => {
    setBusy(true);
    setRuler(await host.printRuler(progress.printer));
    setBusy(false);
  };
  const leave = (printer: string) => {
    find({ type: 'printer', printer });
    find({ type: 'next' });
  };
  const found = progress.found ?? [];
  return (
    <>
      <FindDevice
        device="printer"
        found={
          progress.found?.map(({ option, kind, place }) => ({
            option,
            name: t(`firstRun.printer.name.${kind}`, { place }),
          })) ?? null
        }
        chosen={progress.printer}
        busy={busy}
        look={async (address) => find({ type: 'found', found: await host.findPrinters(address) })}
        choose={(printer) => find({ type: 'printer', printer })}
      />
      {found.length > 0 && (
        <button type="button" className="choice tall" disabled={busy} onClick={print}>
          {busy ? t('firstRun.printer.printing') : t('firstRun.printer.ruler')}
        </button>
      )}
      {ruler && !busy && <Ruler ruler={ruler} progress={progress} find={find} />}
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
        {t('firstRun.printer.failed', {
          reason: ruler.reason === null ? '' : t(`terminal.whyNoPaper.${ruler.reason}`),
        })}
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
