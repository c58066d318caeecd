/** Numbers of official documents: the kind, the year, the hall's short name, five digits: `受〔2026〕长宁字第00012号` (C7). */
import type { DocumentKind } from '../../protocol/cases.ts';

const words: Readonly<Record<DocumentKind, string>> = {
  receiptSlip: '收',
  acceptanceNotice: '受',
  correctionNotice: '补',
  gapCommitment: '诺',
  gapNotice: '缺',
  intakeRefusal: '不受',
  procedureNotice: '特',
  extensionNotice: '延',
  approval: '准',
  refusal: '不准',
  deliveryReceipt: '送',
  withdrawal: '撤',
  termination: '终',
};

/** `serial` counts from 1, for each kind and year of its own. */
export function documentNumber(kind: DocumentKind, year: number, hall: string, serial: number): string {
  return `${words[kind]}〔${year}〕${hall}字第${String(serial).padStart(5, '0')}号`;
}
