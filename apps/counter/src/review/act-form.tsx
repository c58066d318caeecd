/** The little form of one act: words, a day count, a name, a serial number. Ctrl+Enter sends; nothing pops up. */
import { suspensionKinds } from '@yiting/shared/domain/case/service-case.ts';
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { ReviewAct } from './acts.ts';
import { asksOf, type Written, wordsMax } from './perform.ts';

type ActFormProps = {
  readonly act: ReviewAct;
  readonly detail: CaseDetail;
  /** The answer goes to a window that waits. */
  readonly toWindow: boolean;
  readonly busy: boolean;
  readonly send: (written: Written) => void;
};

export function ActForm({ act, detail, toWindow, busy, send }: ActFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const { refusal, valueLimitYuan, documentNo } = detail.power;
  const asks = asksOf(act, refusal === 'valueMissing');
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const text = (name: keyof Written) => String(written.get(name) ?? '').trim();
    const kind = suspensionKinds.find((each) => each === text('kind')) ?? suspensionKinds[0];
    send({
      words: text('words'),
      kind,
      days: Number(text('days')),
      approvedBy: text('approvedBy'),
      serial: text('serial'),
      value: text('value'),
    });
  };
  const sendByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && event.ctrlKey) form.current?.requestSubmit();
  };
  return (
    <form ref={form} className="review-form" onSubmit={submit}>
      {asks.includes('kind') && (
        <label>
          {t('review.suspensionKind')}
          <select name="kind" defaultValue="expertReview">
            {suspensionKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`review.suspension.${kind}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {asks.includes('days') && (
        <label>
          {t('review.expectedDays')}
          <input name="days" type="number" min={1} max={120} defaultValue={10} required />
        </label>
      )}
      {asks.includes('approvedBy') && (
        <label>
          {t('review.approvedBy')}
          <input name="approvedBy" maxLength={60} autoComplete="off" required />
        </label>
      )}
      {asks.includes('value') && (
        <label>
          {t('review.value')}
          <input name="value" type="number" min={0} step="0.01" inputMode="decimal" required />
          <small className="faint">
            {t('review.valueLimit', {
              document: documentNo ?? '',
              yuan: (valueLimitYuan ?? 0).toLocaleString('en'),
            })}
          </small>
        </label>
      )}
      {asks.includes('serial') && (
        <label>
          {t('review.serial', { result: detail.item.result.name.zh })}
          <input
            name="serial"
            maxLength={40}
            autoComplete="off"
            defaultValue={detail.item.result.serialPrefix}
            required
          />
        </label>
      )}
      {asks.includes('words') && (
        <label>
          {act === 'askBack' ? t('review.whatToAsk') : t('review.reasons')}
          <textarea
            name="words"
            rows={5}
            maxLength={wordsMax(act, toWindow)}
            onKeyDown={sendByKey}
            required
          />
        </label>
      )}
      {act === 'refuse' && (
        <p className="faint">
          {t('review.remedies')} {detail.item.remedies}
        </p>
      )}
      <button type="submit" className="primary" disabled={busy}>
        {t(`review.send.${act}`)} {asks.includes('words') && <kbd>Ctrl+Enter</kbd>}
      </button>
    </form>
  );
}
