/** What every panel below a case is given. */
import type { CaseDetail, VisitCasesView } from '@yiting/shared/protocol/cases.ts';
import type { CaseDo, Step } from '../case-acts.ts';
import type { CaseActs } from '../use-case-acts.ts';

export type CasePanelProps = {
  readonly view: VisitCasesView;
  readonly detail: CaseDetail;
  readonly acts: CaseActs;
  /** Takes the case up to this step first; false when a step was refused. */
  readonly upTo: (step: Step) => Promise<boolean>;
  /** Another act than the one this panel is about. */
  readonly instead: (act: CaseDo) => void;
  readonly close: () => void;
};
