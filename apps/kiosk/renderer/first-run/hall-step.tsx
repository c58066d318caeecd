/** Where the hall is: checked live, with link and clock. */
import type { HallCheck } from '@yiting/shared/protocol/first-run.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { AddressField } from './address-field.tsx';
import type { StepProps } from './step-props.ts';

/** A clock further off than this is worth a word. */
const clockOffsetMaxMs = 5_000;

export function HallStep({ host, progress: { hall }, find }: StepProps) {
  const { t, i18n } = useTranslation();
  const [address, setAddress] = useState(host.state?.address ?? '');
  const [checking, setChecking] = useState(false);
  const check = async () => {
    setChecking(true);
    const found = await host.checkHall(address);
    setChecking(false);
    if (found) find({ type: 'hall', hall: found });
  };
  return (
    <>
      <p className="hint">{t('firstRun.hall.hint')}</p>
      <AddressField label={t('firstRun.hall.heading')} value={address} onChange={setAddress} />
      <button type="button" className="choice tall" disabled={checking || address === ''} onClick={check}>
        {checking ? t('firstRun.hall.checking') : t('firstRun.hall.check')}
      </button>
      {hall && (
        <div
          className="finding"
          role="status"
          data-outcome={hall.outcome}
          data-bad={hall.outcome !== 'reached'}
        >
          <strong>
            {t(`firstRun.hall.outcome.${hall.outcome}`, {
              name: hall.hallName ? inLanguage(hall.hallName, i18n.language) : '',
            })}
          </strong>
          {hall.outcome === 'reached' && (
            <>
              <span>{hall.encrypted ? t('firstRun.hall.encrypted') : t('firstRun.hall.plain')}</span>
              <span>{sayClock(t, hall)}</span>
            </>
          )}
        </div>
      )}
      <button
        type="button"
        className="act"
        disabled={hall?.outcome !== 'reached'}
        onClick={() => find({ type: 'next' })}
      >
        {t('firstRun.next')}
      </button>
    </>
  );
}

function sayClock(t: TFunction, { clockOffsetMs }: HallCheck): string {
  return Math.abs(clockOffsetMs) <= clockOffsetMaxMs
    ? t('firstRun.hall.clockWell')
    : t('firstRun.hall.clockOff', { seconds: Math.round(Math.abs(clockOffsetMs) / 1_000) });
}
