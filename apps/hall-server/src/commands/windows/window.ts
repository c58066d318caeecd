/** The window itself: opening, closing, pausing, passing to a colleague. */

import { findWindow, openDay, windowOfOfficer } from '../../store/hall.ts';
import { findStaff } from '../../store/staff.ts';
import { done, type Handlers, refuse } from '../transaction.ts';
import { ownWindow } from './serving.ts';

type WindowActs = 'window.open' | 'window.close' | 'window.pause' | 'window.resume' | 'window.handOver';

export const windowActs: Pick<Handlers, WindowActs> = {
  'window.open': (transaction, { windowId }) => {
    const { database, actor } = transaction;
    if (actor.kind !== 'staff') return refuse('notAllowed');
    if (!openDay(database)) return refuse('dayNotOpen');
    const window = findWindow(database, windowId);
    if (!window) return refuse('windowUnknown');
    // Signed in a second time: the same window again is no change.
    if (window.officerId === actor.staffId) return done();
    if (window.officerId !== null)
      return refuse('windowTaken', { name: findStaff(database, window.officerId)?.name ?? '' });
    const elsewhere = windowOfOfficer(database, actor.staffId);
    if (elsewhere) return refuse('officerElsewhere', { window: elsewhere.number });
    transaction.record('window.opened', windowId, { officerId: actor.staffId });
    return done();
  },

  'window.close': (transaction, { windowId }) => {
    const window = ownWindow(transaction, windowId, ['idle', 'paused']);
    if (!window.ok) return window;
    transaction.record('window.closed', windowId, {});
    return done();
  },

  // A called visitor must be put back or missed first, so that nobody stands before a paused window (B4-73).
  'window.pause': (transaction, { windowId, reason }) => {
    const window = ownWindow(transaction, windowId, ['idle']);
    if (!window.ok) return window;
    transaction.record('window.paused', windowId, { reason });
    return done();
  },

  'window.resume': (transaction, { windowId }) => {
    const window = ownWindow(transaction, windowId, ['paused']);
    if (!window.ok) return window;
    transaction.record('window.resumed', windowId, {});
    return done();
  },

  'window.handOver': (transaction, { windowId, toStaffId }) => {
    const { database, actor } = transaction;
    const window = ownWindow(transaction, windowId, ['idle', 'calling', 'serving', 'paused']);
    if (!window.ok) return window;
    const colleague = findStaff(database, toStaffId);
    if (!colleague?.active || !colleague.roles.some((role) => role === 'officer' || role === 'issuer'))
      return refuse('staffUnknown');
    const elsewhere = windowOfOfficer(database, toStaffId);
    if (elsewhere) return refuse('officerElsewhere', { window: elsewhere.number });
    const fromStaffId = window.value.officerId ?? (actor.kind === 'staff' ? actor.staffId : '');
    transaction.record('window.handedOver', windowId, { fromStaffId, toStaffId });
    return done();
  },
};
