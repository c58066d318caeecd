import { commandPermissions } from '@yiting/shared/protocol/authorisation.ts';
import { commandTypes } from '@yiting/shared/protocol/commands.ts';
import { queryTypes } from '@yiting/shared/protocol/queries.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upkeepOf, wishesFor } from '../../store/upkeep.ts';
import { exampleSelfTest } from '../../testing/busy-day.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';

let hall: TestHall;
beforeAll(async () => {
  hall = await openTestHall();
});
afterAll(() => hall.close());

const kioskId = () => hall.stations.kiosk.stationId;
const upkeep = () => upkeepOf(hall.hall.database, kioskId());
const wishes = () => wishesFor(hall.hall.database, kioskId());

test('[K58] out of service has a reason and ends; it is in the journal once, however often it is asked', async () => {
  const set = (outOfService: 'cleaning' | null) =>
    hall.act('station.setService', { stationId: kioskId(), outOfService }, hall.staff.manager);
  must(await set('cleaning'));
  must(await set('cleaning'));
  expect(wishes().outOfService).toBe('cleaning');
  expect(upkeep().outSince).toBe(hall.clock.now() - 1);
  must(await set(null));
  expect(upkeep()).toMatchObject({ outOfService: null, outSince: null });
  const entries = hall.hall.database.all("SELECT seq FROM journal WHERE type = 'station.serviceSet'");
  expect(entries).toHaveLength(2);
});

test('[K57] a self-test is asked for until its report comes; the newest report of a station is kept', async () => {
  must(await hall.act('station.reportSelfTest', exampleSelfTest, hall.stations.kiosk));
  must(await hall.act('station.orderSelfTest', { stationId: kioskId() }, hall.staff.manager));
  expect(upkeep()).toMatchObject({ selfTestWaiting: true, selfTest: { paper: 'printed' } });
  const orderId = wishes().selfTestOrder ?? '';
  const report = { ...exampleSelfTest, orderId, paper: 'failed', paperReason: 'noPaper' } as const;
  must(await hall.act('station.reportSelfTest', report, hall.stations.kiosk));
  expect(upkeep()).toMatchObject({
    selfTestWaiting: false,
    selfTest: { paper: 'failed', at: hall.clock.now() },
  });
});

test('[K58] orders are for kiosks that are there only', async () => {
  for (const stationId of [hall.stations.wall.stationId, 'nobody']) {
    expect(codeOf(await hall.act('station.restartPage', { stationId }, hall.staff.manager))).toBe(
      'stationUnknown',
    );
    expect(codeOf(await hall.act('station.orderSelfTest', { stationId }, hall.staff.admin))).toBe(
      'stationUnknown',
    );
  }
});

test('[K59] nothing the hall can ask shows or steers the screen of a kiosk', () => {
  const aboutStations = commandTypes.filter((type) => type.startsWith('station.'));
  expect(aboutStations.filter((type) => !commandPermissions[type].includes('kiosk')).sort()).toEqual([
    'station.approve',
    'station.changeRoll',
    'station.orderSelfTest',
    'station.reject',
    'station.restartPage',
    'station.revoke',
    'station.setService',
  ]);
  expect(queryTypes.filter((type) => /station|screen|picture|remote/i.test(type))).toEqual([]);
  // All that waits for a kiosk in its view: no order among them carries or asks for a picture.
  expect(Object.keys(wishes()).sort()).toEqual(['outOfService', 'restartOrder', 'selfTestOrder']);
});
