import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect as connectTo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FirstRunToPage, PageToFirstRun } from '@yiting/shared/protocol/first-run.ts';
import { protocolVersion } from '@yiting/shared/protocol/socket.ts';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SimulatedPrinter } from '../printer/simulator/simulated-printer.ts';
import { paperColumns } from '../printer/slip/layout.ts';
import { ruler } from '../upkeep/test-slip.ts';
import { checkHall } from './check-hall.ts';
import { findPrinters, printRuler } from './find-printers.ts';
import { startFirstRun } from './first-run-host.ts';

let folder: string;
const closing: (() => unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yiting-first-'));
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
});

/** A server at the other end of the line that answers every question with the same words. */
async function serverSaying(answer: string): Promise<string> {
  const server = createServer((_request, response) => response.end(answer));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const card = (change: object = {}) =>
  JSON.stringify({
    product: 'yiting',
    protocol: protocolVersion,
    name: { zh: '大厅', en: 'Hall', ja: 'ホール' },
    now: Date.now() + 60_000,
    ...change,
  });

test('[K60] an address is checked live: hall or not, its version, the link, the clocks', async () => {
  const outcome = async (address: string) => (await checkHall(address, false)).outcome;
  const found = await checkHall(await serverSaying(card()), false);
  expect(found).toMatchObject({ outcome: 'reached', hallName: { en: 'Hall' }, encrypted: false });
  expect(Math.abs(found.clockOffsetMs + 60_000)).toBeLessThan(2_000);
  expect(await outcome(await serverSaying(card({ protocol: 99 })))).toBe('protocolOld');
  expect(await outcome(await serverSaying('<html>'))).toBe('notYiting');
  expect(await outcome(await serverSaying('{}'))).toBe('notYiting');
  expect(await outcome('http://127.0.0.1:9')).toBe('unreachable');
  expect(await outcome('http://203.0.113.7:7300')).toBe('plainRefused');
  expect(await outcome('hall/somewhere')).toBe('malformed');
});

test('[K64] printers are found where they answer: at the address given, among the device files; a wrong address finds none', async () => {
  const printer = await SimulatedPrinter.start({ paperWidth: '80mm' });
  closing.push(() => printer.close());
  const devices = join(folder, 'usb');
  mkdirSync(devices);
  writeFileSync(join(devices, 'lp0'), '');
  writeFileSync(join(devices, 'hiddev0'), '');
  const around = { simulated: null, deviceFolder: devices };
  expect(await findPrinters(`127.0.0.1:${printer.port}`, around)).toEqual([
    { option: `tcp:127.0.0.1:${printer.port}`, kind: 'tcp', place: `127.0.0.1:${printer.port}` },
    { option: `file:${devices}/lp0`, kind: 'file', place: `${devices}/lp0` },
  ]);
  printer.behave('empty');
  expect((await findPrinters(`127.0.0.1:${printer.port}`, around)).map(({ kind }) => kind)).toContain('tcp');
  const none = { simulated: null, deviceFolder: join(folder, 'none') };
  expect(await findPrinters('127.0.0.1:9', none)).toEqual([]);
  expect(await findPrinters('no address!', none)).toEqual([]);
});

test('[K64] the ruler fits its paper to the last column, and no narrower one', async () => {
  expect(ruler('58mm')).toHaveLength(paperColumns['58mm']);
  expect(ruler('80mm')).toHaveLength(paperColumns['80mm']);
  const printer = await SimulatedPrinter.start({ paperWidth: '80mm' });
  closing.push(() => printer.close());
  expect(await printRuler(`tcp:127.0.0.1:${printer.port}`, { simulated: null })).toEqual({
    paper: 'printed',
    reason: null,
  });
  expect(printer.papers).toHaveLength(1);
  expect(await printRuler('simulated', { simulated: null })).toEqual({
    paper: 'failed',
    reason: 'noPrinter',
  });
});

test('[K65] nothing is kept before a hall was reached and the kiosk is paired; the wizard answers its own page only', async () => {
  const host = await startFirstRun({
    data: folder,
    port: 0,
    hint: '',
    plainHttp: false,
    ca: undefined,
    simulated: { printer: false, reader: false },
    readerMap: undefined,
    panel: false,
    kept: null,
  });
  closing.push(host.close);
  expect(new URL(host.url).hostname).toBe('127.0.0.1');
  const connect = (origin: string): Socket<FirstRunToPage, PageToFirstRun> => {
    const page = io(host.url, { transports: ['websocket'], extraHeaders: { origin }, reconnection: false });
    closing.push(() => page.disconnect());
    return page;
  };
  const stranger = connect('https://example.org');
  await new Promise<void>((done) => stranger.on('connect_error', () => done()));
  const page = connect(host.url);
  const chosen = { printer: 'none', width: '80', reader: 'none' } as const;
  expect(await page.timeout(5_000).emitWithAck('finish', chosen)).toEqual({ ok: false, error: 'notReady' });
  const hall = await page.timeout(5_000).emitWithAck('checkHall', { address: await serverSaying(card()) });
  expect(hall.outcome).toBe('reached');
  expect(await page.timeout(5_000).emitWithAck('finish', chosen)).toEqual({ ok: false, error: 'notReady' });
  expect(() => readFileSync(join(folder, 'config.json'))).toThrow();
});

test('[K65] a kiosk that was paired goes through it again with its key, and the key of another hall is forgotten', async () => {
  const here = await serverSaying(card());
  const elsewhere = await serverSaying(card());
  writeFileSync(join(folder, 'station-key'), 'key-of-this-hall');
  const kept = { hall: here, printer: 'none', width: '80' } as const;
  const host = await startFirstRun({
    data: folder,
    port: 0,
    hint: '',
    plainHttp: false,
    ca: undefined,
    simulated: { printer: false, reader: false },
    readerMap: undefined,
    panel: false,
    kept,
  });
  closing.push(host.close);
  const page: Socket<FirstRunToPage, PageToFirstRun> = io(host.url, {
    transports: ['websocket'],
    extraHeaders: { origin: host.url },
  });
  closing.push(() => page.disconnect());
  const chosen = { printer: 'file:/dev/usb/lp0', width: '58', reader: 'wedge:/dev/ttyACM0' } as const;
  await page.timeout(5_000).emitWithAck('checkHall', { address: here });
  expect(await page.timeout(5_000).emitWithAck('finish', chosen)).toEqual({ ok: true, value: null });
  await host.finished;
  expect(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).toEqual({ hall: here, ...chosen });
  expect(readFileSync(join(folder, 'station-key'), 'utf8')).toBe('key-of-this-hall');
  await page.timeout(5_000).emitWithAck('checkHall', { address: elsewhere });
  expect(() => readFileSync(join(folder, 'station-key'))).toThrow();
  expect(await page.timeout(5_000).emitWithAck('finish', chosen)).toEqual({ ok: false, error: 'notReady' });
});

test('[K96] a wizard that is done makes room at once: also while a browser holds a connection on which it says nothing', async () => {
  const host = await startFirstRun({
    data: folder,
    port: 0,
    hint: '',
    plainHttp: false,
    ca: undefined,
    simulated: { printer: false, reader: false },
    readerMap: undefined,
    panel: false,
    kept: null,
  });
  const spare = connectTo(Number(new URL(host.url).port), '127.0.0.1');
  await new Promise<void>((done) => spare.once('connect', done));
  // Answered, so that the host has seen the one before it.
  await (await fetch(host.url)).text();
  const gone = new Promise<void>((done) => spare.once('close', () => done()));
  spare.on('error', () => {});
  await host.close();
  await gone;
  await expect(fetch(host.url)).rejects.toThrow();
});
