/** Enrolling a station: it shows a code, a manager approves, it gets a key (design 6). Pages and device hosts alike. */
import { ok, type Result } from '../basics/result.ts';
import type { HallError } from '../protocol/errors.ts';
import type { StationKind } from '../protocol/fields.ts';
import { askHall } from './http-answer.ts';

export type Pairing = { readonly pairingId: string; readonly code: string; readonly secret: string };
export type PairingState =
  | { readonly state: 'waiting' | 'rejected' | 'expired' }
  | { readonly state: 'approved'; readonly stationKey: string };

/** `hint` helps the manager to see which machine this is; it names no person. */
export async function requestPairing(
  origin: string,
  wish: { kind: StationKind; hint: string },
): Promise<Result<Pairing, HallError>> {
  const answer = await askHall({ url: `${origin}/api/pairings`, method: 'POST', body: wish });
  return answer.ok ? ok(answer.value as Pairing) : answer;
}

/** Asks once how the pairing stands; the key is handed out a single time. */
export async function readPairing(
  origin: string,
  pairing: Pairing,
): Promise<Result<PairingState, HallError>> {
  const answer = await askHall({
    url: `${origin}/api/pairings/${pairing.pairingId}`,
    method: 'GET',
    headers: { 'x-pairing-secret': pairing.secret },
  });
  return answer.ok ? ok(answer.value as PairingState) : answer;
}
