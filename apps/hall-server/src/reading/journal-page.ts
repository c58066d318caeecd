/** The audit trail, a page at a time, newest first. */
import type { QueryAnswers } from '@yiting/shared/protocol/queries.ts';
import type { Database } from '../store/database.ts';

const pageLines = 100;
type Line = { seq: number; at: number; type: string; actor: string; subject: string; body: string };

export function journalPage(
  database: Database,
  wish: { beforeSeq: number | null; type: string | null },
): QueryAnswers['journal.page'] {
  const before = wish.beforeSeq ?? Number.MAX_SAFE_INTEGER;
  const columns = 'seq, at, type, actor, subject, body';
  const rows =
    wish.type === null
      ? database.all<Line>(
          `SELECT ${columns} FROM journal WHERE seq < :before ORDER BY seq DESC LIMIT :pageLines`,
          { before, pageLines },
        )
      : database.all<Line>(
          `SELECT ${columns} FROM journal WHERE type = :type AND seq < :before ORDER BY seq DESC LIMIT :pageLines`,
          { before, type: wish.type, pageLines },
        );
  return { lines: rows.map(({ body, ...line }) => ({ ...line, body: shorten(body) })) };
}

const bodyMax = 4_000;
/** Imports are large; the trail shows that they happened. */
function shorten(body: string): unknown {
  return body.length > bodyMax ? { length: body.length } : JSON.parse(body);
}
