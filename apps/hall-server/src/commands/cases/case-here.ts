/** What every act on a case checks first: it is there, and whoever acts may work on it now. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import type { CaseMoment } from '@yiting/shared/domain/case/moves.ts';
import type { ItemDefinition } from '@yiting/shared/domain/item/definition.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { hallDay } from '../../hall-clock.ts';
import { type CaseRow, findCase } from '../../store/cases.ts';
import type { Database } from '../../store/database.ts';
import { grantsOf } from '../../store/grants.ts';
import { currentDefinition, definitionOf } from '../../store/items.ts';
import type { Actor, StaffActor } from '../actor.ts';
import { refuse, type Transaction } from '../transaction.ts';

export type CaseHere = { readonly row: CaseRow; readonly item: ItemDefinition };

/** The case with its item, if the actor may work on it: no other officer has its applicant at his window. */
export function caseHere(transaction: Transaction, caseId: string): Result<CaseHere, HallError> {
  const { database, actor } = transaction;
  const row = findCase(database, caseId);
  if (!row || (row.state === 'draft' && row.erasedAt !== null)) return refuse('caseUnknown');
  const item = itemOf(database, row);
  if (!item) return refuse('itemNotInDepth');
  if (actor.kind === 'system') return ok({ row, item });
  if (actor.kind !== 'staff' || !maySeeCase(database, actor, row)) return refuse('notAllowed');
  const seat = database.one<{ number: number; officerId: string | null }>(
    'SELECT number, officer_id AS officerId FROM windows WHERE ticket_id = :ticketId',
    { ticketId: row.seatTicketId },
  );
  if (seat && seat.officerId !== actor.staffId && isDesk(actor) && !actor.roles.includes('reviewer'))
    return refuse('caseElsewhere', { window: seat.number });
  return ok({ row, item });
}

export function isDesk({ roles }: StaffActor): boolean {
  return roles.includes('officer') || roles.includes('issuer');
}

/** Desks and managers see all cases; a reviewer those he may decide or was asked about. */
export function maySeeCase(database: Database, actor: Actor, row: CaseRow): boolean {
  if (actor.kind !== 'staff') return actor.kind === 'system';
  if (isDesk(actor) || actor.roles.includes('manager')) return true;
  if (!actor.roles.includes('reviewer')) return false;
  const granted = grantsOf(database, actor.staffId).some(
    ({ revokedAt, items }) => revokedAt === null && items.some(({ itemCode }) => itemCode === row.itemCode),
  );
  return granted || wasAsked(database, actor.staffId, row.caseId);
}

function wasAsked(database: Database, staffId: string, caseId: string): boolean {
  return (
    database.one('SELECT 1 AS yes FROM case_approvals WHERE case_id = :caseId AND to_staff_id = :staffId', {
      caseId,
      staffId,
    }) !== undefined
  );
}

/** What is asked now while the case is a draft; afterwards what was asked when its materials were received. */
export function itemOf(
  database: Database,
  { state, itemCode, itemVersion }: Pick<CaseRow, 'state' | 'itemCode' | 'itemVersion'>,
): ItemDefinition | undefined {
  return state === 'draft'
    ? currentDefinition(database, itemCode)
    : definitionOf(database, itemCode, itemVersion);
}

export function todayOf({ now, plan }: Pick<Transaction, 'now' | 'plan'>): string {
  return hallDay(now, plan().hall.timeZone);
}

export function momentOf(transaction: Transaction): CaseMoment {
  return { today: todayOf(transaction), calendar: transaction.calendar() };
}
