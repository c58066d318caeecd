/** The product in a process of its own: demo plan and catalogue, an open day, its own data; tells where and with which keys. */
import { parseArgs } from 'node:util';
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { CommandInput, CommandType } from '@yiting/shared/protocol/commands.ts';
import { collectKey, openPairing } from '../src/commands/pairings.ts';
import { openSession } from '../src/commands/sessions.ts';
import { setUpHall } from '../src/demo/set-up.ts';
import { startHall } from '../src/start-hall.ts';
import { allStaff } from '../src/store/staff.ts';
import { version } from '../src/version.ts';
import type { Message, Order } from './messages.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const system = { kind: 'system' } as const;
const password = 'bench-only-password';
const windows = 12;

const hall = await startHall({
  data: values.data ?? 'bench-data',
  host: '127.0.0.1',
  port: 0,
  voice: 'off',
  voiceLanguages: ['zh'],
  logLevel: 'silent',
  messagesPerSecondMax: 1_000_000,
  version,
});
await setUpHall(hall);

const send = <T extends CommandType>(type: T, body: CommandInput<T>) =>
  hall.dispatcher.submit(system, { id: makeUlid(Date.now()), type, body });

async function stationKey(kind: 'kiosk' | 'callScreen' | 'windowStrip', placeId: string): Promise<string> {
  const pairing = await openPairing(hall.dispatcher, { kind, hint: 'bench' });
  if (!pairing.ok) throw new Error(pairing.error.code);
  const { pairingId, secret } = pairing.value;
  await send('station.approve', { pairingId, name: `bench ${pairingId}`, placeId });
  const collected = await collectKey(hall, { pairingId, secret, now: hall.clock.now() });
  if (!collected.ok || collected.value.state !== 'approved') throw new Error('no key for a bench station');
  return collected.value.stationKey;
}

async function officers(): Promise<string[]> {
  const sessions: string[] = [];
  for (let number = 1; number <= windows; number += 1) {
    const login = `bench-${number}`;
    if (!allStaff(hall.database).some((staff) => staff.login === login))
      await send('staff.create', { login, name: login, roles: ['officer', 'issuer'], password });
    const opened = await openSession(
      { database: hall.database, dispatcher: hall.dispatcher, now: () => hall.clock.now() },
      { login, password },
    );
    if (!opened.ok) throw new Error(opened.error.code);
    sessions.push(opened.value.session);
  }
  return sessions;
}

const message: Message = {
  url: hall.url,
  kiosk: await stationKey('kiosk', 'zone-1'),
  callScreens: [await stationKey('callScreen', 'zone-1'), await stationKey('callScreen', 'zone-2')],
  sessions: await officers(),
  synchronous: hall.database.synchronous,
};
process.send?.(message);
process.on('message', (order: Order) => {
  if (order === 'usage')
    process.send?.({
      cpuMs: process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000,
      rssMb: process.memoryUsage().rss / 1024 / 1024,
    });
});
