/** The facts an official document is made of; whoever writes it gathers them, nothing is looked up here. */
import type { DocumentKind } from '../../protocol/cases.ts';
import type { DueDate } from '../calendar/working-days.ts';
import type { Suspension } from '../case/service-case.ts';

export type DocumentFacts = {
  readonly kind: DocumentKind;
  readonly documentId: string;
  readonly number: string;
  readonly hallName: string;
  readonly department: string;
  readonly caseNo: string;
  readonly itemName: string;
  readonly resultName: string;
  readonly resultKind: 'licence' | 'certificate' | 'notice' | 'money';
  readonly legalBasis: string;
  readonly remedies: string;
  /** Name of the person or the organisation that applies. */
  readonly applicant: string;
  /** Day of the document and days of the case, `2026-11-23`. */
  readonly date: string;
  readonly receivedOn: string | null;
  readonly acceptedOn: string | null;
  readonly due: DueDate | null;
  /** Name of each material and how it came in, in Chinese. */
  readonly materials: readonly (readonly [name: string, how: string])[];
  /** What the words of this document are about; each kind takes its own. */
  readonly said: {
    /** 补正: each point. */
    readonly points?: readonly string[];
    /** 容缺: each material and its day. */
    readonly gaps?: readonly { readonly name: string; readonly due: string }[];
    readonly gapsOverdue?: 'terminate' | 'refuse';
    /** Why it is refused, ended, stopped or extended. */
    readonly reason?: string;
    readonly ground?: 'noPermitNeeded' | 'notCompetent';
    readonly rightAuthority?: string;
    readonly suspension?: Suspension['kind'];
    readonly expectedWorkingDays?: number;
    readonly approvedBy?: string;
    /** Accepted by the clock, not by a person (B2-31). */
    readonly deemed?: boolean;
    /** Nobody answered in time: the case became a promised one (B3-51). */
    readonly promised?: boolean;
    /** Of the blank, or the number of the decision. */
    readonly serial?: string;
    readonly receiver?: string;
    readonly grantNo?: string;
  };
  readonly signature: readonly (readonly (readonly [number, number])[])[] | null;
};

/** `2026-11-23` → `2026年11月23日`. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
