/** The papers of a case: number and kind; each opens as the print page of the document, or is printed from here. */
import type { DocumentLine } from '@yiting/shared/protocol/cases.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { addressOf, openDocument } from '../../document/open-document.ts';
import type { Printing } from '../../document/use-printing.tsx';

type CaseDocumentsProps = {
  readonly documents: readonly DocumentLine[];
  readonly printing: Printing;
};

export function CaseDocuments({ documents, printing }: CaseDocumentsProps) {
  const { t } = useTranslation();
  if (documents.length === 0) return null;
  return (
    <section className="case-documents" aria-label={t('intake.documents')}>
      <h3>{t('intake.documents')}</h3>
      <ul>
        {documents.map(({ documentId, kind, number, printed, reprints }) => (
          <li key={documentId} data-printed={printed}>
            <a
              href={addressOf(documentId)}
              data-document={kind}
              onClick={(event) => {
                event.preventDefault();
                openDocument(documentId);
              }}
            >
              {t(`intake.document.${kind}`)}
            </a>{' '}
            <small>{number}</small>
            <button type="button" className="link" onClick={() => void printing.print(documentId)}>
              {printed ? t('documents.printAgain') : t('documents.print')}
              <span className="visually-hidden">{t(`intake.document.${kind}`)}</span>
            </button>
            {reprints > 0 && <small>{t('documents.printedAgain', { count: reprints })}</small>}
          </li>
        ))}
      </ul>
      {printing.error && (
        <p className="problem" role="alert">
          {sayError(t, printing.error)}
        </p>
      )}
      {printing.sheet}
    </section>
  );
}
