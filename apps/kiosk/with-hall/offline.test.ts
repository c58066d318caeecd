import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must, openTestHall, type TestHall, ticketOf } from '../../hall-server/src/testing/test-hall.ts';
import type { KioskConfig } from '../device/config.ts';
import { type DeviceHost, startDeviceHost } from '../device/host.ts';
import { CutLink } from './cut-link.ts';
import { Page } from './page.ts';

/** Longer than two beats of the hall: silence is silence, not a busy machine. */
const awayAfterMs = 6_000;
let hall: TestHall;
let link: CutLink;
let data: string;
let host: DeviceHost;
let page: Page;

beforeEach(async () => {
  hall = await openTestHall();
  link = await CutLink.open(Number(new URL(hall.hall.url).port));
  data = mkdtempSync(join(tmpdir(), 'yiting-kiosk-'));
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'station-key'), hall.stationKeys.kiosk);
  await startKiosk();
});
afterEach(async () => {
  await stopKiosk();
  await link.close();
  await hall.close();
  rmSync(data, { recursive: true, force: true });
});

async function startKiosk(): Promise<void> {
  const config: KioskConfig = {
    hall: link.url,
    data,
    port: 0,
    printer: { kind: 'simulated' },
    width: '80',
    panel: false,
    open: false,
    hint: '',
  };
  host = await startDeviceHost(config, { awayAfterMs });
  page = new Page(host.url);
}
async function stopKiosk(): Promise<void> {
  page.close();
  await host.close();
}
const book = () => readFileSync(join(data, 'offline/offline-numbers.ndjson'), 'utf8');
/** Every queue of the plan that takes unnamed visitors has its block. */
async function isReady(): Promise<void> {
  const { kiosk } = await page.until((state) => state.kiosk?.dayOpen === true);
  await expect
    .poll(() => book().split('"type":"lease"').length - 1, { timeout: 15_000 })
    .toBe(kiosk?.queues.filter(({ anonymousAllowed }) => anonymousAllowed).length);
}
const isTold = () => expect.poll(() => book().split('"type":"told"').length - 1, { timeout: 15_000 });

test('[F10] cut: a number of the kiosk’s own, marked, without a wait; back: the hall has it, and its paper', async () => {
  await isReady();
  link.cut();
  const state = await page.until(({ offline }) => offline);
  expect(state.kiosk?.queues.every(({ wait }) => wait === null)).toBe(true);
  const taken = must(await page.take());
  expect(taken.slip).toMatchObject({ number: 'A900', offline: true, ahead: null, wait: null });
  expect(book()).toContain('"number":"A900"');
  link.mend();
  await isTold().toBe(1);
  await expect.poll(() => ticketOf(hall, taken.ticketId).paper, { timeout: 15_000 }).toBe('printed');
  expect(ticketOf(hall, taken.ticketId)).toMatchObject({ number: 'A900', offline: 1, state: 'waiting' });
  await page.until(({ offline, silentMs }) => !offline && silentMs < awayAfterMs);
});

test('[F11] the cable is pulled between wish and answer: one number, and the unseen one is given up', async () => {
  await isReady();
  link.state = 'deaf';
  const commandId = 'wish-into-the-deaf-link';
  const taken = must(await page.take({ commandId }));
  expect(taken.slip).toMatchObject({ number: 'A900', offline: true });
  const unseen = hall.hall.database.one<{ id: string }>(
    "SELECT ticket_id AS id FROM tickets WHERE number = 'A001'",
  );
  expect(unseen).toBeDefined();
  link.mend();
  await isTold().toBe(1);
  expect(ticketOf(hall, unseen?.id ?? '').state).toBe('cancelled');
  expect(ticketOf(hall, taken.ticketId).state).toBe('waiting');
  expect(must(await page.take({ commandId })).slip.number).toBe('A900');
});

test('[F12] kiosk and hall both start again while the cable is out: nothing is lost, no number comes twice', async () => {
  await isReady();
  link.cut();
  await page.until(({ offline }) => offline);
  const numbers = [must(await page.take()), must(await page.take({ queueId: 'queue-b' }))];
  await stopKiosk();
  await startKiosk();
  await page.until(({ offline }) => offline);
  numbers.push(must(await page.take()));
  await hall.restart();
  expect(numbers.map(({ slip }) => slip.number)).toEqual(['A900', 'B900', 'A901']);
  link.mend();
  await isTold().toBe(3);
  for (const { ticketId, slip } of numbers)
    expect(ticketOf(hall, ticketId)).toMatchObject({ number: slip.number, state: 'waiting' });
});

test('[F13] the hall goes between answer and paper: the number stands, its paper is told later', async () => {
  await isReady();
  const taken = must(await page.take());
  link.cut();
  expect(taken.slip.offline).toBeUndefined();
  await page.until(({ unseen }) => unseen?.paper === 'printed');
  expect(['pending', 'printed']).toContain(ticketOf(hall, taken.ticketId).paper);
  link.mend();
  await expect.poll(() => ticketOf(hall, taken.ticketId).paper, { timeout: 15_000 }).toBe('printed');
});

test('[F14] a queue that was paused when the hall was last heard gives no number; another does', async () => {
  await isReady();
  must(await hall.act('queue.setState', { queueId: 'queue-a', state: 'paused' }, hall.staff.manager));
  await page.until(({ kiosk }) => kiosk?.queues[0]?.refusal === 'queuePaused');
  link.cut();
  await page.until(({ offline }) => offline);
  expect(await page.take()).toMatchObject({ ok: false, error: { code: 'queuePaused' } });
  expect(must(await page.take({ queueId: 'queue-b' })).slip.number).toBe('B900');
});

test('[F14] the day is closed, or the kiosk revoked: out of service, no number', async () => {
  await isReady();
  must(await hall.act('day.close', {}));
  await page.until(({ kiosk }) => kiosk?.dayOpen === false);
  link.cut();
  const { offline } = await page.until(({ silentMs }) => silentMs > awayAfterMs);
  expect(offline).toBe(false);
  expect((await page.take()).ok).toBe(false);
  link.mend();
  must(await hall.act('day.open', {}));
  await page.until(({ kiosk }) => kiosk?.dayOpen === true);
  must(await hall.act('station.revoke', { stationId: hall.stations.kiosk.stationId }, hall.staff.manager));
  await page.until(({ pairingCode }) => pairingCode !== null);
  expect((await page.take()).ok).toBe(false);
});
