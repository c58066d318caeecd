/** Which acts a manager is offered at a window in each state, and the commands each is made of. */
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
  // The visitor comes first: a window that still holds one is not closed or paused over his head.
  calling: ['transfer', 'putBack', 'putBackAndClose'],
  serving: ['transfer', 'putBack', 'putBackAndClose', 'finish', 'finishAndClose'],
};

const commands = {
  pause: ['window.pause'],
  transfer: ['service.transfer'],
  putBack: ['call.putBack'],
  putBackAndClose: ['call.putBack', 'window.close'],
  finish: ['service.finish'],
  finishAndClose: ['service.finish', 'window.close'],
  close: ['window.close'],
} as const satisfies Readonly<Record<WindowAct, readonly string[]>>;

export function actsFor(state: WindowState): readonly WindowAct[] {
  return offered[state];
}

/** In the order they are sent; the next goes only after the one before was carried out. */
export function commandsOf<A extends WindowAct>(act: A): (typeof commands)[A] {
  return commands[act];
}
