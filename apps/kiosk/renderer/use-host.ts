/** The device host died: whoever stands here is told, nothing about him stays, and the page goes on by itself when it is back. */
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Device } from './device.ts';
import type { Session } from './screen.ts';
import type { SessionEvent } from './session.ts';

/** What holds no document: a number or an appointment to be remembered, and a wish that is asked again until it is answered. */
const kept: readonly Session['screen']['name'][] = ['number', 'booked', 'taking', 'asking', 'refused'];

/** Whether the host is gone, and so are printer, reader and hall. */
export function useHost(device: Device, { screen }: Session, send: (event: SessionEvent) => void): boolean {
  const gone = useSyncExternalStore(
    useCallback((changed) => device.subscribe(changed), [device]),
    () => device.isGone,
  );
  useEffect(() => {
    if (!gone) return;
    if (!kept.includes(screen.name)) send({ type: 'home' });
    // The next host knows that it was interrupted, and the hall hears so from it; nobody can say whether paper came.
    if (screen.name === 'number' && screen.taken.paper === 'printing')
      send({ type: 'paper', paper: { ticketId: screen.taken.ticketId, ...unknown } });
    if (screen.name === 'booked' && screen.paper === 'printing')
      send({ type: 'bookingPaper', paper: { bookingId: screen.booking.bookingId, paper: unknown.paper } });
  }, [gone, screen, send]);
  return gone && !kept.includes(screen.name);
}

const unknown = { paper: 'sentUnverified', paperReason: 'restarted' } as const;
