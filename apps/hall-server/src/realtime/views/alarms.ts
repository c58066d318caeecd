/** Silent alarms that nobody has settled yet. */
import type { AlarmLine } from '@yiting/shared/protocol/views/desk.ts';
import type { Snapshot } from '../snapshot.ts';

export function openAlarms(hall: Snapshot): AlarmLine[] {
  return hall.once('alarms', () =>
    hall.database
      .all<{ alarmId: string; windowId: string; at: number }>(
        'SELECT alarm_id AS alarmId, window_id AS windowId, at FROM alarms WHERE settled_at IS NULL ORDER BY at',
      )
      .map(({ alarmId, windowId, at }) => ({ alarmId, windowNumber: hall.windowNumber(windowId) ?? 0, at })),
  );
}
