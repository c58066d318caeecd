/** What can be done with a case at the window now, by which key, in which steps; and what is still open when the visit ends. Pure. */
import { isFinal } from '@yiting/shared/domain/case/states.ts';
import type { CaseDetail, VisitCasesView } from '@yiting/shared/protocol/cases.ts';

/** `sign…` asks for a signature on the tablet before the act it belongs to can be done. */
export type CaseDo =
  | 'decide'
  | 'accept'
  | 'signCommitment'
  | 'gaps'
  | 'correct'
  | 'toBackOffice'
  | 'issue'
  | 'handOver'
  | 'ask'
  | 'notice'
  | 'refuseIntake'
  | 'refuse'
  | 'withdraw';
/** Without a key of its own an act is a choice inside the panel of another. */
export type CaseKey = { readonly act: CaseDo; readonly code: string | null };
type Seen = Pick<
  CaseDetail,
  'state' | 'missing' | 'materials' | 'power' | 'signatures' | 'acts' | 'approval' | 'assignedTo'
>;

/** The keys of a case: always the same place for the same meaning, also while typing. */
export const caseKeys = { go: 'F4', ask: 'F6', notice: 'F7', no: 'F8', withdraw: 'F10' } as const;

/** The large act of the case now, or null while nothing leads on. */
export function goOn(seen: Seen): CaseDo | null {
  if (isAsking(seen)) return null;
  switch (seen.state) {
    case 'draft':
    case 'received':
    case 'correctionPending':
      if (seen.missing > 0) return seen.state === 'correctionPending' ? 'correct' : null;
      if (needsCommitment(seen)) return 'signCommitment';
      if (seen.materials.some(({ way }) => way === 'gap')) return 'gaps';
      return mayDecide(seen) ? 'decide' : 'accept';
    case 'accepted':
    case 'deemedAccepted':
      return mayDecide(seen) ? 'decide' : 'toBackOffice';
    case 'acceptedWithGaps':
      return 'toBackOffice';
    case 'underReview':
      // Nothing is approved while a material is still to come (B2-40).
      return mayDecide(seen) && !waitsForGap(seen) ? 'decide' : null;
    case 'approved':
    case 'refused':
    case 'closed':
      return 'issue';
    case 'issued':
      return 'handOver';
    default:
      return null;
  }
}

/** Every act that has a key now, the large one first. */
export function keysOf(seen: Seen): readonly CaseKey[] {
  const go = goOn(seen);
  const keys: CaseKey[] = go === null ? [] : [{ act: go, code: caseKeys.go }];
  const noticeable = seen.state === 'draft' || seen.state === 'received';
  const takingIn = noticeable || seen.state === 'correctionPending';
  const undecided = ['accepted', 'deemedAccepted', 'underReview'].includes(seen.state);
  if (isAsking(seen)) return keys;
  if (mayAsk(seen) && !mayDecide(seen) && ((takingIn && go === 'accept') || undecided))
    keys.push({ act: 'ask', code: caseKeys.ask });
  if (noticeable) keys.push({ act: 'notice', code: caseKeys.notice });
  if (takingIn) keys.push({ act: 'refuseIntake', code: caseKeys.no });
  if (takingIn && go === 'decide') keys.push({ act: 'refuse', code: null });
  if (undecided && mayDecide(seen)) keys.push({ act: 'refuse', code: caseKeys.no });
  if (seen.acts.includes('withdraw')) keys.push({ act: 'withdraw', code: caseKeys.withdraw });
  return keys;
}

const way = ['case.receive', 'case.accept', 'case.assign', 'case.approve', 'case.close'] as const;
export type Step = (typeof way)[number];

/** How many steps of the way a state has behind it; what has left the way has them all. */
const stepsBehind: Readonly<Partial<Record<CaseDetail['state'], number>>> = {
  draft: 0,
  received: 1,
  correctionPending: 1,
  accepted: 2,
  deemedAccepted: 2,
  acceptedWithGaps: 2,
  underReview: 3,
  approved: 4,
  refused: 4,
};

/** Commands from a state up to (and with) the last step, in order; what is behind the case is left out. */
export function stepsTo(state: CaseDetail['state'], last: Step): readonly Step[] {
  return way.slice(stepsBehind[state] ?? way.length, way.indexOf(last) + 1);
}

/** He may, or may as soon as he says the value his mandate is limited by. */
function mayDecide({ power }: Pick<Seen, 'power'>): boolean {
  return power.mayDecide || power.refusal === 'valueMissing';
}

/** Somebody can be asked live; not any more for what the back office has. */
export function mayAsk({ power, assignedTo }: Pick<Seen, 'power' | 'assignedTo'>): boolean {
  return power.mayAsk && assignedTo !== 'backOffice';
}

export function waitsForGap({ materials }: Pick<Seen, 'materials'>): boolean {
  return materials.some(({ way, gapDue }) => way === 'gap' && gapDue !== null);
}

export function isAsking({ approval }: Pick<CaseDetail, 'approval'>): boolean {
  return approval !== null && (approval.state === 'open' || approval.state === 'askedBack');
}

export function signed(seen: Pick<CaseDetail, 'signatures'>, purpose: string): string | null {
  return newest(seen, purpose, 'given');
}
export function signing(seen: Pick<CaseDetail, 'signatures'>, purpose: string): string | null {
  return newest(seen, purpose, 'open');
}
function newest(
  { signatures }: Pick<CaseDetail, 'signatures'>,
  purpose: string,
  state: string,
): string | null {
  return (
    signatures.findLast((signature) => signature.purpose === purpose && signature.state === state)
      ?.signatureId ?? null
  );
}

function needsCommitment(seen: Seen): boolean {
  return seen.materials.some(({ way }) => way === 'commitment') && signed(seen, 'commitment') === null;
}

export type LeftOpen = {
  readonly itemName: string;
  readonly why: 'notOpened' | 'takingIn' | 'undecided' | 'asking' | 'notHandedOver';
};

/** What would be left behind if the visit ended now. What waits for the visitor or the back office is not. */
export function leftOpen(view: Pick<VisitCasesView, 'cases' | 'itemsToOpen'>): readonly LeftOpen[] {
  const cases = view.cases.flatMap((each): LeftOpen[] => {
    const why = whyOpen(each);
    return why === null ? [] : [{ itemName: each.itemName, why }];
  });
  const items = view.itemsToOpen.filter(({ inDepth }) => inDepth);
  return [...cases, ...items.map(({ itemName }) => ({ itemName, why: 'notOpened' }) as const)];
}

function whyOpen(each: CaseDetail): LeftOpen['why'] | null {
  if (isFinal(each.state) || each.state === 'correctionPending' || each.state === 'suspended') return null;
  if (isAsking(each)) return 'asking';
  if (each.state === 'draft' || each.state === 'received') return 'takingIn';
  if (['approved', 'refused', 'closed', 'issued'].includes(each.state)) return 'notHandedOver';
  return each.caseType === 'instant' && each.assignedTo !== 'backOffice' ? 'undecided' : null;
}
