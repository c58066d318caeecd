/** Which line of the review desk is looked at. It never moves by itself: a key pressed twice must not decide the next case. */
import type { ApprovalLine, ReviewView } from '@yiting/shared/protocol/cases.ts';

export type Picked = { readonly kind: 'approval' | 'case'; readonly id: string };

/** Every line in the order it stands on the desk. */
export function linesOf(view: ReviewView): readonly Picked[] {
  const approval = ({ approvalId }: ApprovalLine): Picked => ({ kind: 'approval', id: approvalId });
  return [
    ...view.waiting.map(approval),
    ...view.backOffice.map(({ caseId }): Picked => ({ kind: 'case', id: caseId })),
    ...view.answeredToday.map(approval),
  ];
}

/** The line before or after; from nowhere, or from a line that is gone, the first. */
export function stepFrom(view: ReviewView, picked: Picked | null, step: 1 | -1): Picked | null {
  const lines = linesOf(view);
  const at = lines.findIndex((line) => isSame(line, picked));
  if (at < 0) return lines[0] ?? null;
  return lines[Math.min(lines.length - 1, Math.max(0, at + step))] ?? null;
}

/** What waits longest and is not looked at: a visitor at a window before a file in the back office. */
export function nextWaiting(view: ReviewView, picked: Picked | null): Picked | null {
  const waiting = [...view.waiting]
    .filter(({ state }) => state === 'open')
    .sort((one, other) => one.askedAt - other.askedAt)
    .map(({ approvalId }): Picked => ({ kind: 'approval', id: approvalId }));
  const files = view.backOffice.map(({ caseId }): Picked => ({ kind: 'case', id: caseId }));
  return [...waiting, ...files].find((line) => !isSame(line, picked)) ?? null;
}

export function isSame(one: Picked, other: Picked | null): boolean {
  return other !== null && one.kind === other.kind && one.id === other.id;
}

export function approvalOf(view: ReviewView, picked: Picked | null): ApprovalLine | null {
  if (picked?.kind !== 'approval') return null;
  const all = [...view.waiting, ...view.answeredToday];
  return all.find(({ approvalId }) => approvalId === picked.id) ?? null;
}
