/** Which acts a manager is offered at a window in each state. Whoever may not, is not offered it (authorisation table). */
import type { WindowState } from '@yiting/shared/protocol/fields.ts';

export type WindowAct =
  | 'pause'
  | 'transfer'
  | 'putBack'
  | 'putBackAndClose'
  | 'finish'
  | 'finishAndClose'
  | 'close';

const offered: Readonly<Record<WindowState, readonly WindowAct[]>> = {
  closed: [],
  idle: ['pause', 'close'],
  paused: ['close'],
  // The visitor comes first: a window that still holds one cannot be closed or paused from afar in one step.
  calling: ['transfer', 'putBack', 'putBackAndClose'],
  serving: ['transfer', 'finish', 'finishAndClose'],
};

export function actsFor(state: WindowState): readonly WindowAct[] {
  return offered[state];
}
