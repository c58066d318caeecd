/** The silent emergency button: manager and neighbours see it, nobody hears it. */
import { ok } from '@yiting/shared/basics/result.ts';
import { findWindow } from '../../store/hall.ts';
import { done, type Handlers, refuse } from '../transaction.ts';

export const alarms: Pick<Handlers, 'alarm.raise' | 'alarm.settle'> = {
  // From any window, in any state, also by a colleague who sees it: never refused for whose window it is.
  'alarm.raise': (transaction, { windowId }) => {
    if (!findWindow(transaction.database, windowId)) return refuse('windowUnknown');
    const open = transaction.database.one<{ alarmId: string }>(
      'SELECT alarm_id AS alarmId FROM alarms WHERE window_id = :windowId AND settled_at IS NULL',
      { windowId },
    );
    if (open) return ok({ alarmId: open.alarmId });
    const alarmId = transaction.newId();
    transaction.record('alarm.raised', alarmId, { windowId });
    return ok({ alarmId });
  },

  'alarm.settle': (transaction, { alarmId }) => {
    const alarm = transaction.database.one<{ settledAt: number | null }>(
      'SELECT settled_at AS settledAt FROM alarms WHERE alarm_id = :alarmId',
      { alarmId },
    );
    if (!alarm) return refuse('alarmUnknown');
    if (alarm.settledAt === null) transaction.record('alarm.settled', alarmId, {});
    return done();
  },
};
