/** An official document from its facts: the same facts always give the same document. */
import type { DocumentKind, DocumentModel } from '../../protocol/cases.ts';
import type { DocumentFacts } from './facts.ts';
import { titleOf, wording } from './wording.ts';

const withMaterials: readonly DocumentKind[] = [
  'receiptSlip',
  'acceptanceNotice',
  'withdrawal',
  'termination',
];
const withDue: readonly DocumentKind[] = ['receiptSlip', 'acceptanceNotice', 'extensionNotice', 'gapNotice'];

export function makeDocument(facts: DocumentFacts): DocumentModel {
  const { kind, documentId, number, hallName, department, applicant, date, caseNo, itemName } = facts;
  return {
    documentId,
    kind,
    title: titleOf(facts),
    number,
    hallName,
    department,
    addressee: applicant,
    paragraphs: wording[kind](facts),
    rows: [
      ['办件编号', caseNo],
      ['事项名称', itemName],
      ['申请人', applicant],
      ...(facts.said.serial && kind !== 'receiptSlip' ? [['结果编号', facts.said.serial] as const] : []),
      ...(withMaterials.includes(kind) ? facts.materials : []),
    ],
    date,
    due: withDue.includes(kind) ? facts.due : null,
    signature: facts.signature,
    printed: false,
    reprint: 0,
  };
}
