/** The kiosk's key: kept in a file its owner alone can read, or asked for by pairing. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPairing, requestPairing } from '@yiting/shared/client/pairing.ts';

const pollEveryMs = 1_000;
const retryEveryMs = 3_000;

export class StationKey {
  readonly #path: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'station-key');
  }

  read(): string | null {
    try {
      return readFileSync(this.#path, 'utf8').trim() || null;
    } catch {
      return null;
    }
  }

  /** The hall does not know it any more. */
  forget(): void {
    rmSync(this.#path, { force: true });
  }

  /** Asks until a manager approves; a code that expires or is rejected is replaced. Null when `signal` ends it. */
  async pair(wish: {
    origin: string;
    hint: string;
    shown: (code: string | null) => void;
    signal: AbortSignal;
  }): Promise<string | null> {
    while (!wish.signal.aborted) {
      const pairing = await requestPairing(wish.origin, { kind: 'kiosk', hint: wish.hint });
      if (!pairing.ok) {
        await pause(retryEveryMs, wish.signal);
        continue;
      }
      wish.shown(pairing.value.code);
      for (;;) {
        await pause(pollEveryMs, wish.signal);
        if (wish.signal.aborted) return null;
        const state = await readPairing(wish.origin, pairing.value);
        if (state.ok && state.value.state === 'waiting') continue;
        if (!state.ok && state.error.code === 'notConnected') continue;
        wish.shown(null);
        if (!state.ok || state.value.state !== 'approved') break;
        writeFileSync(this.#path, state.value.stationKey, { mode: 0o600 });
        return state.value.stationKey;
      }
    }
    return null;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
