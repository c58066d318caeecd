/** 撤回: the applicant takes the application back before it is decided; with his signature on the tablet it is withdrawn. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useEffect, useRef } from 'react';
import { caseKeys, signed, signing } from '../case-acts.ts';
import type { CasePanelProps } from './case-panel-props.ts';
import { PanelFoot } from './panel-foot.tsx';

export function WithdrawPanel({ detail, acts, close }: CasePanelProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const { caseId } = detail;
  const given = signed(detail, 'withdrawal');
  const waits = signing(detail, 'withdrawal') !== null;
  const sent = useRef(false);
  const { send } = acts;
  useEffect(() => form.current?.querySelector('button')?.focus(), []);
  // The signature is the wish itself: nothing is asked after it.
  useEffect(() => {
    if (given === null || sent.current) return;
    sent.current = true;
    void send('case.withdraw', { caseId, signatureId: given });
  }, [given, send, caseId]);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (!waits) void send('signature.ask', { caseId, purpose: 'withdrawal' });
  };
  return (
    <form ref={form} onSubmit={ask}>
      <p>{t('intake.withdraw.means')}</p>
      {waits && (
        <p className="outcome-hint" role="status">
          {t('intake.signOnTablet')}
        </p>
      )}
      <PanelFoot
        words={t('intake.withdraw.ask')}
        keyName={caseKeys.withdraw}
        disabled={waits}
        close={close}
      />
    </form>
  );
}
