/** For tests: the simulated reader behind a WebSocket, as some vendors' local services are. */
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { SimulatedReader } from './simulator/simulated-reader.ts';

export type WebSocketService = {
  readonly device: SimulatedReader;
  readonly port: number;
  readonly close: () => Promise<void>;
};

export async function startWebSocketService(port = 0): Promise<WebSocketService> {
  const device = await SimulatedReader.start({ readMs: 30 });
  const server = new WebSocketServer({ host: '127.0.0.1', port, path: '/events' });
  await new Promise((listening) => server.once('listening', listening));
  server.on('connection', (socket) => {
    socket.on(
      'close',
      device.join((event) => socket.send(JSON.stringify(event))),
    );
    socket.on('message', (data) => device.ask((JSON.parse(String(data)) as { on: boolean }).on));
  });
  const close = async () => {
    for (const socket of server.clients) socket.terminate();
    await new Promise((closed) => server.close(closed));
    await device.close();
  };
  return { device, port: (server.address() as AddressInfo).port, close };
}
