/** What happens to cases, mandates and items in depth, as the journal says it: words and identity only by salted digest. */
import type { CaseActType } from '@yiting/shared/domain/case/acts.ts';
import type { ServiceCase } from '@yiting/shared/domain/case/service-case.ts';
import type { ItemDefinition } from '@yiting/shared/domain/item/definition.ts';
import type { Grant } from '@yiting/shared/domain/powers/grant.ts';
import type { DocumentKind } from '@yiting/shared/protocol/cases.ts';
import type { MaterialWay, SignaturePurpose } from '@yiting/shared/protocol/commands/cases.ts';

/** An erasable row, and the digest of what was in it: once it is erased, nobody can guess it from the digest. */
export type Kept = { readonly secretId: string; readonly digest: string };

/** Under what somebody decided: a grant with a copy of its terms (B3-50), or the clock. */
export type DecisionPower =
  | {
      readonly kind: 'grant';
      readonly staffId: string;
      readonly grant: Grant;
      readonly approvalId: string | null;
    }
  | { readonly kind: 'clock' };

/** What goes with a move, where its act has it. */
export type MoveFacts = {
  readonly itemVersion?: string;
  readonly power?: DecisionPower;
  readonly valueYuan?: number;
  readonly words?: Kept;
  readonly signatureId?: string;
  readonly material?: { readonly code: string; readonly way: MaterialWay; readonly fileId: string | null };
  readonly assigned?: { readonly to: 'officer' | 'backOffice'; readonly staffId: string | null };
  readonly ground?: 'noPermitNeeded' | 'notCompetent';
};

export type CaseEntries = {
  'item.defined': { readonly definition: ItemDefinition };
  'case.opened': {
    readonly caseNo: string;
    readonly day: string;
    readonly serial: number;
    readonly itemCode: string;
    readonly itemVersion: string;
    readonly department: string;
    readonly ticketId: string;
    readonly windowId: string;
    readonly officerId: string;
    readonly life: ServiceCase;
  };
  'case.described': {
    readonly scenario: string | null;
    readonly valueYuan: number | null;
    readonly applicantKind: 'person' | 'organisation' | null;
    readonly applicant: Kept | null;
    readonly answers: Kept;
    /** Materials of the scenario: what was there stays, what is free of charge is there at once. */
    readonly materials: Readonly<Record<string, { way: MaterialWay; fileId: string | null }>>;
  };
  'case.materialSet': {
    readonly code: string;
    readonly way: MaterialWay;
    readonly fileId: string | null;
    readonly because: Kept | null;
  };
  'case.attached': { readonly ticketId: string; readonly windowId: string };
  'case.moved': MoveFacts & { readonly act: CaseActType; readonly life: ServiceCase };
  /** To somebody else without a step of the case: nobody answered live. */
  'case.handedOn': { readonly to: 'officer' | 'backOffice'; readonly staffId: string | null };
  'case.overdue': Record<string, never>;
  /** The service event of a case, when the visit at a window ends. */
  'case.served': {
    readonly eventId: string;
    readonly visitEventId: string;
    readonly no: number;
    readonly undecided: boolean;
  };
  'case.unifiedNoSet': { readonly unifiedApprovalNo: string };
  'case.erased': Record<string, never>;
  'document.made': {
    readonly caseId: string;
    readonly kind: DocumentKind;
    readonly number: string;
    readonly year: number;
    readonly serial: number;
    readonly model: Kept;
  };
  /** The original; what is printed after it is a reprint. */
  'document.printed': Record<string, never>;
  'document.reprinted': Record<string, never>;
  'approval.asked': {
    readonly caseId: string;
    readonly windowId: string;
    readonly officerId: string;
    readonly toStaffId: string | null;
    readonly toDepartment: string | null;
    readonly dueAt: number;
    readonly words: Kept | null;
  };
  'approval.askedBack': { readonly question: Kept; readonly remainingMs: number; readonly dueAt: number };
  'approval.replied': { readonly reply: Kept; readonly dueAt: number };
  'approval.settled': { readonly state: 'approved' | 'refused' | 'unanswered' | 'withdrawn' };
  'signature.asked': {
    readonly caseId: string;
    readonly windowId: string;
    readonly purpose: SignaturePurpose;
  };
  'signature.given': { readonly strokes: Kept };
  'signature.cancelled': Record<string, never>;
  'file.stored': {
    readonly caseId: string;
    readonly kind: 'pdf' | 'jpeg' | 'png';
    readonly bytes: number;
    readonly sha256: string;
  };
  'grant.given': { readonly grant: Grant };
  'grant.revoked': { readonly reason: Kept };
};
