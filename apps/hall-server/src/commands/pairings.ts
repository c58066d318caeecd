/** A station asks to be enrolled, and fetches its key once a manager has approved (design 6). */
import { randomInt } from 'node:crypto';
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { StationKind } from '@yiting/shared/protocol/fields.ts';
import { type Keys, secretHash } from '../keys/keys.ts';
import type { Database } from '../store/database.ts';
import { findPairing, stationByKey, waitingPairings } from '../store/staff.ts';
import type { StationActor } from './actor.ts';
import type { Dispatcher } from './dispatcher.ts';
import { refuse } from './transaction.ts';

const system = { kind: 'system' } as const;
export type PairingAnswer =
  | { readonly state: 'waiting' | 'rejected' | 'expired' }
  | { readonly state: 'approved'; readonly stationKey: string };

export function openPairing(
  dispatcher: Dispatcher,
  wish: { kind: StationKind; hint: string },
): Promise<Result<{ pairingId: string; code: string; secret: string }, HallError>> {
  return dispatcher.perform(system, 'pairing.request', (transaction) => {
    const { database, now } = transaction;
    const waiting = waitingPairings(database, now - limits.pairingOpenMs);
    if (waiting.length >= limits.pairingsOpenMax) return refuse('tooMany');
    const pairingId = transaction.newId();
    const secret = transaction.newSecret();
    const code = freshCode(waiting.map((pairing) => pairing.code));
    database.run(
      "INSERT INTO pairings (pairing_id, code, kind, hint, secret_hash, at, state) VALUES (:pairingId, :code, :kind, :hint, :secretHash, :now, 'waiting')",
      {
        pairingId,
        code,
        kind: wish.kind,
        hint: wish.hint,
        secretHash: secretHash(secret),
        now,
      },
    );
    return ok({ pairingId, code, secret });
  });
}

/** The key is handed out a single time; whoever comes second, and whoever has not the secret, learns nothing. */
export async function collectKey(
  parts: { database: Database; dispatcher: Dispatcher; keys: Keys },
  wish: { pairingId: string; secret: string; now: number },
): Promise<Result<PairingAnswer, HallError>> {
  const pairing = findPairing(parts.database, wish.pairingId);
  if (!pairing || pairing.secretHash !== secretHash(wish.secret)) return failed(hallError('pairingUnknown'));
  if (pairing.state === 'rejected') return ok({ state: 'rejected' });
  if (pairing.state === 'waiting')
    return ok({ state: wish.now - pairing.at > limits.pairingOpenMs ? 'expired' : 'waiting' });
  return parts.dispatcher.perform(system, 'pairing.collect', ({ database }) => {
    const { sealedKey } = findPairing(database, wish.pairingId) ?? { sealedKey: null };
    if (sealedKey === null) return refuse('pairingUnknown');
    database.run('UPDATE pairings SET sealed_key = NULL WHERE pairing_id = :pairingId', {
      pairingId: wish.pairingId,
    });
    return ok({ state: 'approved' as const, stationKey: parts.keys.unseal(sealedKey) });
  });
}

export function actorOfStation(database: Database, stationKey: string): StationActor | null {
  const station = stationByKey(database, secretHash(stationKey));
  if (!station) return null;
  return {
    kind: 'station',
    stationId: station.stationId,
    stationKind: station.kind,
    name: station.name,
    placeId: station.placeId,
  };
}

/** Six digits, none of the codes that are shown somewhere now. */
function freshCode(taken: readonly string[]): string {
  for (;;) {
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    if (!taken.includes(code)) return code;
  }
}
