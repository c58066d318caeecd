import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteSchema } from '@yiting/shared/domain/site.ts';
import { describe, expect, test } from 'vitest';
import {
  changePlan,
  must,
  openTestHall,
  type TestHall,
  ticketOf,
} from '../../hall-server/src/testing/test-hall.ts';
import type { KioskConfig } from '../device/config.ts';
import { type DeviceHost, startDeviceHost } from '../device/host.ts';
import { CutLink } from './cut-link.ts';
import { eventually, Page } from './page.ts';

/** Longer than two beats of the hall: silence is silence, not a busy machine. */
const awayAfterMs = 6_000;
type World = {
  readonly hall: TestHall;
  readonly link: CutLink;
  readonly data: string;
  host: DeviceHost;
  page: Page;
};

/** A hall, a kiosk and the cable between them, for one test. */
async function inWorld(story: (world: World) => Promise<void>): Promise<void> {
  const hall = await openTestHall();
  const link = await CutLink.open(Number(new URL(hall.hall.url).port));
  const data = mkdtempSync(join(tmpdir(), 'yiting-kiosk-'));
  writeFileSync(join(data, 'station-key'), hall.stationKeys.kiosk);
  const world: World = { hall, link, data, ...(await startKiosk(link.url, data)) };
  try {
    await story(world);
  } finally {
    await stopKiosk(world);
    await link.close();
    await hall.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function startKiosk(hall: string, data: string): Promise<Pick<World, 'host' | 'page'>> {
  const printer = { kind: 'simulated' } as const;
  const config: KioskConfig = {
    hall,
    data,
    port: 0,
    printer,
    reader: { kind: 'none' },
    width: '80',
    panel: false,
    open: false,
    hint: '',
    'plain-http': false,
    'self-test': 'off',
  };
  const host = await startDeviceHost(config, { awayAfterMs });
  return { host, page: new Page(host.url) };
}
async function stopKiosk({ host, page }: World): Promise<void> {
  page.close();
  await host.close();
}

const linesOf = ({ data }: World, type: string) =>
  readFileSync(join(data, 'offline/offline-numbers.ndjson'), 'utf8').split(`"type":"${type}"`).length - 1;
/** Every queue of the plan that takes unnamed visitors has its block. */
async function isReady(world: World): Promise<void> {
  const { kiosk } = await world.page.until((state) => state.kiosk?.dayOpen === true);
  const queues = kiosk?.queues.filter(({ anonymousAllowed }) => anonymousAllowed).length;
  await eventually(() => linesOf(world, 'lease') === queues, 'the kiosk never got its blocks');
}
const isTold = (world: World, count: number) =>
  eventually(() => linesOf(world, 'told') === count, 'the hall was never told');
const isPrinted = ({ hall }: World, ticketId: string) =>
  eventually(() => ticketOf(hall, ticketId).paper === 'printed', 'the hall never heard of the paper');

/** The kiosk's place becomes a site of its own rules, and the kiosk has heard of it. */
async function setSite({ hall, page }: World, rules: object): Promise<void> {
  const id = hall.stations.kiosk.placeId;
  const name = { zh: '一楼', en: 'Ground floor', ja: '一階' };
  const site = siteSchema.parse({ id, kind: 'hall', zoneId: id, name, ...rules });
  await changePlan(hall, (plan) => ({ ...plan, sites: [site] }));
  await page.until(({ kiosk }) => JSON.stringify(kiosk?.site) === JSON.stringify(site));
}

describe.concurrent('a kiosk and its hall', () => {
  test('[F10] cut: a number of the kiosk’s own, marked, without a wait; back: the hall has it, and its paper', () =>
    inWorld(async (world) => {
      const { hall, link, page } = world;
      await isReady(world);
      link.cut();
      const state = await page.until(({ offline }) => offline);
      expect(state.kiosk?.queues.every(({ wait }) => wait === null)).toBe(true);
      const taken = must(await page.take());
      expect(taken.slip).toMatchObject({ number: 'A900', offline: true, ahead: null, wait: null });
      expect(linesOf(world, 'given')).toBe(1);
      link.mend();
      await isTold(world, 1);
      await isPrinted(world, taken.ticketId);
      expect(ticketOf(hall, taken.ticketId)).toMatchObject({ number: 'A900', offline: 1, state: 'waiting' });
      await page.until(({ offline, silentMs }) => !offline && silentMs < awayAfterMs);
    }));

  test('[F11] the cable is pulled between wish and answer: one number, and the unseen one is given up', () =>
    inWorld(async (world) => {
      const { hall, link, page } = world;
      await isReady(world);
      link.state = 'deaf';
      const commandId = 'wish-into-the-deaf-link';
      const taken = must(await page.take({ commandId }));
      expect(taken.slip).toMatchObject({ number: 'A900', offline: true });
      const unseen = hall.hall.database.one<{ id: string }>(
        "SELECT ticket_id AS id FROM tickets WHERE number = 'A001'",
      );
      expect(unseen).toBeDefined();
      link.mend();
      await isTold(world, 1);
      expect(ticketOf(hall, unseen?.id ?? '').state).toBe('cancelled');
      expect(ticketOf(hall, taken.ticketId).state).toBe('waiting');
      expect(must(await page.take({ commandId })).slip.number).toBe('A900');
    }));

  test('[F12] kiosk and hall both start again while the cable is out: nothing is lost, no number comes twice', () =>
    inWorld(async (world) => {
      const { hall, link } = world;
      await isReady(world);
      link.cut();
      await world.page.until(({ offline }) => offline);
      const numbers = [must(await world.page.take()), must(await world.page.take({ queueId: 'queue-b' }))];
      await stopKiosk(world);
      Object.assign(world, await startKiosk(link.url, world.data));
      await world.page.until(({ offline }) => offline);
      numbers.push(must(await world.page.take()));
      await hall.restart();
      expect(numbers.map(({ slip }) => slip.number)).toEqual(['A900', 'B900', 'A901']);
      link.mend();
      await isTold(world, 3);
      for (const { ticketId, slip } of numbers)
        expect(ticketOf(hall, ticketId)).toMatchObject({ number: slip.number, state: 'waiting' });
    }));

  test('[F13] the hall goes between answer and paper: the number stands, its paper is told later', () =>
    inWorld(async (world) => {
      const { hall, link, page } = world;
      await isReady(world);
      const taken = must(await page.take());
      link.cut();
      expect(taken.slip.offline).toBeUndefined();
      await page.until(({ unseen }) => unseen?.paper === 'printed');
      expect(['pending', 'printed']).toContain(ticketOf(hall, taken.ticketId).paper);
      link.mend();
      await isPrinted(world, taken.ticketId);
    }));

  test('[F14] a queue that was paused when the hall was last heard gives no number; another does', () =>
    inWorld(async (world) => {
      const { hall, link, page } = world;
      await isReady(world);
      must(await hall.act('queue.setState', { queueId: 'queue-a', state: 'paused' }, hall.staff.manager));
      await page.until(({ kiosk }) => kiosk?.queues[0]?.refusal === 'queuePaused');
      link.cut();
      await page.until(({ offline }) => offline);
      expect(await page.take()).toMatchObject({ ok: false, error: { code: 'queuePaused' } });
      expect(must(await page.take({ queueId: 'queue-b' })).slip.number).toBe('B900');
    }));

  test('[F14] the day is closed, or the kiosk revoked: out of service, no number', () =>
    inWorld(async (world) => {
      const { hall, link, page } = world;
      await isReady(world);
      must(await hall.act('day.close', {}));
      await page.until(({ kiosk }) => kiosk?.dayOpen === false);
      link.cut();
      const { offline } = await page.until(({ silentMs }) => silentMs > awayAfterMs);
      expect(offline).toBe(false);
      expect((await page.take()).ok).toBe(false);
      link.mend();
      must(await hall.act('day.open', {}));
      await page.until(({ kiosk }) => kiosk?.dayOpen === true);
      must(
        await hall.act('station.revoke', { stationId: hall.stations.kiosk.stationId }, hall.staff.manager),
      );
      await page.until(({ pairingCode }) => pairingCode !== null);
      expect((await page.take()).ok).toBe(false);
    }));

  test('[K69] at a site that may give one queue and one item only, the cut changes nothing about that', () =>
    inWorld(async (world) => {
      const { link, page } = world;
      await isReady(world);
      await setSite(world, {
        queues: ['queue-a'],
        items: { show: 'only', codes: ['LOCAL-SCJG-001'] },
      });
      link.cut();
      await page.until(({ offline }) => offline);
      const refused = { ok: false, error: { code: 'notTakenHere' } };
      expect(await page.take({ queueId: 'queue-b' })).toMatchObject(refused);
      expect(await page.take({ itemCode: 'LOCAL-SCJG-002' })).toMatchObject(refused);
      expect(must(await page.take({ itemCode: 'LOCAL-SCJG-001' })).slip.number).toBe('A900');
    }));

  test('[K69] a site that is closed at this hour gives no number of its own either', () =>
    inWorld(async (world) => {
      const { link, page } = world;
      await isReady(world);
      // It is Monday, ten o'clock.
      await setSite(world, { hours: [{ weekday: 1, from: '13:00', to: '17:00' }] });
      link.cut();
      await page.until(({ offline }) => offline);
      expect(await page.take()).toMatchObject({
        ok: false,
        error: { code: 'siteClosed', detail: { weekday: 1, from: '13:00' } },
      });
    }));
});
