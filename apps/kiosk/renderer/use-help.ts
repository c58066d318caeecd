/** A call for help, by finger or by key: called, taken back, and whether the last try failed. */
import { useCallback, useState } from 'react';
import type { Device } from './device.ts';
import type { Help } from './help.ts';
import type { Kiosk } from './kiosk-context.ts';

export function useHelp(device: Device, kiosk: Pick<Kiosk, 'state' | 'session'> | null): Help {
  const [failed, setFailed] = useState(false);
  const open = kiosk?.state.kiosk?.help ?? null;
  const helpId = open?.helpId ?? null;
  const language = kiosk?.session.language ?? 'zh';
  const toggle = useCallback(async () => {
    setFailed(false);
    const answer = await device.help(
      helpId === null ? { kind: 'call', language } : { kind: 'takeBack', helpId },
    );
    setFailed(!answer.ok);
    return answer.ok;
  }, [device, helpId, language]);
  return { failed: failed && open === null, toggle };
}
