/** Mandates of officers: given by a manager as the department wrote them, revoked at once; and documents that are printed. */
import { ok } from '@yiting/shared/basics/result.ts';
import { findCase, findDocument } from '../../store/cases.ts';
import { itemByCode, itemDepartment } from '../../store/catalogue.ts';
import { findGrant } from '../../store/grants.ts';
import { findStaff } from '../../store/staff.ts';
import { done, type Handlers, refuse } from '../transaction.ts';
import { maySeeCase } from './case-here.ts';
import { keepSecret } from './keep.ts';

export const grantActs: Pick<Handlers, 'grant.give' | 'grant.revoke' | 'document.print'> = {
  'grant.give': (transaction, body) => {
    const { database } = transaction;
    const officer = findStaff(database, body.officerId);
    const deciders = ['officer', 'issuer', 'reviewer'] as const;
    if (!officer?.active || !deciders.some((role) => officer.roles.includes(role)))
      return refuse('staffUnknown');
    if (body.validFrom > body.validTo) return refuse('grantWrong', { what: 'validTo' });
    for (const { itemCode } of body.items) {
      if (!itemByCode(database, itemCode)) return refuse('itemUnknown');
      // A department grants what is its own.
      if (itemDepartment(database, itemCode) !== body.department)
        return refuse('grantWrong', { what: itemCode });
    }
    const grantId = transaction.newId();
    const { department, valueLimitYuan, fourEyes, ...terms } = body;
    transaction.record('grant.given', grantId, {
      grant: {
        ...terms,
        grantId,
        departmentId: department,
        valueLimitYuan: valueLimitYuan ?? null,
        fourEyes: fourEyes ?? null,
        revokedAt: null,
      },
    });
    return ok({ grantId });
  },

  'grant.revoke': (transaction, { grantId, reason }) => {
    const grant = findGrant(transaction.database, grantId);
    if (!grant) return refuse('grantUnknown');
    if (grant.revokedAt !== null) return done();
    transaction.record('grant.revoked', grantId, {
      reason: keepSecret(transaction, grantId, 'revocation', reason),
    });
    return done();
  },

  'document.print': (transaction, { documentId }) => {
    const { database, actor } = transaction;
    const document = findDocument(database, documentId);
    const row = document && findCase(database, document.caseId);
    if (!row) return refuse('documentUnknown');
    if (!maySeeCase(database, actor, row)) return refuse('notAllowed');
    const isOriginal = document.printedAt === null;
    transaction.record(isOriginal ? 'document.printed' : 'document.reprinted', documentId, {});
    return ok({ reprint: isOriginal ? 0 : document.reprints + 1 });
  },
};
