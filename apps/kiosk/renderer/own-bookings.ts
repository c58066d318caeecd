/** What this terminal can do with appointments now: one place for eye and ear. */
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { OwnAct } from './booking-steps.ts';

/** Only while the hall is heard: a place can be promised by nobody else. */
export function canBook({ kiosk, offline, link }: DeviceState, queueId: string | null): boolean {
  return !offline && link === 'live' && queueId !== null && (kiosk?.bookable ?? []).includes(queueId);
}

/** What "I have an appointment" does here, or null where nothing can be booked at all. */
export function ownActAt({ kiosk, offline, link }: DeviceState): OwnAct | null {
  if (offline || link !== 'live' || kiosk === null || kiosk.bookable.length === 0) return null;
  return 'checkIn';
}
