/** Prints an official document from the desk it belongs to, without leaving it: counted by the hall, then sent to the printer alone. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { DocumentModel } from '@yiting/shared/protocol/cases.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Paper } from './paper.tsx';
import './document.css';

export type Printing = {
  readonly print: (documentId: string) => Promise<void>;
  /** What is printed, for as long as it is; to be drawn somewhere on the page. */
  readonly sheet: ReactNode;
  readonly error: HallError | null;
};

export function usePrinting(client: HallClient): Printing {
  const [model, setModel] = useState<DocumentModel | null>(null);
  const [error, setError] = useState<HallError | null>(null);
  const print = useCallback(
    async (documentId: string) => {
      const read = await client.query('document.one', { documentId });
      if (!read.ok) return setError(read.error);
      const counted = await client.send('document.print', { documentId });
      if (!counted.ok) return setError(counted.error);
      setError(null);
      setModel({ ...read.value, reprint: counted.value.reprint });
    },
    [client],
  );
  useEffect(() => {
    if (model === null) return;
    // The printer takes what is painted: two frames later the sheet is.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        window.print();
        setModel(null);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [model]);
  const sheet =
    model &&
    createPortal(
      <div className="print-sheet" aria-hidden="true">
        <Paper model={model} />
      </div>,
      document.body,
    );
  return { print, sheet, error };
}
