/** The question to an approver, live: to whom, how long still, what was asked back and the answer to it; how it ended. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { ApprovalLine, CaseDetail, DocumentLine } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CaseActs } from './use-case-acts.ts';

type ApprovalStateProps = {
  readonly client: HallClient;
  readonly detail: CaseDetail;
  readonly approval: ApprovalLine;
  readonly acts: CaseActs;
  readonly print: (documentId: string) => Promise<void>;
};
const soonMs = 120_000;

export function ApprovalState({ client, detail, approval, acts, print }: ApprovalStateProps) {
  const { t } = useTranslation();
  const now = useHallNow(client);
  const live = approval.state === 'open' || approval.state === 'askedBack';
  const leftMs = Math.max(0, approval.dueAt - now);
  const decided = approval.state === 'approved' || approval.state === 'refused';
  const receipt = detail.documents.findLast(({ kind }) => kind === 'receiptSlip');
  // The papers of the decision say the rest once it is handed over.
  if (approval.state === 'withdrawn' || (decided && detail.state === 'delivered')) return null;
  return (
    <section className="approval" data-approval={approval.state} aria-label={t('intake.approval.title')}>
      <p className="approval-state" role="status">
        <b>{t(`intake.approval.${approval.state}`, { to: approval.to })}</b>
        {approval.state === 'refused' && approval.words !== '' && <span>{approval.words}</span>}
      </p>
      {approval.state === 'unanswered' && receipt && <PrintReceipt receipt={receipt} print={print} />}
      {live && (
        <p className="approval-time" data-soon={leftMs < soonMs}>
          <b>{minutesAndSeconds(leftMs)}</b> <small>{t('intake.approval.left')}</small>
          <button
            type="button"
            className="link"
            disabled={acts.busy}
            onClick={() => void acts.send('approval.withdraw', { approvalId: approval.approvalId })}
          >
            {t('intake.approval.withdraw')}
          </button>
        </p>
      )}
      {approval.question !== null && (
        <p className="approval-question">
          {t('intake.approval.question')}：{approval.question}
        </p>
      )}
      {approval.reply !== null && (
        <p className="faint">
          {t('intake.approval.reply')}：{approval.reply}
        </p>
      )}
      {approval.state === 'askedBack' && <Reply approvalId={approval.approvalId} acts={acts} />}
    </section>
  );
}

/** The visitor need not wait any longer: what he takes with him is one key away. */
function PrintReceipt({
  receipt,
  print,
}: {
  readonly receipt: DocumentLine;
  readonly print: (documentId: string) => Promise<void>;
}) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const { printed } = receipt;
  useEffect(() => {
    if (!printed) button.current?.focus();
  }, [printed]);
  return (
    <button
      ref={button}
      type="button"
      className={printed ? 'choice' : 'primary'}
      onClick={() => void print(receipt.documentId)}
    >
      {printed ? t('intake.approval.printAgain') : t('intake.approval.print')} <small>{receipt.number}</small>
    </button>
  );
}

function Reply({ approvalId, acts }: { readonly approvalId: string; readonly acts: CaseActs }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const reply = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') void acts.send('approval.reply', { approvalId, words });
  };
  return (
    <form className="reply" onSubmit={reply}>
      <label>
        <span>{t('intake.approval.yourReply')}</span>
        <input ref={field} value={words} maxLength={400} onChange={(event) => setWords(event.target.value)} />
      </label>
      <button type="submit" className="primary" disabled={words.trim() === '' || acts.busy}>
        {t('intake.approval.send')} <kbd>Enter</kbd>
      </button>
    </form>
  );
}

function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
