/** An official document (公文) on A4, after GB/T 9704: red head, number, title, body, table, seal and date. Chinese is its language. */
import { chineseDate } from '@yiting/shared/domain/documents/facts.ts';
import type { DocumentModel } from '@yiting/shared/protocol/cases.ts';
import { paperForms } from './paper-form.ts';
import { Strokes } from './strokes.tsx';

export function Paper({ model }: { readonly model: DocumentModel }) {
  const form = paperForms[model.kind];
  return (
    <article className="paper" lang="zh-CN" aria-label={model.title}>
      {model.reprint > 0 && <p className="paper-again">补打（第{model.reprint}次）</p>}
      {form.redHead ? (
        <header className="paper-red">
          <p className="paper-organ">{model.hallName}</p>
          <p className="paper-number">{model.number}</p>
        </header>
      ) : (
        <p className="paper-number paper-right">编号：{model.number}</p>
      )}
      <h1>{model.title}</h1>
      {form.signer !== 'applicant' && <p className="paper-to">{model.addressee}：</p>}
      {model.paragraphs.map((words) => (
        <p key={words} className={/^\d+\. /.test(words) ? 'paper-words paper-point' : 'paper-words'}>
          {words}
        </p>
      ))}
      <Rows rows={model.rows} />
      <Ending model={model} />
      <footer className="paper-foot">
        {model.hallName}
        <span>{model.number}</span>
      </footer>
    </article>
  );
}

function Rows({ rows }: Pick<DocumentModel, 'rows'>) {
  if (rows.length === 0) return null;
  return (
    <table className="paper-rows">
      <tbody>
        {rows.map(([label, text]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The seal stands over name and date of the authority; a signature over the name of whoever signs. */
function Ending({ model }: { readonly model: DocumentModel }) {
  const { seal, signer } = paperForms[model.kind];
  return (
    <section className="paper-end">
      {signer !== null && (
        <div className="paper-signer">
          <p>{signer === 'applicant' ? '申请人（签名）：' : '受送达人（签名）：'}</p>
          {model.signature ? <Strokes strokes={model.signature} /> : <span className="paper-blank" />}
          {seal === null && <p>{chineseDate(model.date)}</p>}
        </div>
      )}
      {seal !== null && (
        <div className="paper-authority">
          <p>{seal === 'hall' ? model.hallName : model.department}</p>
          <p>{chineseDate(model.date)}</p>
          <span className="paper-seal">（印章）</span>
        </div>
      )}
    </section>
  );
}
