/** Taking a case in at the window: opened for the visitor seated there, described, its materials ticked off, received. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { ok } from '@yiting/shared/basics/result.ts';
import { caseNumber, caseSerialMax } from '@yiting/shared/domain/case/case-number.ts';
import { newCase } from '@yiting/shared/domain/case/service-case.ts';
import type { CaseState } from '@yiting/shared/domain/case/states.ts';
import { findFile, lastCaseSerial } from '../../store/cases.ts';
import { itemByCode, itemDepartment } from '../../store/catalogue.ts';
import { currentDefinition } from '../../store/items.ts';
import { itemsOf } from '../../store/tickets.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { visitorAt } from '../windows/serving.ts';
import { caseHere, todayOf } from './case-here.ts';
import { describeCase, unanswered } from './describe.ts';
import { keepSecret } from './keep.ts';
import { moveOn, termsOf } from './move.ts';
import { makePaper } from './paper.ts';

type Intake =
  | 'case.open'
  | 'case.discard'
  | 'case.attach'
  | 'case.describe'
  | 'case.setMaterial'
  | 'case.receive';

/** While it may still be described and given materials. */
export const beforeAcceptance: readonly CaseState[] = ['draft', 'received', 'correctionPending'];

export const intakeActs: Pick<Handlers, Intake> = {
  'case.open': (transaction, { windowId, itemCode }) => {
    const { database, actor } = transaction;
    const found = visitorAt(transaction, windowId, ['serving']);
    if (!found.ok) return found;
    const item = itemByCode(database, itemCode);
    if (!item) return refuse('itemUnknown');
    if (item.retired) return refuse('itemRetired');
    const definition = currentDefinition(database, itemCode);
    if (!definition) return refuse('itemNotInDepth');
    const { ticket, window } = found.value;
    const added = addItem(transaction, ticket.ticketId, itemCode);
    if (!added.ok) return added;
    const day = todayOf(transaction);
    const serial = lastCaseSerial(database, day) + 1;
    if (serial > caseSerialMax) return refuse('caseSerialsUsedUp');
    const caseId = transaction.newId();
    const caseNo = caseNumber(transaction.plan().hall.code, day, serial);
    transaction.record('case.opened', caseId, {
      caseNo,
      day,
      serial,
      itemCode,
      itemVersion: definition.version,
      department: itemDepartment(database, itemCode),
      ticketId: ticket.ticketId,
      windowId,
      officerId: actor.kind === 'staff' ? actor.staffId : (window.officerId ?? ''),
      life: newCase(termsOf(definition)),
    });
    return ok({ caseId, caseNo });
  },

  'case.discard': (transaction, { caseId }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    if (here.value.row.state !== 'draft') return refuse('moveNotAllowed');
    transaction.record('case.erased', caseId, {});
    return done();
  },

  'case.attach': (transaction, { caseId, windowId }) => {
    const found = visitorAt(transaction, windowId, ['serving']);
    if (!found.ok) return found;
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const { ticketId } = found.value.ticket;
    if (here.value.row.seatTicketId !== ticketId)
      transaction.record('case.attached', caseId, { ticketId, windowId });
    return done();
  },

  'case.describe': (transaction, { caseId, applicant, answers }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    if (!beforeAcceptance.includes(here.value.row.state)) return refuse('moveNotAllowed');
    return describeCase(transaction, here.value, { applicant, answers });
  },

  'case.setMaterial': (transaction, { caseId, materialCode, way, fileId, because }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const { row, item } = here.value;
    if (!beforeAcceptance.includes(row.state)) return refuse('moveNotAllowed');
    const material = item.materials.find(({ code }) => code === materialCode);
    if (!material || !(materialCode in row.materials)) return refuse('materialUnknown');
    const wrongWay =
      ((way === 'licence' || way === 'sharedData') && way !== material.source) ||
      (way === 'commitment' && !material.commitment);
    if (wrongWay) return refuse('wayNotAllowed');
    if (way === 'gap' && material.key) return refuse('gapOfKeyMaterial');
    // What the city issued itself is not asked for on paper without a reason (B2-43).
    if (way === 'paper' && material.source !== 'applicant' && !because) return refuse('reasonMissing');
    const file = scanOf(transaction, caseId, way, fileId);
    if (!file.ok) return file;
    transaction.record('case.materialSet', caseId, {
      code: materialCode,
      way,
      fileId: file.value,
      because: because ? keepSecret(transaction, caseId, 'because', because) : null,
    });
    return done();
  },

  'case.receive': (transaction, { caseId }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const { row, item } = here.value;
    if (row.applicantId === null) return refuse('applicantMissing');
    const open = unanswered(transaction, here.value);
    if (open !== null) return refuse('answersWrong', open);
    // From here on the item's rules of today apply to the end, whatever is imported later.
    const frozen = { ...row, life: { ...row.life, terms: termsOf(item) } };
    const moved = moveOn(transaction, frozen, { type: 'receive' }, { itemVersion: item.version });
    if (!moved.ok) return moved;
    makePaper(transaction, moved.value, 'receiptSlip');
    return done();
  },
};

/** The scan that goes with the way `file`, and with no other; it must be one of this case. */
export function scanOf({ database }: Transaction, caseId: string, way: string, fileId: string | undefined) {
  if (way !== 'file') return ok(null);
  const file = fileId === undefined ? undefined : findFile(database, fileId);
  return file?.caseId === caseId ? ok(file.fileId) : refuse('fileUnknown');
}

function addItem(transaction: Transaction, ticketId: string, itemCode: string) {
  const items = itemsOf(transaction.database, ticketId);
  if (items.includes(itemCode)) return done();
  if (items.length >= limits.itemsPerVisitMax) return refuse('itemsFull', { limit: limits.itemsPerVisitMax });
  transaction.record('ticket.itemAdded', ticketId, { itemCode, position: items.length + 1 });
  return done();
}
