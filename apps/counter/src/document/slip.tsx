/** The same document as a thermal slip of 80 mm: lines as a printer of that width takes them. */
import { slipLines } from '@yiting/shared/domain/documents/slip-lines.ts';
import type { DocumentModel } from '@yiting/shared/protocol/cases.ts';

export function Slip({ model }: { readonly model: DocumentModel }) {
  return (
    <article className="slip" lang="zh-CN" aria-label={model.title}>
      {slipLines(model).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, and two may be equal
        <p key={index} data-size={line.size} data-align={line.align}>
          {line.text}
        </p>
      ))}
    </article>
  );
}
