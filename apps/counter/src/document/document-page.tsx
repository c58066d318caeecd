/** One official document on a page of its own: looked at, printed on A4 or as a slip, printed again as it was. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { DocumentModel } from '@yiting/shared/protocol/cases.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useLink } from '@yiting/shared/ui/use-hall.ts';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Paper } from './paper.tsx';
import { Slip } from './slip.tsx';
import './document.css';

type Shape = 'paper' | 'slip';

export function DocumentPage({ client, documentId }: { client: HallClient; documentId: string }) {
  const { t } = useTranslation();
  const { model, error, setPrinted } = useDocument(client, documentId);
  const [shape, setShape] = useState<Shape>('paper');
  const [refusal, setRefusal] = useState<HallError | null>(null);
  const title = model ? `${model.title} ${model.number}` : t('documents.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  /** The hall knows whether the original was printed: what comes after it is counted, and marked. */
  const printIt = async () => {
    const answer = await client.send('document.print', { documentId });
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    // The printer takes what stands on the page now: the mark of a reprint stands there before it is asked.
    flushSync(() => setPrinted(answer.value.reprint));
    print();
  };
  const shown = refusal ?? error;
  return (
    <div className="document-page">
      <header className="document-bar">
        <h1 className="visually-hidden">{title}</h1>
        <fieldset className="document-shapes">
          <legend className="visually-hidden">{t('documents.shape')}</legend>
          {(['paper', 'slip'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={shape === each} onClick={() => setShape(each)}>
              {t(`documents.shapes.${each}`)}
            </button>
          ))}
        </fieldset>
        <p>
          {model !== null &&
            (model.reprint > 0
              ? t('documents.printedAgain', { count: model.reprint })
              : model.printed
                ? t('documents.printed')
                : t('documents.notPrinted'))}
        </p>
        <button type="button" className="primary" disabled={model === null} onClick={() => void printIt()}>
          {model?.printed ? t('documents.printAgain') : t('documents.print')}
        </button>
      </header>
      <p className="problem document-problem" role="alert">
        {shown ? sayError(t, shown) : ''}
      </p>
      <main className="document-desk">
        {model && (shape === 'paper' ? <Paper model={model} /> : <Slip model={model} />)}
      </main>
    </div>
  );
}

type Read = {
  readonly model: DocumentModel | null;
  readonly error: HallError | null;
  /** `reprint`: 0 for the original. */
  readonly setPrinted: (reprint: number) => void;
};

function useDocument(client: HallClient, documentId: string): Read {
  const link = useLink(client);
  const [model, setModel] = useState<DocumentModel | null>(null);
  const [error, setError] = useState<HallError | null>(null);
  useEffect(() => {
    if (link.state !== 'live' || model !== null) return;
    void client.query('document.one', { documentId }).then((answer) => {
      if (answer.ok) setModel(answer.value);
      setError(answer.ok ? null : answer.error);
    });
  }, [link.state, model, client, documentId]);
  const setPrinted = (reprint: number) => setModel((now) => now && { ...now, printed: true, reprint });
  return { model, error, setPrinted };
}
