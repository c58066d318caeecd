/** Reading the upkeep of stations. */
import type { OutOfServiceReason, SelfTestReport } from '@yiting/shared/protocol/commands/upkeep.ts';
import type { KioskWishes, StationUpkeep } from '@yiting/shared/protocol/views/upkeep.ts';
import type { Database } from './database.ts';

type Row = {
  readonly outReason: OutOfServiceReason | null;
  readonly outSince: number | null;
  readonly restartOrder: string | null;
  readonly testOrder: string | null;
  readonly testReport: string | null;
  readonly testAt: number | null;
};
const columns =
  'out_reason AS outReason, out_since AS outSince, restart_order AS restartOrder, test_order AS testOrder, test_report AS testReport, test_at AS testAt';
const none: Row = {
  outReason: null,
  outSince: null,
  restartOrder: null,
  testOrder: null,
  testReport: null,
  testAt: null,
};

export function wishesFor(database: Database, stationId: string): KioskWishes {
  const { outReason, restartOrder, testOrder } = rowOf(database, stationId);
  return { outOfService: outReason, selfTestOrder: testOrder, restartOrder };
}

export function upkeepOf(database: Database, stationId: string): StationUpkeep {
  const row = rowOf(database, stationId);
  const report = row.testReport === null ? null : (JSON.parse(row.testReport) as SelfTestReport);
  return {
    outOfService: row.outReason,
    outSince: row.outSince,
    selfTest: report === null || row.testAt === null ? null : { ...report, at: row.testAt },
    selfTestWaiting: row.testOrder !== null && report?.orderId !== row.testOrder,
    restartOrder: row.restartOrder,
  };
}

function rowOf(database: Database, stationId: string): Row {
  return (
    database.one<Row>(`SELECT ${columns} FROM station_upkeep WHERE station_id = :stationId`, { stationId }) ??
    none
  );
}
