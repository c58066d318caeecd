/** 统一审批编码: the city's number of a case, written down when the city has issued it; until then the case has its own (B2-46). */
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useState } from 'react';

type UnifiedNumberProps = {
  readonly detail: Pick<CaseDetail, 'caseId' | 'unifiedApprovalNo'>;
  readonly save: (body: { readonly caseId: string; readonly unifiedApprovalNo: string }) => void;
};
const shape = '[A-Za-z0-9\\-]{6,40}';

export function UnifiedNumber({ detail, save }: UnifiedNumberProps) {
  const { t } = useTranslation();
  const { caseId, unifiedApprovalNo } = detail;
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState('');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setWriting(false);
    if (text.trim() !== '') save({ caseId, unifiedApprovalNo: text.trim() });
  };
  if (!writing)
    return (
      <p className="unified-number">
        {t('intake.unifiedNo.title')}：<b>{unifiedApprovalNo ?? t('intake.unifiedNo.notYet')}</b>{' '}
        <button type="button" className="link" onClick={() => setWriting(true)}>
          {unifiedApprovalNo === null ? t('intake.unifiedNo.note') : t('intake.unifiedNo.change')}
        </button>
      </p>
    );
  return (
    <form className="unified-number" onSubmit={keep}>
      <label>
        <span>{t('intake.unifiedNo.title')}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: it was just asked for
          autoFocus
          value={text}
          pattern={shape}
          maxLength={40}
          autoComplete="off"
          title={t('intake.unifiedNo.shape')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setWriting(false)}
        />
      </label>
      <button type="submit" className="choice">
        {t('intake.unifiedNo.keep')} <kbd>Enter</kbd>
      </button>
    </form>
  );
}
