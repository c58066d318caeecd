import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HallClient } from '@yiting/shared/client/hall-client.ts';
import { expect, test } from 'vitest';
import { openTestHall } from '../../hall-server/src/testing/test-hall.ts';
import { readKioskConfig } from '../device/config.ts';
import { startDeviceHost } from '../device/host.ts';
import { Page } from './page.ts';

const soon = { timeout: 20_000 };

test('[K91] a fault that a job meets is a need of the manager with its reason, though no question found it; it ends with the fault', async () => {
  const hall = await openTestHall();
  const data = mkdtempSync(join(tmpdir(), 'yiting-kiosk-'));
  writeFileSync(join(data, 'station-key'), hall.stationKeys.kiosk);
  const config = readKioskConfig({
    hall: hall.hall.url,
    data,
    port: 0,
    printer: 'simulated',
    'self-test': 'off',
  });
  if (!config.ok) throw new Error(config.error);
  const host = await startDeviceHost(config.value);
  const page = new Page(host.url);
  const wall = new HallClient({ url: hall.hall.url, credentials: { stationKey: hall.stationKeys.wall } });
  wall.watch('wall', {}, () => undefined);
  const faults = () =>
    (wall.newest('wall', {})?.body.needs ?? []).flatMap(({ kind, detail }) =>
      kind === 'printerFault' ? [detail.printer] : [],
    );
  try {
    await page.until(({ link, kiosk, printer }) => link === 'live' && kiosk !== null && printer.ready);
    await expect.poll(() => wall.newest('wall', {}) !== null, soon).toBe(true);
    expect(faults()).toEqual([]);
    // Well whenever it is asked: only the job shows it.
    host.printing.simulated?.behave('diesMidJob');
    expect(await page.take()).toMatchObject({ ok: true });
    await expect.poll(faults, soon).toEqual([expect.stringMatching(/diedMidJob|connectionLost/)]);
    host.printing.simulated?.behave('well');
    expect(await page.take()).toMatchObject({ ok: true });
    await expect.poll(faults, soon).toEqual([]);
    host.printing.simulated?.behave('coverOpen');
    await expect.poll(faults, soon).toEqual(['coverOpen']);
  } finally {
    wall.close();
    page.close();
    await host.close();
    await hall.close();
    rmSync(data, { recursive: true, force: true });
  }
});
