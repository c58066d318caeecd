/** Makes the official documents of a case: numbered, dated, kept as they were for every reprint. */
import { deadlinesOf } from '@yiting/shared/domain/case/clocks.ts';
import { makeDocument } from '@yiting/shared/domain/documents/document.ts';
import { documentNumber } from '@yiting/shared/domain/documents/document-number.ts';
import type { DocumentFacts } from '@yiting/shared/domain/documents/facts.ts';
import { materialsFor } from '@yiting/shared/domain/item/intake.ts';
import type { DocumentKind } from '@yiting/shared/protocol/cases.ts';
import type { MaterialWay } from '@yiting/shared/protocol/commands/cases.ts';
import { answersOf, applicantOf, readSecret } from '../../store/case-secrets.ts';
import { type CaseRow, findSignature, lastDocumentSerial } from '../../store/cases.ts';
import { itemByCode } from '../../store/catalogue.ts';
import type { Transaction } from '../transaction.ts';
import { itemOf, momentOf } from './case-here.ts';
import { keepSecret } from './keep.ts';

const howWords: Readonly<Record<MaterialWay, string>> = {
  paper: '纸质',
  file: '扫描件',
  licence: '电子证照，免于提交',
  sharedData: '数据共享，免于提交',
  commitment: '告知承诺',
  gap: '容缺后补',
  missing: '未提交',
};

export type Said = DocumentFacts['said'] & { readonly signatureId?: string };

/** `row` is the case after the step that the document is about. */
export function makePaper(transaction: Transaction, row: CaseRow, kind: DocumentKind, said: Said = {}): void {
  const { database, newId, record, plan } = transaction;
  const item = itemOf(database, row);
  if (!item) throw new Error(`the item ${row.itemCode} is not described`);
  const { hall } = plan();
  const { today, calendar } = momentOf(transaction);
  const year = Number(today.slice(0, 4));
  const serial = lastDocumentSerial(database, kind, year) + 1;
  const documentId = newId();
  const { signatureId, ...words } = said;
  const facts: DocumentFacts = {
    kind,
    documentId,
    number: documentNumber(kind, year, hall.shortName ?? hall.code, serial),
    hallName: hall.name.zh,
    department: row.department,
    caseNo: row.caseNo,
    itemName: itemByCode(database, row.itemCode)?.name.zh ?? row.itemCode,
    resultName: item.result.name.zh,
    resultKind: item.result.kind,
    legalBasis: item.legalBasis,
    remedies: item.remedies,
    applicant: applicantOf(transaction, row.applicantId)?.name ?? '',
    date: today,
    receivedOn: row.life.receivedOn,
    acceptedOn: row.life.acceptedOn,
    due: deadlinesOf(row.life, calendar, today).decision,
    materials: materialsFor(item, answersOf(transaction, row.answersId)).map(({ code, name }) => [
      name.zh,
      howWords[row.materials[code]?.way ?? 'missing'],
    ]),
    said: words,
    signature: strokesOf(transaction, signatureId),
  };
  const model = keepSecret(transaction, row.caseId, 'document', makeDocument(facts));
  record('document.made', documentId, {
    caseId: row.caseId,
    kind,
    number: facts.number,
    year,
    serial,
    model,
  });
}

function strokesOf(transaction: Transaction, signatureId: string | undefined): DocumentFacts['signature'] {
  if (signatureId === undefined) return null;
  const signature = findSignature(transaction.database, signatureId);
  return readSecret(transaction, signature?.strokesId ?? null) ?? null;
}
