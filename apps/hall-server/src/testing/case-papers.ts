/** The documents of a case as they were kept, oldest first. */
import type { DocumentModel } from '@yiting/shared/protocol/cases.ts';
import { readSecret } from '../store/case-secrets.ts';
import { documentsOf } from '../store/cases.ts';
import type { TestHall } from './test-hall.ts';

export function documents({ hall }: TestHall, caseId: string): DocumentModel[] {
  return documentsOf(hall.database, caseId).flatMap(
    ({ secretId }) => readSecret<DocumentModel>(hall, secretId) ?? [],
  );
}
