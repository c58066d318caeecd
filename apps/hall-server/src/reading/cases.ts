/** Queries about cases: one, found again, a document as it was, mandates. */
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type {
  CaseDetail,
  CaseLine,
  DocumentModel,
  GrantLine,
  ItemScenarios,
} from '@yiting/shared/protocol/cases.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { Party } from '@yiting/shared/protocol/party.ts';
import type { QueryBody } from '@yiting/shared/protocol/queries.ts';
import type { Actor } from '../commands/actor.ts';
import { maySeeCase } from '../commands/cases/case-here.ts';
import { caseDetail, caseLine, type Looking } from '../realtime/views/case-detail.ts';
import { personKey, readSecret } from '../store/case-secrets.ts';
import {
  type CaseRow,
  casesOfDay,
  casesOfPerson,
  casesWhere,
  findCase,
  findDocument,
} from '../store/cases.ts';
import { itemByCode } from '../store/catalogue.ts';
import type { Database } from '../store/database.ts';
import { allGrants } from '../store/grants.ts';
import { currentDefinition, itemsInDepth } from '../store/items.ts';
import { allStaff } from '../store/staff.ts';

const foundMax = 50;

export function oneCase(looking: Looking, caseId: string, actor: Actor): Result<CaseDetail, HallError> {
  const { database } = looking.hall;
  const row = findCase(database, caseId);
  if (!row) return failed(hallError('caseUnknown'));
  if (!maySeeCase(database, actor, row)) return failed(hallError('notAllowed'));
  const detail = caseDetail(looking, row, actor.kind === 'staff' ? actor.staffId : null);
  return detail ? ok(detail) : failed(hallError('itemNotInDepth'));
}

/** By case number, by the whole number of a document (its keyed hash), all of a day; or of whoever sits at one's window. */
export function findCases(
  looking: Looking,
  { windowId, caseNo, documentNumber, day }: QueryBody<'case.find'>,
  actor: Actor,
): CaseLine[] {
  const { database } = looking.hall;
  const rows = [
    ...(windowId ? casesOfVisitor(looking, windowId, actor) : []),
    ...(caseNo
      ? casesWhere(database, 'case_no = :no OR unified_approval_no = :no', { no: caseNo.toUpperCase() })
      : []),
    ...(documentNumber ? casesOfPerson(database, personKey(looking, documentNumber)) : []),
    ...(day ? casesOfDay(database, day, foundMax) : []),
  ];
  return rows
    .filter((row) => maySeeCase(database, actor, row))
    .slice(0, foundMax)
    .map((row) => caseLine(looking, row));
}

/** Who showed a document when he took his number need not say it again; nothing for a visitor of somebody else. */
function casesOfVisitor(looking: Looking, windowId: string, actor: Actor): CaseRow[] {
  const { database } = looking.hall;
  const seat = database.one<{ officerId: string | null; sealed: string }>(
    `SELECT w.officer_id AS officerId, i.sealed FROM windows w JOIN ticket_identity i ON i.ticket_id = w.ticket_id
     WHERE w.window_id = :windowId`,
    { windowId },
  );
  if (!seat || actor.kind !== 'staff' || seat.officerId !== actor.staffId) return [];
  const party = JSON.parse(looking.keys.unseal(seat.sealed)) as Party;
  const person = party.kind === 'agent' ? party.agent : party;
  // A typed number is no proof of who sits there.
  const shown = person.kind === 'document' && person.how !== 'typed';
  return shown ? casesOfPerson(database, personKey(looking, person.number)) : [];
}

/** As it was when it was made, with how often it was printed again since. */
export function oneDocument(
  { hall, keys }: Looking,
  documentId: string,
  actor: Actor,
): Result<DocumentModel, HallError> {
  const { database } = hall;
  const document = findDocument(database, documentId);
  const row = document && findCase(database, document.caseId);
  const model = document && readSecret<DocumentModel>({ database, keys }, document.secretId);
  if (!row || !model) return failed(hallError('documentUnknown'));
  if (!maySeeCase(database, actor, row)) return failed(hallError('notAllowed'));
  return ok({ ...model, printed: document.printedAt !== null, reprint: document.reprints });
}

export function itemScenarios(database: Database): ItemScenarios[] {
  return [...itemsInDepth(database)].toSorted().flatMap((itemCode) => {
    const definition = currentDefinition(database, itemCode);
    if (!definition) return [];
    const [first] = definition.questions;
    const scenarios = (first?.choices ?? []).map(({ code, name }) => ({ code, name }));
    return [{ itemCode, version: definition.version, scenarios }];
  });
}

export function listGrants(database: Database, officerId: string | undefined): GrantLine[] {
  const names = new Map(allStaff(database).map(({ staffId, name }) => [staffId, name]));
  return allGrants(database)
    .filter((grant) => officerId === undefined || grant.officerId === officerId)
    .map(({ departmentId, items, ...grant }) => ({
      ...grant,
      department: departmentId,
      officerName: names.get(grant.officerId) ?? '',
      items: items.map(({ itemCode, scenarios }) => ({
        itemCode,
        scenarios,
        itemName: itemByCode(database, itemCode)?.name.zh ?? itemCode,
      })),
    }));
}
