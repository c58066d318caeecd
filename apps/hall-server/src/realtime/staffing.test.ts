import { HallClient } from '@yiting/shared/client/hall-client.ts';
import { signIn } from '@yiting/shared/client/sign-in.ts';
import type { Need } from '@yiting/shared/protocol/views/screens.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must, openTestHall, password, type TestHall, take } from '../testing/test-hall.ts';

let hall: TestHall;
let client: HallClient;
beforeEach(async () => {
  hall = await openTestHall();
  client = new HallClient({ url: hall.hall.url, credentials: { stationKey: hall.stationKeys.wall } });
  client.watch('wall', {}, () => undefined);
});
afterEach(async () => {
  client.close();
  await hall.close();
});

const minuteMs = 60_000;
const suggestion = (): Need | undefined =>
  client.newest('wall', {})?.body.needs.find(({ kind }) => kind === 'openWindow');
/** Time goes by while everything goes on as it is. */
const pass = (ms: number) => {
  hall.clock.advance(ms);
  hall.hall.hub.pushSoon();
};

test('[Q55] the wall says which window to open and what it would do, nobody is moved, and it goes when a window opens', async () => {
  const { act, staff } = hall;
  must(await act('window.open', { windowId: 'window-9' }, staff.colleague));
  for (let count = 0; count < 6; count += 1) await take(hall, 'queue-a');
  pass(10 * minuteMs);
  await vi.waitFor(() => expect(client.newest('wall', {})?.body.waiting).toBe(6), { timeout: 10_000 });
  expect(suggestion()).toBeUndefined();

  pass(15 * minuteMs);
  await vi.waitFor(() => expect(suggestion()).toBeDefined(), { timeout: 20_000 });
  const need = suggestion();
  expect(need).toMatchObject({ urgent: true, detail: { prefix: 'A', window: 1, count: 6 } });
  expect(Number(need?.detail.after)).toBeLessThan(Number(need?.detail.before));
  const entries = hall.hall.database.all("SELECT type FROM journal WHERE type LIKE 'window.%'");
  expect(entries).toEqual([{ type: 'window.opened' }]);

  for (const [windowId, officer] of [
    ['window-1', staff.officer],
    ['window-2', staff.issuer],
  ] as const) {
    must(await act('window.open', { windowId }, officer));
    for (let count = 0; count < 3; count += 1) {
      must(await act('call.next', { windowId }, officer));
      must(await act('service.begin', { windowId }, officer));
      must(await act('service.finish', { windowId }, officer));
    }
  }
  pass(minuteMs);
  await vi.waitFor(() => expect(suggestion()).toBeUndefined(), { timeout: 20_000 });
});

test('[Q56] the console shows each queue with a window less and more, from the same moment', async () => {
  const { act, staff } = hall;
  must(await act('window.open', { windowId: 'window-1' }, staff.officer));
  must(await act('window.open', { windowId: 'window-2' }, staff.colleague));
  for (let count = 0; count < 8; count += 1) await take(hall, 'queue-a');
  const { session } = must(await signIn(hall.hall.url, { login: staff.manager.login, password }));
  const console = new HallClient({ url: hall.hall.url, credentials: { session } });
  console.watch('manage', {}, () => undefined);
  pass(minuteMs);
  const lineOfA = () =>
    console.newest('manage', {})?.body.staffing.find(({ queueId }) => queueId === 'queue-a');
  await vi.waitFor(() => expect(lineOfA()?.waiting).toBe(8), { timeout: 20_000 });
  expect(lineOfA()).toMatchObject({
    openWindows: 2,
    oneMore: { windowNumber: 3 },
    oneLess: { windowNumber: 2 },
  });
  const order = console.newest('manage', {})?.body.order;
  expect(order).toMatchObject({ appointmentHeadStart: 20, boundInQueue: 20, boundAtWindow: 30 });
  console.close();
});
