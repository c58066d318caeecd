/** What must hold of all cases together, asked of rows and journal from outside at the end of a run. */
import { isCaseNumber } from '@yiting/shared/domain/case/case-number.ts';
import type { ServiceCase } from '@yiting/shared/domain/case/service-case.ts';
import { isFinal } from '@yiting/shared/domain/case/states.ts';
import type { DecisionPower, MoveFacts } from '../../journal/case-entries.ts';
import { verifyChain } from '../../journal/journal.ts';
import type { Keys } from '../../keys/keys.ts';
import type { Database } from '../../store/database.ts';
import { compareWithJournal } from '../../testing/rebuild.ts';

type Move = { readonly at: number; readonly caseId: string; readonly body: string };

export function brokenRules(database: Database, keys: Keys): string[] {
  return [
    ...finalStatesLeft(database),
    ...decisionsWithoutMandate(database),
    ...numbersWrong(database),
    ...(verifyChain(database).whole ? [] : ['the chain of the journal is broken']),
    ...compareWithJournal(database, keys.tokenFor).different.map(
      (table) => `the journal does not rebuild ${table}`,
    ),
  ];
}

function movesOf(database: Database): readonly Move[] {
  return database.all<Move>(
    "SELECT at, subject AS caseId, body FROM journal WHERE type = 'case.moved' ORDER BY seq",
  );
}

function finalStatesLeft(database: Database): string[] {
  const ended = new Set<string>();
  const broken: string[] = [];
  for (const { caseId, body } of movesOf(database)) {
    if (ended.has(caseId)) broken.push('a case moved after its end');
    if (isFinal((JSON.parse(body) as { life: ServiceCase }).life.state)) ended.add(caseId);
  }
  return broken;
}

/** Read again from the journal alone: when each mandate was given and revoked. */
function decisionsWithoutMandate(database: Database): string[] {
  const revokedAt = new Map(
    database
      .all<{ grantId: string; at: number }>(
        "SELECT subject AS grantId, at FROM journal WHERE type = 'grant.revoked'",
      )
      .map(({ grantId, at }) => [grantId, at]),
  );
  return movesOf(database).flatMap(({ at, caseId, body }) => {
    const { act, power } = JSON.parse(body) as MoveFacts & { act: string };
    if (act !== 'approve') return [];
    const row = database.one<{ power: string | null; itemCode: string }>(
      'SELECT power, item_code AS itemCode FROM cases WHERE case_id = :caseId',
      { caseId },
    );
    const kept = JSON.parse(row?.power ?? 'null') as DecisionPower | null;
    if (power?.kind !== 'grant' || kept?.kind !== 'grant') return ['a decision without its mandate'];
    const { grant } = power;
    const covers = grant.items.some(({ itemCode }) => itemCode === row?.itemCode);
    const live = (revokedAt.get(grant.grantId) ?? Number.POSITIVE_INFINITY) > at;
    return covers && live && grant.officerId === power.staffId ? [] : ['a decision under a dead mandate'];
  });
}

function numbersWrong(database: Database): string[] {
  const caseNumbers = database.all<{ caseNo: string }>('SELECT case_no AS caseNo FROM cases');
  const series = database.all<{ kind: string; count: number; last: number }>(
    'SELECT kind, count(*) AS count, max(serial) AS last FROM case_documents GROUP BY kind, year',
  );
  return [
    ...(caseNumbers.every(({ caseNo }) => isCaseNumber(caseNo)) ? [] : ['a case number is wrong']),
    ...series
      .filter(({ count, last }) => count !== last)
      .map(({ kind }) => `the numbers of ${kind} have a gap`),
  ];
}
