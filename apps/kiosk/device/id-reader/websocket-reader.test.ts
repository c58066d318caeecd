import { expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { readKioskConfig } from '../config.ts';
import { testPresenceContract, testReaderContract } from './reader-contract.ts';
import { readerMapSchema } from './service-dialect.ts';
import { ServiceReader } from './service-reader.ts';
import { people } from './simulator/people.ts';
import { startWebSocketService } from './websocket-service.ts';

const today = () => '2026-11-23';
const map = readerMapSchema.parse({});
const readerAt = (port: number) => new ServiceReader({ origin: `ws://127.0.0.1:${port}`, map, today });

async function start() {
  const service = await startWebSocketService();
  const { device } = service;
  const reader = readerAt(service.port);
  const dispose = async () => {
    await reader.close();
    await service.close();
  };
  const under = {
    lay: device.lay.bind(device),
    unplug: () => device.unplug(),
    plug: () => device.plug(),
    presence: { layTwo: () => device.layTwo(), remove: () => device.remove() },
  };
  return { reader, device: under, service, [Symbol.asyncDispose]: dispose };
}

testReaderContract('[K92] a local service over a WebSocket', start);
testPresenceContract('[K92] a local service over a WebSocket', start);

test('[K92] a socket that dies is an unplugged reader; when the service is back it is asked again by itself', async () => {
  await using made = await start();
  await expect.poll(() => made.reader.plugged).toBe(true);
  made.reader.ask();
  await made.service.close();
  await expect.poll(() => made.reader.plugged).toBe(false);
  const again = await startWebSocketService(made.service.port);
  const numbers: string[] = [];
  made.reader.onEvent((event) => event.kind === 'read' && numbers.push(event.document.number));
  await expect.poll(() => made.reader.plugged, { timeout: 5_000 }).toBe(true);
  again.device.lay(people.adult);
  await expect.poll(() => numbers).toEqual([people.adult.number]);
  await made.reader.close();
  await again.close();
});

test('[K92] bytes, endless messages and what nobody asked for change nothing; several lines in one message are several', async () => {
  const rude = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((listening) => rude.once('listening', listening));
  rude.on('connection', (socket) => {
    socket.send(Buffer.from(JSON.stringify({ event: 'removed' })));
    socket.send(`${' '.repeat(5_000)}${JSON.stringify({ event: 'removed' })}`);
    socket.send(JSON.stringify({ event: 'read', ...people.adult }));
    socket.send(`${JSON.stringify({ event: 'ready' })}\n${JSON.stringify({ event: 'twoCards' })}\n`);
  });
  const address = rude.address();
  const reader = readerAt(typeof address === 'object' && address !== null ? address.port : 0);
  const heard: string[] = [];
  reader.onEvent(({ kind }) => heard.push(kind));
  await expect.poll(() => heard.at(-1)).toBe('twoCards');
  expect(heard).toEqual(['plugged', 'twoCards']);
  await reader.close();
  for (const socket of rude.clients) socket.terminate();
  await new Promise((closed) => rude.close(closed));
});

test('[K92] a service is on this machine only, by either way', () => {
  const wish = (reader: string) =>
    readKioskConfig({ hall: 'http://127.0.0.1:1', data: '/tmp/none', printer: 'none', reader }).ok;
  expect([wish('service:ws://127.0.0.1:9000'), wish('service:http://localhost:9000')]).toEqual([true, true]);
  expect([wish('service:ws://192.0.2.7:9000'), wish('service:wss://127.0.0.1:9000')]).toEqual([false, false]);
});
