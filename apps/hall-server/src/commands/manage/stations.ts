/** Stations by pairing code: a manager approves, the station gets a key that can be revoked (design 6). */

import { limits } from '@yiting/shared/basics/limits.ts';
import { ok } from '@yiting/shared/basics/result.ts';
import { siteAt } from '@yiting/shared/domain/sites.ts';
import type { StationKind } from '@yiting/shared/protocol/fields.ts';
import { secretHash } from '../../keys/keys.ts';
import { allZones, findWindow } from '../../store/hall.ts';
import { allStations, findPairing, findStation } from '../../store/staff.ts';
import { endLeases } from '../offline/lease.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';

export const stationActs: Pick<Handlers, 'station.approve' | 'station.reject' | 'station.revoke'> = {
  'station.approve': (transaction, { pairingId, name, placeId }) => {
    const { database, keys, now } = transaction;
    const pairing = findPairing(database, pairingId);
    if (pairing?.state !== 'waiting') return refuse('pairingUnknown');
    if (now - pairing.at > limits.pairingOpenMs) return refuse('pairingExpired');
    if (allStations(database).some((station) => station.name === name && station.revokedAt === null))
      return refuse('stationNameTaken');
    if (!placeFits(transaction, pairing.kind, placeId)) return refuse('placeUnknown');
    const stationId = transaction.newId();
    const stationKey = transaction.newSecret();
    transaction.record('station.approved', stationId, {
      kind: pairing.kind,
      name,
      placeId: placeId ?? null,
      keyHash: secretHash(stationKey),
    });
    // Kept sealed until the station fetches it once; the journal knows only its hash.
    database.run(
      "UPDATE pairings SET state = 'approved', sealed_key = :sealed WHERE pairing_id = :pairingId",
      { pairingId, sealed: keys.seal(stationKey) },
    );
    return ok({ stationId });
  },

  'station.reject': (transaction, { pairingId }) => {
    if (findPairing(transaction.database, pairingId)?.state !== 'waiting') return refuse('pairingUnknown');
    transaction.record('pairing.rejected', pairingId, {});
    return done();
  },

  'station.revoke': (transaction, { stationId }) => {
    const station = findStation(transaction.database, stationId);
    if (!station) return refuse('stationUnknown');
    if (station.revokedAt !== null) return done();
    endLeases(transaction, 'stationRevoked', stationId);
    transaction.record('station.revoked', stationId, {});
    return done();
  },
};

function placeFits({ database, plan }: Transaction, kind: StationKind, placeId: string | undefined): boolean {
  if (kind === 'wall') return placeId === undefined;
  if (placeId === undefined) return false;
  if (kind === 'kiosk') return siteAt(plan(), placeId) !== null;
  if (kind === 'callScreen') return allZones(database).some(({ zoneId }) => zoneId === placeId);
  return findWindow(database, placeId) !== undefined;
}
