import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  title: 'Document',
  shape: 'Paper',
  shapes: { paper: 'A4', slip: 'Slip' },
  printed: 'Original printed',
  notPrinted: 'Original not printed yet',
  printedAgain: 'Printed again: {{count}}',
  print: 'Print',
  printAgain: 'Print again',
  kind: {
    receiptSlip: 'Receipt',
    acceptanceNotice: 'Notice of acceptance',
    correctionNotice: 'Notice of correction',
    gapCommitment: 'Commitment for gaps',
    gapNotice: 'Notice of gaps',
    intakeRefusal: 'Notice of non-acceptance',
    procedureNotice: 'Notice of special procedure',
    extensionNotice: 'Notice of extension',
    approval: 'Approval',
    refusal: 'Refusal',
    deliveryReceipt: 'Delivery receipt',
    withdrawal: 'Withdrawal',
    termination: 'Termination',
  },
};
