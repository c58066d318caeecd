/** One case whole, as an approver needs it: what is asked, who applies, what was answered, what was handed in, what was written. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { ApprovalLine, CaseDetail, DocumentLine } from '@yiting/shared/protocol/cases.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { openDocument } from '../document/open-document.ts';
import { UnifiedNumber } from '../unified-number.tsx';
import type { Sender } from '../window/use-desk.ts';
import { Materials } from './materials.tsx';
import { sayAnswers, sayApplicant } from './say-case.ts';

type CaseSheetProps = {
  readonly client: HallClient;
  readonly detail: CaseDetail;
  readonly approval: ApprovalLine | null;
  readonly send: Sender;
};

export function CaseSheet({ client, detail, approval, send }: CaseSheetProps) {
  const { t, i18n } = useTranslation();
  const timeZone = client.hello?.timeZone ?? 'Asia/Shanghai';
  const answers = sayAnswers(detail.item, detail.answers, i18n.language);
  return (
    <>
      <header className="review-head">
        <h1>{detail.itemName}</h1>
        <p className="faint">
          {detail.caseNo} · {t(`review.caseState.${detail.state}`)} ·{' '}
          {t(`review.caseType.${detail.caseType}`)}
          {detail.due && ` · ${t('review.due', { date: detail.due.date })}`}
        </p>
        <UnifiedNumber detail={detail} save={(body) => void send('case.setUnifiedNo', body)} />
        {detail.overdue && <p className="notice">{t('review.overdueNotice')}</p>}
      </header>
      {approval && <Conversation approval={approval} timeZone={timeZone} />}
      <h2>{t('review.applicant')}</h2>
      {detail.applicant ? (
        <Facts
          lines={sayApplicant(detail.applicant).map(([part, text]) => [t(`review.part.${part}`), text])}
        />
      ) : (
        <p className="faint">{t('review.noApplicant')}</p>
      )}
      <h2>{t('review.form')}</h2>
      {answers.length > 0 ? <Facts lines={answers} /> : <p className="faint">{t('review.noForm')}</p>}
      <h2>{t('review.materials')}</h2>
      <Materials materials={detail.materials} />
      {detail.documents.length > 0 && <h2>{t('review.documents')}</h2>}
      <ul className="review-documents">
        {detail.documents.map((line) => (
          <li key={line.documentId}>
            <DocumentButton line={line} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the window says, what was asked back and what it answered. */
function Conversation({
  approval,
  timeZone,
}: {
  readonly approval: ApprovalLine;
  readonly timeZone: string;
}) {
  const { t } = useTranslation();
  const { officerName, windowNumber, askedAt, visitorSince, words, question, reply } = approval;
  return (
    <dl className="review-talk">
      <div>
        <dt>
          {t('common.windowNumber', { number: windowNumber })} · {officerName} · {sayTime(askedAt, timeZone)}
        </dt>
        <dd>{words === '' ? t('review.noWords') : words}</dd>
        <dd className="faint">
          {visitorSince === null
            ? t('review.visitorLeft')
            : t('review.visitorSince', { time: sayTime(visitorSince, timeZone) })}
        </dd>
      </div>
      {question !== null && (
        <div data-from="desk">
          <dt>{t('review.askedBackWords')}</dt>
          <dd>{question}</dd>
        </div>
      )}
      {reply !== null && (
        <div>
          <dt>{t('review.replyOf', { name: officerName })}</dt>
          <dd>{reply}</dd>
        </div>
      )}
    </dl>
  );
}

function Facts({ lines }: { readonly lines: readonly (readonly [label: string, text: string])[] }) {
  return (
    <dl className="review-facts">
      {lines.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function DocumentButton({ line, timeZone }: { readonly line: DocumentLine; readonly timeZone: string }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="choice" onClick={() => openDocument(line.documentId)}>
      <span>
        {t(`documents.kind.${line.kind}`)} <small>{line.number}</small>
      </span>
      <small>{sayTime(line.at, timeZone)}</small>
    </button>
  );
}
