import { limits } from '@yiting/shared/basics/limits.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SlowFigures, Snapshot } from '../realtime/snapshot.ts';
import { helpLines, helpNeeds, kioskHelp } from '../realtime/views/help.ts';
import { planReader } from '../store/meta.ts';
import { kioskAt } from '../testing/sites.ts';
import { codeOf, must, openTestHall, type TestHall } from '../testing/test-hall.ts';

let hall: TestHall;
beforeAll(async () => {
  hall = await openTestHall();
});
afterAll(() => hall.close());

const call = (actor = hall.stations.kiosk) => hall.act('help.call', { language: 'en' }, actor);
const settle = (helpId: string, actor = hall.staff.guide) =>
  hall.act('help.settle', { helpId, outcome: 'helped' }, actor);
const rowOf = (helpId: string) =>
  hall.hall.database.one('SELECT helper_id, outcome, minutes FROM help_calls WHERE help_id = :helpId', {
    helpId,
  });

function snapshot(): Snapshot {
  const { database } = hall.hall;
  const plan = planReader(database).plan();
  return new Snapshot({
    database,
    now: hall.clock.now(),
    plan,
    waits: { waitOfQueue: () => null, waitOfTicket: () => null },
    staffing: { lines: [], suggestions: [] },
    slow: new SlowFigures(),
  });
}

test('[K16] a kiosk has one open call for help, and takes back only its own', async () => {
  const { helpId } = must(await call());
  expect(must(await call()).helpId).toBe(helpId);
  const other = await kioskAt(hall, 'zone-1', 'kiosk by the door');
  expect(must(await call(other)).helpId).not.toBe(helpId);
  expect(codeOf(await hall.act('help.takeBack', { helpId }, other))).toBe('helpUnknown');
  expect(kioskHelp(snapshot(), hall.stations.kiosk.stationId)).toEqual({ helpId, coming: false });
  must(await hall.act('help.takeBack', { helpId }, hall.stations.kiosk));
  expect(kioskHelp(snapshot(), hall.stations.kiosk.stationId)).toBeNull();
  expect(kioskHelp(snapshot(), other.stationId)).not.toBeNull();
  expect(rowOf(helpId)).toMatchObject({ outcome: 'takenBack', helper_id: null });
  expect(must(await call()).helpId).not.toBe(helpId);
  for (const line of helpLines(snapshot())) must(await settle(line.helpId));
});

test('[K17] who helped, how many minutes and with what outcome is kept (B3-55); the first guide goes', async () => {
  const { helpId } = must(await call());
  hall.clock.advance(90_000);
  must(await hall.act('help.answer', { helpId }, hall.staff.guide));
  must(await hall.act('help.answer', { helpId }, hall.staff.manager));
  expect(helpLines(snapshot())).toMatchObject([
    { helpId, stationName: 'station kiosk', language: 'en', helperName: 'guide' },
  ]);
  expect(helpLines(snapshot())[0]?.zoneName?.zh).toBeTruthy();
  expect(kioskHelp(snapshot(), hall.stations.kiosk.stationId)?.coming).toBe(true);
  hall.clock.advance(5 * 60_000);
  must(await settle(helpId));
  must(await settle(helpId, hall.staff.manager));
  expect(rowOf(helpId)).toEqual({ helper_id: hall.staff.guide.staffId, outcome: 'helped', minutes: 7 });
  expect(codeOf(await hall.act('help.answer', { helpId }, hall.staff.guide))).toBe('helpUnknown');
  expect(codeOf(await settle('no-such-call'))).toBe('helpUnknown');
});

test('[K18] a call that nobody answers for two minutes needs the manager, with the place', async () => {
  const { helpId } = must(await call());
  hall.clock.advance(limits.helpUnansweredMs - 10);
  expect(helpNeeds(snapshot())).toEqual([]);
  hall.clock.advance(10);
  expect(helpNeeds(snapshot())).toMatchObject([
    { kind: 'helpWaits', urgent: true, detail: { station: 'station kiosk', minutes: 2 } },
  ]);
  must(await hall.act('help.answer', { helpId }, hall.staff.guide));
  expect(helpNeeds(snapshot())).toEqual([]);
});
