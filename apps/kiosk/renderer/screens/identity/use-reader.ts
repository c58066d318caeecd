/** Keeps host and session of one mind: what may be read now, what the host holds, and when it must forget. */
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import { useEffect, useRef } from 'react';
import type { Device } from '../../device.ts';
import type { Session } from '../../screen.ts';
import type { SessionEvent } from '../../session.ts';

export function useReader(
  device: Device,
  { screen }: Session,
  state: DeviceState | null,
  send: (event: SessionEvent) => void,
): void {
  const step = screen.name === 'identity' ? screen.step : null;
  const reads = step?.at === 'reading';
  const presented = state?.reader.presented ?? null;
  /** The document shown for confirmation: once that screen is left it is not taken up again. */
  const shown = useRef<string | null>(null);
  const needed = needsDocument(screen);

  useEffect(() => {
    if (!reads) return;
    device.read(true);
    return () => device.read(false);
  }, [device, reads]);

  useEffect(() => {
    if (presented !== null && !needed && shown.current === presented.handle) device.forget();
    else send({ type: 'presented', presented });
    if (step?.at === 'confirm') shown.current = step.presented.handle;
  }, [device, presented, needed, step, send]);

  const atHome = screen.name === 'home';
  useEffect(() => {
    if (atHome) device.forget();
  }, [device, atHome]);
}

/** The host still acts for the person who laid the document down. */
function needsDocument(screen: Session['screen']): boolean {
  switch (screen.name) {
    case 'identity':
      return screen.step.at === 'confirm';
    case 'taking':
    case 'refused':
    case 'asking':
    case 'appointment':
      return true;
    case 'times':
    case 'notBooked':
      return screen.moving?.proof.kind === 'person';
    default:
      return false;
  }
}
