import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testPresenceContract, testReaderContract } from './reader-contract.ts';
import { eventOf, loadReaderMap, readerMapSchema } from './service-dialect.ts';
import { ServiceReader } from './service-reader.ts';
import { people } from './simulator/people.ts';
import { SimulatedReader } from './simulator/simulated-reader.ts';

const today = () => '2026-11-23';
const map = readerMapSchema.parse({});

async function start() {
  const device = await SimulatedReader.start({ readMs: 30 });
  const reader = new ServiceReader({ origin: `http://127.0.0.1:${device.port}`, map, today });
  const dispose = async () => {
    await reader.close();
    await device.close();
  };
  const presence = { layTwo: () => device.layTwo(), remove: () => device.remove() };
  const under = {
    lay: device.lay.bind(device),
    unplug: () => device.unplug(),
    plug: () => device.plug(),
    presence,
  };
  return { reader, device: under, simulated: device, [Symbol.asyncDispose]: dispose };
}

testReaderContract('a local service', start);
testPresenceContract('a local service', start);

test('a service that dies is unplugged; one that comes back is asked again by itself', async () => {
  await using made = await start();
  await expect.poll(() => made.reader.plugged).toBe(true);
  made.reader.ask();
  const { port } = made.simulated;
  await made.simulated.close();
  await expect.poll(() => made.reader.plugged).toBe(false);
  const again = await SimulatedReader.start({ readMs: 30, port });
  const numbers: string[] = [];
  made.reader.onEvent((event) => event.kind === 'read' && numbers.push(event.document.number));
  await expect.poll(() => made.reader.plugged, { timeout: 5_000 }).toBe(true);
  again.lay(people.adult);
  await expect.poll(() => numbers).toEqual([people.adult.number]);
  await made.reader.close();
  await again.close();
});

test('a service that tells what it was not asked for is not listened to', async () => {
  const rude = createServer((_request, response) => {
    response.write(`${JSON.stringify({ event: 'ready' })}\n`);
    response.write(`${JSON.stringify({ event: 'read', ...people.adult })}\n`);
    response.write(`${JSON.stringify({ event: 'removed' })}\n`);
  });
  await new Promise<void>((listening) => rude.listen(0, '127.0.0.1', listening));
  const { port } = rude.address() as AddressInfo;
  const reader = new ServiceReader({ origin: `http://127.0.0.1:${port}`, map, today });
  const heard: string[] = [];
  reader.onEvent(({ kind }) => heard.push(kind));
  await expect.poll(() => heard.at(-1)).toBe('removed');
  expect(heard).toEqual(['plugged', 'removed']);
  await reader.close();
  rude.closeAllConnections();
  rude.close();
});

test("a vendor's own words are translated by the table; what is not understood changes nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), 'yiting-map-'));
  const path = join(folder, 'map.json');
  const vendor = {
    fields: { event: 'cmd', number: 'idNum', name: 'partyName', birthDate: 'bornDay', type: 'cardType' },
    events: { CARD_INFO: 'read', CARD_LEFT: 'removed' },
    types: { J: 'residentId', Y: 'permanentResidence' },
  };
  writeFileSync(path, JSON.stringify(vendor));
  const loaded = loadReaderMap(path);
  if (!loaded.ok) throw new Error(loaded.error);
  const card = { cmd: 'CARD_INFO', cardType: 'Y', idNum: '931392198504030019', partyName: '田中花子' };
  expect(eventOf(JSON.stringify(card), loaded.value, today())).toMatchObject({
    kind: 'read',
    document: { type: 'permanentResidence', name: '田中花子', how: 'card' },
  });
  expect(eventOf('{"cmd":"CARD_LEFT"}', loaded.value, today())).toEqual({ kind: 'removed' });
  for (const line of ['', 'hello', '[]', '{"cmd":"BEEP"}', '{"event":"constructor"}', 'null'])
    expect(eventOf(line, loaded.value, today())).toBeNull();
  expect(eventOf('{"cmd":"CARD_INFO","idNum":7}', loaded.value, today())).toEqual({ kind: 'misread' });
  writeFileSync(path, '{"events":{"A":"fly"}}');
  expect(loadReaderMap(path)).toMatchObject({ ok: false });
  expect(loadReaderMap(join(folder, 'none.json'))).toMatchObject({ ok: false });
  rmSync(folder, { recursive: true });
});
