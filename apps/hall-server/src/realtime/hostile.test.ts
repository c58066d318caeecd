import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { limits } from '@yiting/shared/basics/limits.ts';
import { HallClient } from '@yiting/shared/client/hall-client.ts';
import { commandTypes } from '@yiting/shared/protocol/commands.ts';
import { errorCodes } from '@yiting/shared/protocol/errors.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connect } from '../testing/connect.ts';
import { codeOf, must, openTestHall, type TestHall } from '../testing/test-hall.ts';

let hall: TestHall;
beforeAll(async () => {
  hall = await openTestHall();
});
afterAll(() => hall.close());

const closed: ReadonlySet<string> = new Set(errorCodes);
const entries = () => hall.hall.database.one<{ n: number }>('SELECT count(*) AS n FROM journal')?.n;
const tickets = () => hall.hall.database.one<{ n: number }>('SELECT count(*) AS n FROM tickets')?.n ?? 0;

test('[P60] whatever is sent as a command is refused with a closed code and changes nothing', async () => {
  const before = entries();
  const body = fc.oneof(
    fc.anything(),
    fc.record({ windowId: fc.anything(), ticketId: fc.anything(), extra: fc.anything() }),
  );
  const envelope = fc.oneof(
    fc.anything(),
    fc.record({ id: fc.string({ minLength: 16 }), type: fc.constantFrom(...commandTypes), body }),
  );
  await fc.assert(
    fc.asyncProperty(envelope, async (message) => {
      const code = codeOf(await hall.hall.dispatcher.submit(hall.stations.wall, message));
      expect(closed.has(code)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(entries()).toBe(before);
});

test('[P61] a connection that sends too much, too fast or nonsense is refused or cut; the hall goes on', async () => {
  const before = entries();
  const socket = await connect(hall.hall.url, { stationKey: hall.stationKeys.kiosk });
  for (const message of [null, 1, 'text', [], {}, { id: 1 }, { id: 'x'.repeat(20), type: {}, body: 1 }])
    for (const event of ['command', 'query', 'watch', 'unwatch'])
      expect(codeOf(await socket.ask(event, message))).toBe('malformed');
  socket.socket.emit('command', { id: 'without-an-answer-1', type: 'ticket.take', body: {} });
  socket.socket.emit('health', { paper: { deep: true } });
  const flood = await Promise.all(
    Array.from({ length: limits.messageBurstMax + 50 }, () => socket.ask('query', {})),
  );
  expect(flood.map(codeOf)).toContain('tooMany');
  socket.socket.emit('command', 'x'.repeat(limits.messageBytesMax + 1));
  await socket.closed;
  expect(entries()).toBe(before);
  must(await hall.act('ticket.take', { queueId: 'queue-a', party: { kind: 'none' } }, hall.stations.kiosk));
});

test('[P63] a hall closes at once, also while somebody holds a connection on which nothing was said', async () => {
  const spare = createConnection({ port: Number(new URL(hall.hall.url).port), host: '127.0.0.1' });
  await once(spare, 'connect');
  // Answered, so that the hall has seen the one before it.
  expect((await fetch(`${hall.hall.url}/healthz`)).ok).toBe(true);
  const gone = once(spare, 'close');
  spare.resume();
  await hall.restart();
  await gone;
});

test('[P62] a command whose link is cut is sent again under its id, and makes one ticket; views go on after a restart', async () => {
  const proxy = await openProxy(Number(new URL(hall.hall.url).port));
  const client = new HallClient({ url: proxy.url, credentials: { stationKey: hall.stationKeys.kiosk } });
  client.watch('kiosk', {}, () => undefined);
  await vi.waitFor(() => expect(client.newest('kiosk', {})).not.toBeNull(), { timeout: 10_000 });
  const before = tickets();
  proxy.loseAnswers();
  const sent = client.send('ticket.take', { queueId: 'queue-b', party: { kind: 'none' } });
  await vi.waitFor(() => expect(tickets()).toBe(before + 1), { timeout: 10_000 });
  proxy.cut();
  expect(must(await sent).number).toBe('B001');
  expect(tickets()).toBe(before + 1);
  const seq = client.newest('kiosk', {})?.seq ?? 0;
  await hall.restart();
  await vi.waitFor(() => expect(client.newest('kiosk', {})?.seq).toBeGreaterThan(seq), { timeout: 15_000 });
  client.close();
  proxy.close();
});

/** A wire that can lose what the hall says, and be cut; it carries again afterwards. */
async function openProxy(port: number) {
  const wires = new Set<Socket>();
  let losing = false;
  const server = createServer((near) => {
    const far = createConnection(port, '127.0.0.1');
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => losing || near.write(bytes));
    for (const [wire, other] of [
      [near, far],
      [far, near],
    ] as const) {
      wires.add(wire);
      wire.on('error', () => wire.destroy());
      wire.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const cut = () => {
    losing = false;
    for (const wire of wires) wire.destroy();
    wires.clear();
  };
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    loseAnswers: () => {
      losing = true;
    },
    cut,
    close: () => {
      cut();
      server.close();
    },
  };
}
