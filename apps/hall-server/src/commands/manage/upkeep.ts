/** Looking after kiosks from afar (B5-90): orders wait in their view, and are carried out when nobody stands there. */
import { ok } from '@yiting/shared/basics/result.ts';
import { findStation } from '../../store/staff.ts';
import { upkeepOf } from '../../store/upkeep.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';

type Upkeep =
  | 'station.setService'
  | 'station.restartPage'
  | 'station.orderSelfTest'
  | 'station.reportSelfTest';

export const upkeepActs: Pick<Handlers, Upkeep> = {
  'station.setService': (transaction, { stationId, outOfService }) => {
    const kiosk = findKiosk(transaction, stationId);
    if (!kiosk.ok) return kiosk;
    if (upkeepOf(transaction.database, stationId).outOfService !== outOfService)
      transaction.record('station.serviceSet', stationId, { outOfService });
    return done();
  },

  'station.restartPage': (transaction, { stationId }) => {
    const kiosk = findKiosk(transaction, stationId);
    if (!kiosk.ok) return kiosk;
    transaction.record('station.pageRestartOrdered', stationId, { orderId: transaction.newId() });
    return done();
  },

  'station.orderSelfTest': (transaction, { stationId }) => {
    const kiosk = findKiosk(transaction, stationId);
    if (!kiosk.ok) return kiosk;
    transaction.record('station.selfTestOrdered', stationId, { orderId: transaction.newId() });
    return done();
  },

  'station.reportSelfTest': (transaction, report) => {
    const { actor } = transaction;
    if (actor.kind !== 'station') return refuse('notAllowed');
    transaction.record('station.selfTested', actor.stationId, report);
    return done();
  },
};

function findKiosk({ database }: Transaction, stationId: string) {
  const station = findStation(database, stationId);
  return station?.kind === 'kiosk' && station.revokedAt === null ? ok(station) : refuse('stationUnknown');
}
