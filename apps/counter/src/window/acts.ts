/** What can be done at the window in each state, and by which key: as data, so that it can be checked. */
import type { WindowState } from '@yiting/shared/protocol/fields.ts';

export type Act =
  | 'call'
  | 'begin'
  | 'finish'
  | 'recall'
  | 'miss'
  | 'putBack'
  | 'hold'
  | 'transfer'
  | 'addItem'
  | 'earlier'
  | 'pause'
  | 'resume'
  | 'open'
  | 'close'
  | 'handOver'
  | 'alarm';

/** Keys are named by `KeyboardEvent.code`, so that they work with a Chinese input method switched on. */
export type ActKey = {
  readonly act: Act;
  readonly code: string;
  readonly label: string;
  readonly states: readonly WindowState[];
};

const busy: readonly WindowState[] = ['calling', 'serving'];

/** The one large button of each state is always F2. */
export const actKeys: readonly ActKey[] = [
  { act: 'open', code: 'F2', label: 'F2', states: ['closed'] },
  { act: 'resume', code: 'F2', label: 'F2', states: ['paused'] },
  { act: 'call', code: 'F2', label: 'F2', states: ['idle'] },
  { act: 'begin', code: 'F2', label: 'F2', states: ['calling'] },
  { act: 'finish', code: 'F2', label: 'F2', states: ['serving'] },
  { act: 'recall', code: 'KeyR', label: 'R', states: ['calling'] },
  { act: 'miss', code: 'KeyM', label: 'M', states: ['calling'] },
  { act: 'putBack', code: 'KeyB', label: 'B', states: busy },
  { act: 'hold', code: 'KeyH', label: 'H', states: ['serving'] },
  { act: 'transfer', code: 'KeyT', label: 'T', states: busy },
  { act: 'addItem', code: 'KeyI', label: 'I', states: ['serving'] },
  { act: 'earlier', code: 'KeyE', label: 'E', states: ['serving'] },
  { act: 'pause', code: 'KeyP', label: 'P', states: ['idle'] },
  { act: 'close', code: 'KeyQ', label: 'Q', states: ['idle', 'paused'] },
  { act: 'handOver', code: 'KeyX', label: 'X', states: ['idle', 'calling', 'serving', 'paused'] },
  { act: 'alarm', code: 'F9', label: 'F9', states: ['closed', 'idle', 'calling', 'serving', 'paused'] },
];

/** The acts of a state in the order they are shown; the first is the large one. */
export function actsIn(state: WindowState): readonly ActKey[] {
  return actKeys.filter(({ states }) => states.includes(state));
}

/** The act of a key press, or null: not while typing, composing, holding the key, or with a modifier. */
export function actOfKey(
  state: WindowState,
  key: Pick<KeyboardEvent, 'code' | 'repeat' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  typing: boolean,
): Act | null {
  if (key.repeat || key.isComposing || key.ctrlKey || key.altKey || key.metaKey) return null;
  const found = actsIn(state).find(({ code }) => code === key.code);
  if (!found) return null;
  return typing && !found.code.startsWith('F') ? null : found.act;
}
