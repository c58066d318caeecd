/** A tab of the visit: a case, or an item that may become one. */
import type { CaseDetail, VisitCasesView } from '@yiting/shared/protocol/cases.ts';

export type CaseTab =
  | { readonly id: string; readonly kind: 'case'; readonly detail: CaseDetail }
  | { readonly id: string; readonly kind: 'item'; readonly item: VisitCasesView['itemsToOpen'][number] };
