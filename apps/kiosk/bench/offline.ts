/** Offline numbers over several cuts and restarts of a kiosk and a real hall: how many the hall has in the end, how many are lost (0). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNote } from '../../hall-server/src/store/offline.ts';
import { findTicket } from '../../hall-server/src/store/tickets.ts';
import { changePlan, must, openTestHall, type TestHall } from '../../hall-server/src/testing/test-hall.ts';
import type { KioskConfig } from '../device/config.ts';
import { type DeviceHost, startDeviceHost } from '../device/host.ts';
import { CutLink } from '../with-hall/cut-link.ts';
import { eventually, Page } from '../with-hall/page.ts';

export type OfflineFigures = {
  /** Numbers given without the hall that it has afterwards, as a ticket or as a note for a person. */
  readonly offlineReplayed: number;
  /** Numbers shown to somebody that the hall does not have, or has twice. The aim is 0. */
  readonly offlineLost: number;
};

const roundsUsual = 3;
/** For each of the queues, in each round: what a kiosk holds at least, half a block. */
const numbersPerRound = 50;
const queues = ['queue-a', 'queue-b'];
/** Shorter than in the product, so that a run takes a minute; still longer than two beats of the hall. */
const awayAfterMs = 6_000;
/** The day after the first of the test hall: its range may be chosen before it begins. */
const day = '2026-11-24';

/** About a minute; a real hall and a real device host in this process, a real link between them that is cut. */
export async function measureOffline(rounds = roundsUsual): Promise<OfflineFigures> {
  const hall = await openTestHall();
  const link = await CutLink.open(Number(new URL(hall.hall.url).port));
  const data = mkdtempSync(join(tmpdir(), 'yiting-kiosk-'));
  writeFileSync(join(data, 'station-key'), hall.stationKeys.kiosk);
  const start = () => startKiosk(link.url, data);
  let kiosk = await start();
  const shown: { readonly ticketId: string; readonly number: string }[] = [];
  try {
    await largerBlocks(hall);
    for (let round = 0; round < rounds; round += 1) {
      await kiosk.page.until(
        ({ kiosk: view, offline }) => !offline && (view?.offline.leaseIds.length ?? 0) > 0,
      );
      await untilHolding(kiosk.host);
      link.cut();
      await kiosk.page.until(({ offline }) => offline);
      for (let count = 0; count < numbersPerRound; count += 1) {
        for (const queueId of queues) {
          const { ticketId, slip } = must(await kiosk.page.take({ queueId }));
          shown.push({ ticketId, number: slip.number });
        }
        if (count !== numbersPerRound / 2) continue;
        await stopKiosk(kiosk);
        kiosk = await start();
        await kiosk.page.until(({ offline }) => offline);
      }
      await hall.restart();
      link.mend();
      await untilTold(kiosk.host);
    }
    const lost = shown.filter(({ ticketId, number }) => !isKnown(hall, ticketId, number)).length;
    const twice = shown.length - new Set(shown.map(({ number }) => number)).size;
    return { offlineReplayed: shown.length - lost, offlineLost: lost + twice };
  } finally {
    await stopKiosk(kiosk);
    await link.close();
    await hall.close();
    rmSync(data, { recursive: true, force: true });
  }
}

type Kiosk = { readonly host: DeviceHost; readonly page: Page };

async function startKiosk(hall: string, data: string): Promise<Kiosk> {
  const printer = { kind: 'none' } as const;
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

async function stopKiosk({ host, page }: Kiosk): Promise<void> {
  page.close();
  await host.close();
}

/** A hall that leases a hundred numbers at a time, out of more than the usual hundred: the range changes before a day only. */
async function largerBlocks(hall: TestHall): Promise<void> {
  must(await hall.act('day.close', {}));
  hall.clock.advance(24 * 3_600_000);
  const offline = { firstSerial: 8_000, lastSerial: 8_999, blockSize: 100 };
  await changePlan(hall, (plan) => ({ ...plan, policy: { ...plan.policy, offline } }));
  must(await hall.act('day.open', {}));
}

const untilHolding = ({ offline }: DeviceHost) =>
  eventually(
    () => queues.every((queueId) => (offline.book?.left(queueId, day) ?? 0) >= numbersPerRound),
    'the kiosk never held enough numbers',
  );
const untilTold = ({ offline }: DeviceHost) =>
  eventually(() => offline.book?.untold.length === 0, 'the hall was never told all numbers');

function isKnown({ hall }: TestHall, ticketId: string, number: string): boolean {
  const ticket = findTicket(hall.database, ticketId);
  return ticket ? ticket.number === number : findNote(hall.database, ticketId) !== undefined;
}
