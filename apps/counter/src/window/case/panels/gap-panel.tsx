/** 容缺受理: which materials come later and by when; the commitment is signed on the tablet, then the case is accepted (B2-40). */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { caseKeys, signed, signing } from '../case-acts.ts';
import { sayNaming } from '../say-case.ts';
import type { CasePanelProps } from './case-panel-props.ts';
import { PanelFoot } from './panel-foot.tsx';

const proposedDays = 5;
const daysMax = 60;

export function GapPanel({ detail, acts, upTo, close }: CasePanelProps) {
  const { t, i18n } = useTranslation();
  const { promise } = detail.item;
  const most = promise.unit === 'workingDay' ? Math.min(daysMax, promise.days) : daysMax;
  const [days, setDays] = useState(String(Math.min(proposedDays, most)));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const { caseId } = detail;
  const given = signed(detail, 'gapCommitment');
  const waits = signing(detail, 'gapCommitment') !== null;
  const number = /^\d{1,2}$/.test(days) ? Number(days) : 0;
  const tooLong = number > most;
  const complete = number > 0 && !tooLong;
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete || !(await upTo('case.receive'))) return;
    if (given === null) await acts.send('signature.ask', { caseId, purpose: 'gapCommitment' });
    else await acts.send('case.acceptWithGaps', { caseId, workingDays: number, signatureId: given });
  };
  return (
    <form onSubmit={goOn}>
      <ul className="gap-list">
        {detail.materials
          .filter(({ way }) => way === 'gap')
          .map(({ code, name }) => (
            <li key={code}>{sayNaming(name, i18n.language)}</li>
          ))}
      </ul>
      <label className="days">
        <span>{t('intake.gaps.days', { most })}</span>
        <input
          ref={field}
          value={days}
          inputMode="numeric"
          aria-invalid={!complete}
          onChange={(event) => setDays(event.target.value)}
        />
      </label>
      {!complete && <p className="field-problem">{t('intake.gaps.tooLong', { most })}</p>}
      <p className="outcome-hint" role="status">
        {given !== null ? t('intake.signed') : waits ? t('intake.signOnTablet') : t('intake.gaps.sign')}
      </p>
      <PanelFoot
        words={given === null ? t('intake.gaps.ask') : t('intake.gaps.accept')}
        keyName={caseKeys.go}
        disabled={!complete || (given === null && waits)}
        close={close}
      />
    </form>
  );
}
