import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { book, onWall, phone } from '../../testing/book.ts';
import { connect } from '../../testing/connect.ts';
import { compareWithJournal } from '../../testing/rebuild.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const tomorrow = onWall('2026-11-24', '10:00');
const states = () => hall.hall.database.all('SELECT state FROM booking_orders ORDER BY order_id');

async function seenByKiosk(): Promise<KioskView> {
  const socket = await connect(hall.hall.url, { stationKey: hall.stationKeys.kiosk });
  const pushed = new Promise<KioskView>((resolve) =>
    socket.socket.once('view', ({ body }: { body: KioskView }) => resolve(body)),
  );
  await socket.ask('watch', { view: 'kiosk', parameters: {} });
  const view = await pushed;
  socket.close();
  return view;
}

test('[Z96] a kiosk prints the slip again for who proves the appointment, marked, and nobody else’s', async () => {
  const { bookingId, code } = await book(hall, { slotAt: tomorrow, person: 1 });
  const other = await book(hall, { slotAt: tomorrow + 1_800_000, person: 2 });
  const again = (body: object) => hall.act('booking.reprint', { bookingId, ...body }, hall.stations.kiosk);
  expect(codeOf(await again({}))).toBe('bookingProofNeeded');
  expect(codeOf(await again({ proof: { kind: 'code', code: other.code } }))).toBe('bookingUnknown');
  // A typed phone opens nothing.
  expect(codeOf(await again({ proof: { kind: 'person', party: phone(1) } }))).toBe('bookingProofNeeded');
  const proof = { kind: 'code', code } as const;
  const { orderId, slip } = must(await again({ proof }));
  expect(slip).toMatchObject({ code, reprint: true });
  const settle = { orderId, outcome: 'printed' } as const;
  expect(codeOf(await hall.act('booking.settleSlip', settle, hall.stations.kiosk))).toBe('ok');
  expect(states()).toEqual([{ state: 'printed' }]);
  must(await hall.act('booking.cancel', { bookingId }, hall.staff.guide));
  expect(codeOf(await again({ proof }))).toBe('bookingStateWrong');
});

test('[Z96] the guide desk orders it at a printer, whose kiosk has it until it tells what became of it', async () => {
  const { bookingId, code } = await book(hall, { slotAt: tomorrow, person: 1 });
  const again = (body: object) => hall.act('booking.reprint', { bookingId, ...body }, hall.staff.guide);
  expect(codeOf(await again({}))).toBe('placeUnknown');
  expect(codeOf(await again({ printAt: hall.stations.wall.stationId }))).toBe('placeUnknown');
  const { orderId, slip } = must(await again({ printAt: hall.stations.kiosk.stationId }));
  // The address of the page is on the paper only.
  expect(slip).toBeNull();
  const [order] = (await seenByKiosk()).bookingOrders;
  expect(order).toMatchObject({ orderId, slip: { code, reprint: true } });
  must(await hall.act('booking.settleSlip', { orderId, outcome: 'failed' }, hall.stations.kiosk));
  must(await hall.act('booking.settleSlip', { orderId, outcome: 'printed' }, hall.stations.kiosk));
  expect((await seenByKiosk()).bookingOrders).toEqual([]);
  expect(states()).toEqual([{ state: 'failed' }]);
  const { database, keys } = hall.hall;
  const journal = JSON.stringify(database.all("SELECT body FROM journal WHERE type LIKE 'booking.slip%'"));
  expect(journal).not.toContain(code.slice(0, 4));
  expect(compareWithJournal(database, (visitId) => keys.tokenFor(visitId)).different).toEqual([]);
});
