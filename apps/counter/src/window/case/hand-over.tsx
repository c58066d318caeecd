/** The result: serial of the blank, decision printed, hand over; the receipt is signed on the tablet, and with the signature it is handed over. */

import { maskDocument } from '@yiting/shared/domain/mask.ts';
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { caseKeys, signed, signing, stepsTo } from './case-acts.ts';
import { receiverOf } from './form/case-form.ts';
import { sayDo } from './outcome-bar.tsx';
import { sayNaming } from './say-case.ts';
import type { CaseActs } from './use-case-acts.ts';

type HandOverProps = {
  readonly detail: CaseDetail;
  readonly acts: CaseActs;
  readonly print: (documentId: string) => Promise<void>;
};

export function HandOver({ detail, acts, print }: HandOverProps) {
  return detail.state === 'issued' ? (
    <Receipt detail={detail} acts={acts} />
  ) : (
    <Issue detail={detail} acts={acts} print={print} />
  );
}

function Issue({ detail, acts, print }: HandOverProps) {
  const { t, i18n } = useTranslation();
  const { caseId, item, documents, state } = detail;
  const letter = documents.findLast(({ kind }) => kind === 'refusal');
  const refused = letter !== undefined;
  const decision = letter ?? documents.findLast(({ kind }) => kind === 'approval');
  const [prints, setPrints] = useState(printsDecision);
  const prefix = item.result.serialPrefix;
  const [serial, setSerial] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => (field.current ?? go.current)?.focus(), []);
  const full = refused ? letter.number : `${prefix}${serial.trim()}`;
  const complete = refused || serial.trim() !== '';
  const issue = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return field.current?.focus();
    for (const name of stepsTo(state, 'case.close'))
      if (name === 'case.close' && !(await acts.send(name, { caseId })).ok) return;
    const issued = await acts.send('case.issue', { caseId, serial: full });
    if (!issued.ok) return;
    await acts.send('signature.ask', { caseId, purpose: 'receipt' });
    if (prints && decision && !decision.printed) await print(decision.documentId);
  };
  return (
    <form className="hand-over" data-refused={refused} onSubmit={issue}>
      <h3>
        {refused ? t('intake.result.refused') : t('intake.result.approved')}{' '}
        <small>{refused ? letter.number : sayNaming(item.result.name, i18n.language)}</small>
      </h3>
      {!refused && (
        <div className="serial">
          <label htmlFor="serial">{t('intake.result.serial')}</label>
          <span className="with-prefix">
            <b>{prefix}</b>
            <input
              id="serial"
              ref={field}
              value={serial}
              maxLength={20}
              autoComplete="off"
              onChange={(event) => setSerial(event.target.value)}
            />
          </span>
        </div>
      )}
      {decision && (
        <label className="check">
          <input
            type="checkbox"
            checked={prints}
            onChange={({ target }) => {
              keepPrintsDecision(target.checked);
              setPrints(target.checked);
            }}
          />
          <span>
            {t('intake.result.prints', { document: t(`intake.document.${decision.kind}`) })}{' '}
            <small>{decision.printed ? t('documents.printed') : decision.number}</small>
          </span>
        </label>
      )}
      <button
        ref={go}
        type="submit"
        className="primary go"
        data-go
        data-press="issue"
        aria-keyshortcuts={caseKeys.go}
      >
        {sayDo(t, 'issue', { result: '', refused })} <kbd>{refused ? caseKeys.go : 'Enter'}</kbd>
      </button>
    </form>
  );
}

function Receipt({ detail, acts }: Omit<HandOverProps, 'print'>) {
  const { t } = useTranslation();
  const { caseId, serial } = detail;
  const proposed = receiverOf(detail.applicant);
  const [name, setName] = useState(proposed.name);
  const [document, setDocument] = useState(proposed.document);
  const [other, setOther] = useState(false);
  const given = signed(detail, 'receipt');
  const waits = signing(detail, 'receipt') !== null;
  const sent = useRef(false);
  const { send } = acts;
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);
  const deliver = async () => {
    if (given === null) {
      await send('signature.ask', { caseId, purpose: 'receipt' });
      return;
    }
    await send('case.deliver', {
      caseId,
      receiverName: name,
      receiverDocumentNumber: document,
      signatureId: given,
    });
  };
  // The signature is the receipt: with it the result is handed over, unless another receiver is being written down.
  useEffect(() => {
    if (given === null || other || sent.current) return;
    sent.current = true;
    void send('case.deliver', {
      caseId,
      receiverName: name,
      receiverDocumentNumber: document,
      signatureId: given,
    });
  }, [given, other, send, caseId, name, document]);
  return (
    <section className="hand-over" aria-label={t('intake.do.handOver')}>
      <h3>
        {t('intake.result.issued')} <small>{serial}</small>
      </h3>
      {other ? (
        <div className="case-row">
          <label>
            <span>{t('intake.result.receiver')}</span>
            <input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
          </label>
          <label>
            <span>{t('intake.applicant.document')}</span>
            <input value={document} maxLength={40} onChange={(event) => setDocument(event.target.value)} />
          </label>
        </div>
      ) : (
        <p>
          {t('intake.result.receiver')}：<b>{name}</b> {maskDocument(document)}{' '}
          <button type="button" className="link" onClick={() => setOther(true)}>
            {t('intake.result.other')}
          </button>
        </p>
      )}
      <p className="outcome-hint" role="status">
        {given !== null ? t('intake.signed') : waits ? t('intake.signOnTablet') : t('intake.notSigned')}
      </p>
      <button
        ref={go}
        type="button"
        className="primary go"
        data-go
        data-press="handOver"
        disabled={given === null && waits}
        aria-keyshortcuts={caseKeys.go}
        onClick={() => void deliver()}
      >
        {given === null ? t('intake.result.ask') : t('intake.do.handOver')} <kbd>{caseKeys.go}</kbd>
      </button>
    </section>
  );
}

const printsKey = 'yiting.printsDecision';

/** A window that hands over licences alone prints no decision; it says so once. */
function printsDecision(): boolean {
  return localStorage.getItem(printsKey) !== 'no';
}

function keepPrintsDecision(prints: boolean): void {
  localStorage.setItem(printsKey, prints ? 'yes' : 'no');
}
