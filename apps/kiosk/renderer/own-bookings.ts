/** What this terminal can do with appointments now: one place for eye and ear. */
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { KioskQueue } from '@yiting/shared/protocol/views/station.ts';
import { isAway } from './at-site.ts';
import type { OwnAct } from './booking-steps.ts';

/** Only while the hall is heard: a place can be promised by nobody else. */
export function canBook({ kiosk, offline, link }: DeviceState, queueId: string | null): boolean {
  return !offline && link === 'live' && queueId !== null && (kiosk?.bookable ?? []).includes(queueId);
}

/** A number could be had here for the queue, now or at another hour; elsewhere only a time can. */
export function takesNumbers(queue: KioskQueue | undefined): boolean {
  return queue !== undefined && queue.refusal !== 'notTakenHere';
}

/**
 * What "I have an appointment" does here, or null where nothing can be booked at all. Whoever stands in a bank has not come to
 * the hall yet: there the appointment is looked at, moved or cancelled.
 */
export function ownActAt(state: DeviceState): OwnAct | null {
  const { kiosk, offline, link } = state;
  if (offline || link !== 'live' || kiosk === null || kiosk.bookable.length === 0) return null;
  return isAway(state) ? 'look' : 'checkIn';
}
