/** Asks to be enrolled and waits for the manager; a code that expires or is rejected is replaced. */

import { readPairing, requestPairing } from '@yiting/shared/client/pairing.ts';
import type { StationKind } from '@yiting/shared/protocol/fields.ts';
import { useEffect, useState } from 'react';
import { keepKey, slot } from './station-key.ts';

const pollEveryMs = 1_000;
const retryEveryMs = 3_000;

/** The code to show, or null while the hall cannot be asked. */
export function usePairing(kind: StationKind, paired: (key: string) => void): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void pair(kind, setCode, () => wanted).then((key) => {
      if (key !== null && wanted) paired(key);
    });
    return () => {
      wanted = false;
    };
  }, [kind, paired]);
  return code;
}

async function pair(
  kind: StationKind,
  shown: (code: string | null) => void,
  wanted: () => boolean,
): Promise<string | null> {
  while (wanted()) {
    const pairing = await requestPairing(location.origin, { kind, hint: slot() });
    if (!pairing.ok) {
      shown(null);
      await pause(retryEveryMs);
      continue;
    }
    shown(pairing.value.code);
    while (wanted()) {
      await pause(pollEveryMs);
      const state = await readPairing(location.origin, pairing.value);
      if (state.ok && state.value.state === 'approved') {
        keepKey(kind, state.value.stationKey);
        return state.value.stationKey;
      }
      const over = state.ok ? state.value.state !== 'waiting' : state.error.code !== 'notConnected';
      if (over) break;
    }
  }
  return null;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
