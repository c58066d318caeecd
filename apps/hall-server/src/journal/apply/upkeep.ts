/** Rows of a station's upkeep: the newest of each. */
import type { Database } from '../../store/database.ts';
import type { ApplyTable } from './apply-table.ts';

type Upkeep =
  | 'station.serviceSet'
  | 'station.pageRestartOrdered'
  | 'station.selfTestOrdered'
  | 'station.selfTested';

export const applyUpkeep: Pick<ApplyTable, Upkeep> = {
  'station.serviceSet': (database, { subject, body, at }) =>
    set(database, subject, 'out_reason = :reason, out_since = :since', {
      reason: body.outOfService,
      since: body.outOfService === null ? null : at,
    }),
  'station.pageRestartOrdered': (database, { subject, body }) =>
    set(database, subject, 'restart_order = :orderId', { orderId: body.orderId }),
  'station.selfTestOrdered': (database, { subject, body }) =>
    set(database, subject, 'test_order = :orderId', { orderId: body.orderId }),
  'station.selfTested': (database, { subject, body, at }) =>
    set(database, subject, 'test_report = :report, test_at = :at', { report: JSON.stringify(body), at }),
};

function set(
  database: Database,
  stationId: string,
  change: string,
  values: Readonly<Record<string, string | number | null>>,
): void {
  database.run('INSERT OR IGNORE INTO station_upkeep (station_id) VALUES (:stationId)', { stationId });
  database.run(`UPDATE station_upkeep SET ${change} WHERE station_id = :stationId`, { stationId, ...values });
}
