/** The papers of a case: number and kind; each opens as the print page of the document. */
import type { DocumentLine } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';

export function CaseDocuments({ documents }: { readonly documents: readonly DocumentLine[] }) {
  const { t } = useTranslation();
  if (documents.length === 0) return null;
  return (
    <section className="case-documents" aria-label={t('intake.documents')}>
      <h3>{t('intake.documents')}</h3>
      <ul>
        {documents.map(({ documentId, kind, number }) => (
          <li key={documentId}>
            <a href={`?document=${documentId}`} target="_blank" rel="noopener opener" data-document={kind}>
              {t(`intake.document.${kind}`)}
            </a>{' '}
            <small>{number}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
