/** The card reader: found, and tried with a card where the operator has one at hand. */
import type { CardOutcome } from '@yiting/shared/protocol/first-run.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { FindDevice } from './find-device.tsx';
import type { StepProps } from './step-props.ts';

export function ReaderStep({ host, progress, find }: StepProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<CardOutcome | null>(null);
  const tryCard = async () => {
    setBusy(true);
    const came = await host.tryCard(progress.reader);
    setOutcome(came);
    find({ type: 'card', outcome: came });
    setBusy(false);
  };
  const choose = (reader: string) => {
    setOutcome(null);
    find({ type: 'reader', reader });
  };
  const leave = () => {
    choose('none');
    find({ type: 'next' });
  };
  const found = progress.foundReaders ?? [];
  return (
    <>
      <FindDevice
        device="reader"
        found={
          progress.foundReaders?.map(({ option, kind, place }) => ({
            option,
            name: t(`firstRun.reader.name.${kind}`, { place }),
          })) ?? null
        }
        chosen={progress.reader}
        busy={busy}
        look={async (address) => find({ type: 'foundReaders', found: await host.findReaders(address) })}
        choose={choose}
      />
      {found.length > 0 && (
        <>
          <button type="button" className="choice tall" disabled={busy} onClick={tryCard}>
            {busy ? t('firstRun.reader.lay') : t('firstRun.reader.try')}
          </button>
          {outcome !== null && !busy && (
            <p className="finding" role="status" data-bad={outcome !== 'read'} data-outcome={outcome}>
              {t(`firstRun.reader.outcome.${outcome}`)}
            </p>
          )}
          <button
            type="button"
            className="act"
            disabled={busy || progress.reader === 'none'}
            onClick={() => find({ type: 'next' })}
          >
            {t(progress.card === 'well' ? 'firstRun.next' : 'firstRun.reader.untried')}
          </button>
        </>
      )}
      <button type="button" className="plain" onClick={leave}>
        {t('firstRun.reader.without')}
      </button>
    </>
  );
}
