/** The code a manager compares in the console, where the site of this kiosk is chosen as well. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { StepProps } from './step-props.ts';

export function PairStep({ host, find }: StepProps) {
  const { t } = useTranslation();
  const { paired = false, pairingCode = null } = host.state ?? {};
  return (
    <>
      {paired ? (
        <p className="finding" role="status" data-outcome="paired">
          <strong>{t('firstRun.pair.done')}</strong>
        </p>
      ) : (
        <>
          <p className="pairing-code" data-testid="pairing-code">
            {pairingCode === null ? '…' : `${pairingCode.slice(0, 3)} ${pairingCode.slice(3)}`}
          </p>
          <p className="big-hint">
            {pairingCode === null ? t('firstRun.pair.waiting') : t('firstRun.pair.how')}
          </p>
        </>
      )}
      <button type="button" className="act" disabled={!paired} onClick={() => find({ type: 'next' })}>
        {t('firstRun.next')}
      </button>
    </>
  );
}
