/** What every act at a window checks first: the window is there, it is yours, it is in the right state. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import type { ArrivalPolicy } from '@yiting/shared/domain/arrival.ts';
import type { HeadStarts, ServingWindow } from '@yiting/shared/domain/calling.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { WindowState } from '@yiting/shared/protocol/fields.ts';
import { findWindow, type WindowRow } from '../../store/hall.ts';
import { findTicket, type TicketRow } from '../../store/tickets.ts';
import { refuse, type Transaction } from '../transaction.ts';

export function headStarts(plan: HallPlan): HeadStarts {
  const { priority, appointment } = plan.policy.headStartMinutes;
  return { walkIn: 0, priority, appointment };
}

export function arrivalPolicy(plan: HallPlan): ArrivalPolicy {
  return { headStartMinutes: headStarts(plan), lateAfterMinutes: plan.policy.lateAfterMinutes };
}

export function servingWindow(window: WindowRow): ServingWindow {
  return { windowId: window.windowId, staffId: window.officerId, profile: window.profile };
}

/** The window, if it is the actor's and in one of the states. A manager may help at any window that has an officer. */
export function ownWindow(
  { database, actor }: Transaction,
  windowId: string,
  states: readonly WindowState[],
): Result<WindowRow, HallError> {
  const window = findWindow(database, windowId);
  if (!window) return refuse('windowUnknown');
  if (actor.kind === 'staff' && window.officerId !== actor.staffId && !actor.roles.includes('manager'))
    return refuse('windowNotYours');
  if (!states.includes(window.state)) return refuse('windowStateWrong', { state: window.state });
  return ok(window);
}

export type AtWindow = { readonly window: WindowRow; readonly ticket: TicketRow };

/** The window with the visitor it has called or serves. */
export function visitorAt(
  transaction: Transaction,
  windowId: string,
  states: readonly WindowState[],
): Result<AtWindow, HallError> {
  const window = ownWindow(transaction, windowId, states);
  if (!window.ok) return window;
  const ticket =
    window.value.ticketId === null ? undefined : findTicket(transaction.database, window.value.ticketId);
  return ticket
    ? ok({ window: window.value, ticket })
    : refuse('windowStateWrong', { state: window.value.state });
}
