/** What a reviewer can do, and by which key: as data, so that it can be checked. */
import type { CaseActType } from '@yiting/shared/domain/case/acts.ts';

export type ReviewAct =
  | 'approve'
  | 'refuse'
  | 'askBack'
  | 'suspend'
  | 'resume'
  | 'extend'
  | 'close'
  | 'issue'
  | 'terminate';

/** Keys are named by `KeyboardEvent.code`, so that they work with a Chinese input method switched on. */
export type ReviewKey = { readonly act: ReviewAct; readonly code: string; readonly label: string };

/** In the order they are shown. The large button of each situation is always F2: no two of its acts are possible at once. */
export const reviewKeys: readonly ReviewKey[] = [
  { act: 'approve', code: 'F2', label: 'F2' },
  { act: 'resume', code: 'F2', label: 'F2' },
  { act: 'close', code: 'F2', label: 'F2' },
  { act: 'issue', code: 'F2', label: 'F2' },
  { act: 'refuse', code: 'KeyR', label: 'R' },
  { act: 'askBack', code: 'KeyA', label: 'A' },
  { act: 'suspend', code: 'KeyS', label: 'S' },
  { act: 'extend', code: 'KeyE', label: 'E' },
  { act: 'terminate', code: 'KeyT', label: 'T' },
];

const answers: readonly ReviewAct[] = ['approve', 'refuse', 'askBack'];

/** To a window that asks: the three answers. */
export const answerKeys = reviewKeys.filter(({ act }) => answers.includes(act));

/** Of a case in the back office: whatever its state allows now. */
export function backOfficeKeys(possible: readonly CaseActType[]): readonly ReviewKey[] {
  return reviewKeys.filter(({ act }) => act !== 'askBack' && possible.includes(act));
}

type Press = Pick<KeyboardEvent, 'code' | 'repeat' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** True for a press that is meant: not composing, not held, without a modifier. */
export function isMeant({ repeat, isComposing, ctrlKey, altKey, metaKey }: Press): boolean {
  return !(repeat || isComposing || ctrlKey || altKey || metaKey);
}

/** The act of a key press, or null. Letters do nothing while typing. */
export function actOfKey(keys: readonly ReviewKey[], press: Press, typing: boolean): ReviewAct | null {
  const found = isMeant(press) ? keys.find(({ code }) => code === press.code) : undefined;
  return !found || (typing && !found.code.startsWith('F')) ? null : found.act;
}
