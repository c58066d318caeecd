/** How each official document stands on paper: with a red head or without, sealed by whom, signed or not. */
import type { DocumentKind } from '@yiting/shared/protocol/cases.ts';

export type PaperForm = {
  /** 红头: what the authority says in its own name. */
  readonly redHead: boolean;
  /** The place of the seal (印章), beside the name of the department or of the hall. */
  readonly seal: 'department' | 'hall' | null;
  /** Who signs by hand, if anybody. */
  readonly signer: 'applicant' | 'receiver' | null;
};

const byAuthority: PaperForm = { redHead: true, seal: 'department', signer: null };

export const paperForms: Readonly<Record<DocumentKind, PaperForm>> = {
  receiptSlip: { redHead: false, seal: 'hall', signer: null },
  acceptanceNotice: byAuthority,
  correctionNotice: byAuthority,
  gapCommitment: { redHead: false, seal: null, signer: 'applicant' },
  gapNotice: byAuthority,
  intakeRefusal: byAuthority,
  procedureNotice: byAuthority,
  extensionNotice: byAuthority,
  approval: byAuthority,
  refusal: byAuthority,
  deliveryReceipt: { redHead: false, seal: 'hall', signer: 'receiver' },
  withdrawal: { redHead: false, seal: 'hall', signer: 'applicant' },
  termination: byAuthority,
};
