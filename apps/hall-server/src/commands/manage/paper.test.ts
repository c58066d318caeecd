import { siteSchema } from '@yiting/shared/domain/site.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../testing/connect.ts';
import { compareWithJournal } from '../../testing/rebuild.ts';
import {
  changePlan,
  codeOf,
  must,
  openTestHall,
  pairStation,
  type TestHall,
  take,
  ticketOf,
} from '../../testing/test-hall.ts';
import { actorOfStation } from '../pairings.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

async function watchKiosk(stationKey: string) {
  const { socket, ask, close } = await connect(hall.hall.url, { stationKey });
  let body: KioskView | null = null;
  socket.on('view', (pushed: { body: KioskView }) => {
    body = pushed.body;
  });
  must(await ask('watch', { view: 'kiosk', parameters: {} }));
  return { newest: () => body, close };
}

test('[K44] staff say that a roll is new; its kiosk hears when, and how long it is', async () => {
  const { kiosk, wall } = hall.stations;
  const screen = await watchKiosk(hall.stationKeys.kiosk);
  await vi.waitFor(() => expect(screen.newest()?.roll).toEqual({ changedAt: null, metres: 80 }));
  const change = (body: object) => hall.act('station.changeRoll', body as never, hall.staff.guide);
  expect(codeOf(await change({ stationId: 'nobody' }))).toBe('stationUnknown');
  expect(codeOf(await change({ stationId: wall.stationId }))).toBe('placeUnknown');
  expect(codeOf(await change({ stationId: kiosk.stationId, metres: 0 }))).toBe('malformed');
  must(await change({ stationId: kiosk.stationId, metres: 50 }));
  const first = hall.clock.now();
  await vi.waitFor(() => expect(screen.newest()?.roll).toEqual({ changedAt: first, metres: 50 }));
  // The next roll is as long as the one before, until somebody says otherwise.
  must(await change({ stationId: kiosk.stationId }));
  await vi.waitFor(() => expect(screen.newest()?.roll).toEqual({ changedAt: hall.clock.now(), metres: 50 }));
  expect(compareWithJournal(hall.hall.database, hall.hall.keys.tokenFor).different).toEqual([]);
  screen.close();
});

test('[K44] where nobody ever said, a roll is as long as those of the site', async () => {
  const words = { zh: '银行网点', en: 'Bank branch', ja: '銀行支店' };
  const bank = siteSchema.parse({
    id: 'bank-1',
    kind: 'bank',
    zoneId: 'zone-1',
    name: words,
    rollMetres: 30,
  });
  await changePlan(hall, (plan) => ({ ...plan, sites: [bank] }));
  const key = await pairStation(hall.hall, 'kiosk', 'bank-1', 'at the bank');
  const stationId = actorOfStation(hall.hall.database, key)?.stationId;
  const screen = await watchKiosk(key);
  await vi.waitFor(() => expect(screen.newest()?.roll).toEqual({ changedAt: null, metres: 30 }));
  must(await hall.act('station.changeRoll', { stationId } as never, hall.staff.guide));
  await vi.waitFor(() => expect(screen.newest()?.roll).toEqual({ changedAt: hall.clock.now(), metres: 30 }));
  screen.close();
});

test('[K45] a slip is printed again at any kiosk, marked, counted and journalled; only that kiosk settles it', async () => {
  await changePlan(hall, (plan) => ({ ...plan, publicBaseUrl: 'https://hall.example.org/' }));
  const key = await pairStation(hall.hall, 'kiosk', 'zone-2', 'another kiosk');
  const other = actorOfStation(hall.hall.database, key);
  if (!other) throw new Error('no kiosk');
  const ticketId = await take(hall);
  const screen = await watchKiosk(key);
  const order = () => hall.act('ticket.reprint', { ticketId, stationId: other.stationId }, hall.staff.guide);
  const { orderId } = must(await order());
  await vi.waitFor(() => expect(screen.newest()?.printOrders).toHaveLength(1));
  const { visitId } = ticketOf(hall, ticketId);
  const [waiting] = screen.newest()?.printOrders ?? [];
  expect(waiting).toMatchObject({ orderId, slip: { number: 'A001', reprint: true } });
  expect(waiting?.slip.statusUrl).toBe(`https://hall.example.org/t/${hall.hall.keys.tokenFor(visitId)}`);
  const settle = { ticketId, orderId, outcome: 'printed' as const };
  expect(codeOf(await hall.act('ticket.settlePaper', settle, hall.stations.kiosk))).toBe('notAllowed');
  must(await hall.act('ticket.settlePaper', settle, other));
  await vi.waitFor(() => expect(screen.newest()?.printOrders).toEqual([]));
  must(await order());
  expect(ticketOf(hall, ticketId)).toMatchObject({ reprints: 2, paper: 'printed' });
  const types = hall.hall.database
    .all<{ type: string; actor: string }>(
      "SELECT type, actor FROM journal WHERE subject = :ticketId AND type LIKE 'ticket.%rint%'",
      { ticketId },
    )
    .map(({ type, actor }) => `${type} ${actor}`);
  expect(types).toEqual(Array(2).fill(`ticket.printOrdered staff:${hall.staff.guide.staffId}`));
  screen.close();
});
