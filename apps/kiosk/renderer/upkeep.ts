/** The page's part of looking after the kiosk: says whether a person stands here, plays the test sound, loads again when told. */
import { useEffect } from 'react';
import type { Device } from './device.ts';
import type { Session } from './screen.ts';
import { isFresh } from './session.ts';
import { playThreeTones } from './three-tones.ts';

/** Anything but the untouched first screen. */
export function isInUse(session: Session): boolean {
  return session.warned || !isFresh(session);
}

export function useUpkeep(device: Device, session: Session): void {
  const open = isInUse(session);
  useEffect(() => device.sessionIs(open), [device, open]);
  useEffect(() => device.onUpkeep({ reload: () => location.reload(), playSound: playThreeTones }), [device]);
}
