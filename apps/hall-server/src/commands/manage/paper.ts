/** A new roll of paper in the printer of a kiosk: somebody of the staff has put it in and says so (B4-64). */
import { limits } from '@yiting/shared/basics/limits.ts';
import { siteAt } from '@yiting/shared/domain/sites.ts';
import { findStation } from '../../store/staff.ts';
import { done, type Handlers, refuse } from '../transaction.ts';

export const paperActs: Pick<Handlers, 'station.changeRoll'> = {
  'station.changeRoll': (transaction, { stationId, metres }) => {
    const station = findStation(transaction.database, stationId);
    if (!station || station.revokedAt !== null) return refuse('stationUnknown');
    if (station.kind !== 'kiosk') return refuse('placeUnknown');
    const site = siteAt(transaction.plan(), station.placeId);
    transaction.record('station.rollChanged', stationId, {
      metres: metres ?? station.rollMetres ?? site?.rollMetres ?? limits.rollMetres,
    });
    return done();
  },
};
