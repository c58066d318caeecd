/** The card reader: found, and tried with a card where the operator has one at hand. */
import type { CardOutcome } from '@yiting/shared/protocol/first-run.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { AddressField } from './address-field.tsx';
import type { StepProps } from './step-props.ts';

export function ReaderStep({ host, progress, find }: StepProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState<'finding' | 'reading' | null>(null);
  const [outcome, setOutcome] = useState<CardOutcome | null>(null);
  const look = async () => {
    setBusy('finding');
    find({ type: 'foundReaders', found: await host.findReaders(address) });
    setBusy(null);
  };
  const tryCard = async () => {
    setBusy('reading');
    const came = await host.tryCard(progress.reader);
    setOutcome(came);
    find({ type: 'card', outcome: came });
    setBusy(null);
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
      {found.length === 0 && (
        <>
          <AddressField label={t('firstRun.reader.address')} value={address} onChange={setAddress} />
          <button type="button" className="choice tall" disabled={busy !== null} onClick={look}>
            {busy === 'finding' ? t('firstRun.reader.finding') : t('firstRun.reader.find')}
          </button>
        </>
      )}
      {progress.foundReaders?.length === 0 && busy === null && (
        <p className="finding" role="status" data-bad="true">
          {t('firstRun.reader.none')}
        </p>
      )}
      <div className="found">
        {found.map(({ option, kind, place }) => (
          <button
            key={option}
            type="button"
            className="choice tall"
            aria-pressed={option === progress.reader}
            disabled={busy !== null}
            onClick={() => choose(option)}
          >
            {t(`firstRun.reader.name.${kind}`, { place })}
          </button>
        ))}
      </div>
      {found.length > 0 && (
        <>
          <button type="button" className="choice tall" disabled={busy !== null} onClick={tryCard}>
            {busy === 'reading' ? t('firstRun.reader.lay') : t('firstRun.reader.try')}
          </button>
          {outcome !== null && busy === null && (
            <p className="finding" role="status" data-bad={outcome !== 'read'} data-outcome={outcome}>
              {t(`firstRun.reader.outcome.${outcome}`)}
            </p>
          )}
          <button
            type="button"
            className="act"
            disabled={busy !== null || progress.reader === 'none'}
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
