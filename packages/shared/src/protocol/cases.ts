/** Cases as desks see them: masked where a screen could be looked at, whole for whoever works on them. */
import type { Language } from '../basics/words.ts';
import type { DueDate } from '../domain/calendar/working-days.ts';
import type { CaseActType } from '../domain/case/acts.ts';
import type { CaseState } from '../domain/case/states.ts';
import type { ItemDefinition, Naming } from '../domain/item/definition.ts';
import type { GrantMode, PowerRefusal } from '../domain/powers/grant.ts';
import type { Applicant, MaterialWay, SignaturePurpose } from './commands/cases.ts';

export const documentKinds = [
  'receiptSlip',
  'acceptanceNotice',
  'correctionNotice',
  'gapCommitment',
  'gapNotice',
  'intakeRefusal',
  'procedureNotice',
  'extensionNotice',
  'approval',
  'refusal',
  'deliveryReceipt',
  'withdrawal',
  'termination',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export type DocumentLine = {
  readonly documentId: string;
  readonly kind: DocumentKind;
  /** `受〔2026〕长宁 00012 号`. */
  readonly number: string;
  readonly at: number;
  /** The original was printed; from then on it is printed again, marked. */
  readonly printed: boolean;
  readonly reprints: number;
};

export type MaterialLine = {
  readonly code: string;
  readonly name: Naming;
  readonly key: boolean;
  readonly source: 'applicant' | 'licence' | 'sharedData';
  readonly commitment: boolean;
  readonly way: MaterialWay;
  readonly fileId: string | null;
  readonly gapDue: DueDate | null;
};

export type ApprovalLine = {
  readonly approvalId: string;
  readonly caseId: string;
  readonly caseNo: string;
  readonly itemName: string;
  readonly windowNumber: number;
  readonly officerName: string;
  readonly askedAt: number;
  /** Since when the visitor sits at the window, ms; null when he has left. */
  readonly visitorSince: number | null;
  /** When the window stops waiting: the case becomes a promised one (B3-51). */
  readonly dueAt: number;
  readonly to: string;
  readonly state: 'open' | 'askedBack' | 'approved' | 'refused' | 'unanswered' | 'withdrawn';
  readonly words: string;
  readonly question: string | null;
  readonly reply: string | null;
  /** Who settled it; null while it is open, and where the clock did. */
  readonly answeredBy: { readonly staffId: string; readonly name: string } | null;
  readonly answeredAt: number | null;
};

export type SignatureLine = {
  readonly signatureId: string;
  readonly purpose: SignaturePurpose;
  readonly state: 'open' | 'given' | 'cancelled';
};

/** What the officer at this window may decide of this case now, and why not. */
export type PowerLine = {
  readonly mayDecide: boolean;
  readonly refusal: PowerRefusal | null;
  readonly mode: GrantMode | null;
  readonly documentNo: string | null;
  readonly validTo: string | null;
  /** Of the mandate that decides, or comes nearest to it. */
  readonly valueLimitYuan: number | null;
  /** Somebody can be asked live. */
  readonly mayAsk: boolean;
};

export type CaseLine = {
  readonly caseId: string;
  readonly caseNo: string;
  /** 统一审批编码, once the city's platform has issued it (B2-46). */
  readonly unifiedApprovalNo: string | null;
  readonly itemCode: string;
  readonly itemName: string;
  readonly state: CaseState;
  readonly caseType: 'instant' | 'promised';
  readonly applicantMasked: string | null;
  readonly due: DueDate | null;
  readonly overdue: boolean;
};

/** One case with all that its desk needs. */
export type CaseDetail = CaseLine & {
  readonly item: ItemDefinition;
  readonly answers: Readonly<Record<string, string>>;
  readonly applicant: Applicant | null;
  readonly materials: readonly MaterialLine[];
  /** How many materials are neither there nor promised by commitment or gap. */
  readonly missing: number;
  readonly acts: readonly CaseActType[];
  readonly power: PowerLine;
  readonly approval: ApprovalLine | null;
  readonly signatures: readonly SignatureLine[];
  readonly documents: readonly DocumentLine[];
  readonly deadlines: {
    readonly intake: DueDate | null;
    readonly decision: DueDate | null;
    readonly gap: DueDate | null;
    readonly delivery: DueDate | null;
  };
  readonly serial: string | null;
  /** Who looks at it: the officer who took it in, or the back office of its department. */
  readonly assignedTo: 'officer' | 'backOffice' | null;
  /** Decided on the spot at the window, before the visitor left. */
  readonly onSpot: boolean;
};

/** `visitCases` with `{windowId}`: the cases of whoever sits at the window. */
export type VisitCasesView = {
  readonly windowId: string;
  readonly ticketNumber: string | null;
  readonly cases: readonly CaseDetail[];
  /** Items chosen at the kiosk or added by the officer, not opened yet. */
  readonly itemsToOpen: readonly {
    readonly itemCode: string;
    readonly itemName: string;
    readonly inDepth: boolean;
  }[];
  readonly approvers: readonly {
    readonly staffId: string;
    readonly name: string;
    readonly online: boolean;
  }[];
  readonly departments: readonly string[];
};

/** `review`: what waits for this reviewer or for his department's duty. */
export type ReviewView = {
  readonly waiting: readonly ApprovalLine[];
  readonly answeredToday: readonly ApprovalLine[];
  readonly backOffice: readonly CaseLine[];
};

/** `sign`: what the tablet of a window is asked to have signed. */
export type SignView = {
  readonly signatureId: string;
  readonly purpose: SignaturePurpose;
  /** Of whoever sits there. */
  readonly language: Language;
  readonly itemName: string;
  /** What is signed, word for word. */
  readonly text: readonly string[];
} | null;

/** The first question of an item names its scenarios (情形). */
export type ItemScenarios = {
  readonly itemCode: string;
  readonly version: string;
  readonly scenarios: readonly { readonly code: string; readonly name: Naming }[];
};

export type GrantLine = {
  readonly grantId: string;
  readonly officerId: string;
  readonly officerName: string;
  readonly department: string;
  readonly mode: GrantMode;
  readonly items: readonly {
    readonly itemCode: string;
    readonly itemName: string;
    readonly scenarios: readonly string[];
  }[];
  readonly valueLimitYuan: number | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly documentNo: string;
  readonly fourEyes: boolean | null;
  readonly revokedAt: number | null;
};

/** An official document as data: pages draw it on A4 and as a slip. */
export type DocumentModel = {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly number: string;
  readonly hallName: string;
  readonly department: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  /** Rows of a table inside it, for example materials. */
  readonly rows: readonly (readonly [label: string, text: string])[];
  readonly date: string;
  readonly due: DueDate | null;
  readonly signature: readonly (readonly (readonly [number, number])[])[] | null;
  readonly printed: boolean;
  readonly reprint: number;
};

export type CaseFigures = {
  readonly from: string;
  readonly to: string;
  readonly cases: number;
  readonly accepted: number;
  /** Decided on the spot ÷ decided. */
  readonly onSpotRate: number | null;
  /** Decided and handed over before the ticket closed ÷ decided (立等可取, B3-53). */
  readonly waitAndCollectRate: number | null;
  /** Accepted without a correction notice ÷ accepted. */
  readonly firstTimeRightRate: number | null;
  /** Open general windows ÷ open acceptance windows, averaged over opening minutes (B2-47). */
  readonly generalWindowRatio: number | null;
  readonly deemedAccepted: number;
  readonly overdue: number;
};
