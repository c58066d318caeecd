/** Every command about cases with the function that carries it out. */
import type { Handlers } from '../transaction.ts';
import { acceptanceActs } from './acceptance.ts';
import { approvalActs } from './approvals.ts';
import { grantActs } from './grants.ts';
import { handOverActs } from './hand-over.ts';
import { intakeActs } from './intake.ts';
import { reviewActs } from './review.ts';
import { signatureActs } from './signatures.ts';

export const caseActs = {
  ...intakeActs,
  ...acceptanceActs,
  ...reviewActs,
  ...handOverActs,
  ...approvalActs,
  ...signatureActs,
  ...grantActs,
} satisfies Partial<Handlers>;
