import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failed, ok } from '@yiting/shared/basics/result.ts';
import type { SelfTestReport } from '@yiting/shared/protocol/commands/upkeep.ts';
import type { DeviceToPage, PageToDevice } from '@yiting/shared/protocol/device.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import type { KioskWishes } from '@yiting/shared/protocol/views/upkeep.ts';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKioskConfig } from '../config.ts';
import { Printing } from '../printing.ts';
import { Upkeep } from './upkeep.ts';

let folder: string;
let printing: Printing;
let http: HttpServer;
let server: Server<PageToDevice, DeviceToPage>;
let upkeep: Upkeep;
const pages: Socket<DeviceToPage, PageToDevice>[] = [];
let reports: { report: SelfTestReport; id: string }[];
let refusal: HallError | null;

const noWishes: KioskWishes = { outOfService: null, selfTestOrder: null, restartOrder: null };
const view = (day: string | null, wishes: Partial<KioskWishes> = {}) =>
  ({ day, stationName: '取号机 1', wishes: { ...noWishes, ...wishes } }) as KioskView;
const url = () => `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yiting-upkeep-'));
  http = createServer((_request, response) => response.end('{}'));
  server = new Server(http, { transports: ['websocket'] });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const config = readKioskConfig({ hall: url(), data: folder, printer: 'simulated' });
  if (!config.ok) throw new Error(config.error);
  printing = await Printing.open(config.value, { now: () => Date.now() });
  server.on('connection', (socket) => upkeep.sessions.serve(socket));
  reports = [];
  refusal = null;
  start();
});
afterEach(async () => {
  upkeep.close();
  for (const page of pages.splice(0)) page.disconnect();
  await server.close();
  await printing.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(pageWaitMs = 0): void {
  upkeep = new Upkeep({
    hall: url(),
    dataFolder: folder,
    hallNow: () => Date.now() - 90_000,
    timeZone: () => 'Asia/Shanghai',
    printing,
    everyMorning: true,
    pageWaitMs,
    checkReader: () => Promise.resolve('none'),
    report: async (report, id) => {
      reports.push({ report, id });
      return refusal ? failed(refusal) : ok({});
    },
  });
}

async function openPage(): Promise<Socket<DeviceToPage, PageToDevice>> {
  const page: Socket<DeviceToPage, PageToDevice> = io(url(), { transports: ['websocket'] });
  pages.push(page);
  page.on('playSound', (answered) => answered('played'));
  await new Promise<void>((done) => page.on('connect', () => done()));
  await soon(() => upkeep.sessions.hasPage).toBe(true);
  return page;
}

/** A slip takes as long as the machine is busy. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });
const slips = () => printing.simulated?.papers.length ?? 0;

test('[K63] the opening of a day is tested once: slip, sound, clock, link, disk; also after a restart of the host', async () => {
  await openPage();
  upkeep.look(view('2026-11-23'));
  upkeep.look(view('2026-11-23'));
  await soon(() => reports.length).toBe(1);
  const report = reports[0]?.report;
  expect(report).toMatchObject({ paper: 'printed', reader: 'none', sound: 'played' });
  expect(report?.clockOffsetMs).toBeGreaterThan(89_000);
  expect(report?.roundTripMs).toBeGreaterThanOrEqual(0);
  expect(report?.diskFreeMb).toBeGreaterThan(0);
  await soon(() => existsSync(join(folder, 'upkeep.json'))).toBe(true);
  upkeep.look(view('2026-11-23'));
  upkeep.close();
  start();
  upkeep.look(view('2026-11-23'));
  upkeep.look(view(null));
  expect(slips()).toBe(1);
  upkeep.look(view('2026-11-24'));
  await soon(() => reports.length).toBe(2);
  expect(reports[1]?.report.sound).toBe('noPage');
  expect(slips()).toBe(2);
});

test('[K63] never while a person stands there: it waits for the end of the session, and for a page that went away', async () => {
  const page = await openPage();
  page.emit('session', { open: true });
  await soon(() => upkeep.sessions.isOpen).toBe(true);
  upkeep.look(view('2026-11-23', { selfTestOrder: 'order-1', restartOrder: 'order-2' }));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([reports.length, slips()]).toEqual([0, 0]);
  let reloads = 0;
  page.on('reload', () => {
    reloads += 1;
  });
  page.emit('session', { open: false });
  await soon(() => reloads).toBe(1);
  upkeep.look(view('2026-11-23', { selfTestOrder: 'order-1', restartOrder: 'order-2' }));
  await soon(() => reports.length).toBe(1);
  expect(reports[0]?.report.orderId).toBe('order-1');
  expect(reloads).toBe(1);
  expect(upkeep.health).toMatchObject({ restarted: 'order-2', page: 'shown' });
});

test('[K63] a report that is not heard goes again under its id, and prints no second slip', async () => {
  await openPage();
  refusal = hallError('notConnected');
  upkeep.look(view('2026-11-23'));
  await soon(() => reports.length).toBe(1);
  refusal = null;
  await soon(() => reports.length).toBe(2);
  expect(reports[1]).toEqual(reports[0]);
  expect(slips()).toBe(1);
});

test('[K63] without a page the test waits a while for one, then says that none was there', async () => {
  upkeep.close();
  start(300);
  upkeep.look(view('2026-11-23'));
  expect(slips()).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 350));
  upkeep.look(view('2026-11-23'));
  await soon(() => reports.length).toBe(1);
  expect(reports[0]?.report).toMatchObject({ sound: 'noPage', paper: 'printed' });
});

test('[K63] without paper the test says so, and goes on', async () => {
  await openPage();
  printing.simulated?.behave('empty');
  upkeep.look(view('2026-11-23'));
  await soon(() => reports.length).toBe(1);
  expect(reports[0]?.report).toMatchObject({ paper: 'failed', paperReason: 'noPaper', sound: 'played' });
});
