/** 不予许可: the reasons, and the remedies as they will stand in the letter. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { caseKeys } from '../case-acts.ts';
import type { CasePanelProps } from './case-panel-props.ts';
import { PanelFoot } from './panel-foot.tsx';

const reasonsMax = 800;

export function RefusePanel({ detail, acts, upTo, close }: CasePanelProps) {
  const { t } = useTranslation();
  const [reasons, setReasons] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const complete = reasons.trim() !== '';
  const refuse = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete || !(await upTo('case.assign'))) return;
    const { caseId } = detail;
    const answer = await acts.send('case.refuse', { caseId, reasons });
    if (answer.ok) await acts.send('case.close', { caseId });
  };
  return (
    <form onSubmit={refuse}>
      <label>
        <span>{t('intake.refuse.reasons')}</span>
        <textarea
          ref={field}
          rows={4}
          value={reasons}
          maxLength={reasonsMax}
          onChange={(event) => setReasons(event.target.value)}
        />
      </label>
      <div className="letter" lang="zh-CN">
        <p>{t('intake.refuse.letter')}</p>
        <blockquote>
          <p>{detail.item.legalBasis}</p>
          <p>{detail.item.remedies}</p>
        </blockquote>
      </div>
      <PanelFoot words={t('intake.refuse.give')} keyName={caseKeys.no} disabled={!complete} close={close} />
    </form>
  );
}
