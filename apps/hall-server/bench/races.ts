/** All windows press at once, mixed with every other act and with retries; what is shown outside decides. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { CallView } from '@yiting/shared/protocol/views/screens.ts';
import type { Socket } from 'socket.io-client';
import { startHallUnderTest, temporaryFolder } from './children.ts';
import { connect, send, takeTicket } from './load.ts';
import { kiosks } from './throughput.ts';

const windows = 9;

export async function measureRaces(rounds: number) {
  const folder = temporaryFolder();
  const hall = await startHallUnderTest(folder.path);
  const [kiosk] = await kiosks(hall, 1);
  if (!kiosk) throw new Error('no kiosk');
  const officers = await Promise.all(
    hall.told.sessions.slice(0, windows).map((session) => connect(hall.told.url, { session })),
  );
  await Promise.all(officers.map((officer, index) => send(officer, 'window.open', windowOf(index))));
  const shown = await watchScreens(hall.told.url, hall.told.callScreens);
  const numbers: string[] = [];
  let doubleCalls = 0;
  for (let round = 0; round < rounds; round += 1) {
    const taken = await Promise.all(Array.from({ length: windows }, (_, turn) => takeTicket(kiosk, turn)));
    numbers.push(...taken.flatMap((answer) => (answer.ok ? [answer.value.number] : [])));
    const called = await Promise.all(officers.map((officer, index) => pressTogether(officer, index, round)));
    const given = called.flatMap((number) => (number === null ? [] : [number]));
    doubleCalls += given.length - new Set(given).size;
    await Promise.all(officers.map((officer, index) => endVisit(officer, index, round)));
  }
  await new Promise((settled) => setTimeout(settled, 300));
  const duplicateNumbers = numbers.length - new Set(numbers).size;
  for (const socket of [...officers, kiosk, ...shown.sockets]) socket.disconnect();
  await hall.kill();
  folder.remove();
  return {
    raceRounds: rounds,
    raceWindows: windows,
    doubleCalls: doubleCalls + shown.doubles(),
    duplicateNumbers,
  };
}

function windowOf(index: number): { windowId: string } {
  return { windowId: `window-${index + 1}` };
}

/** The same press arrives twice under one id; its answers must agree. */
async function pressTogether(officer: Socket, index: number, round: number): Promise<string | null> {
  const id = makeUlid(Date.now());
  const answers = await Promise.all([
    send(officer, 'call.next', windowOf(index), id),
    send(officer, 'call.next', windowOf(index), id),
  ]);
  const numbers = answers.map((answer) => (answer.ok ? answer.value.number : null));
  if (numbers[0] !== numbers[1]) throw new Error(`round ${round}: one press, two answers`);
  return numbers[0] ?? null;
}

/** Each window ends its visit another way: missed, put back, transferred, held and taken up again, finished. */
async function endVisit(officer: Socket, index: number, round: number): Promise<void> {
  const at = windowOf(index);
  switch ((index + round) % 5) {
    case 0:
      await send(officer, 'call.miss', at);
      return;
    case 1:
      await Promise.all([send(officer, 'call.putBack', at), send(officer, 'call.recall', at)]);
      await send(officer, 'call.putBack', at);
      return;
    case 2:
      await send(officer, 'service.transfer', { ...at, to: { kind: 'queue', queueId: 'queue-b' } });
      return;
    default:
      await send(officer, 'service.begin', at);
      await Promise.all([send(officer, 'service.finish', at), send(officer, 'service.hold', at)]);
  }
}

/** Watches the call screens as the public does: a number that is being called at two windows in one picture is a double call. */
async function watchScreens(url: string, keys: readonly string[]) {
  let doubles = 0;
  const latest = new Map<string, CallView>();
  const sockets = await Promise.all(keys.map((stationKey) => connect(url, { stationKey })));
  for (const [index, socket] of sockets.entries()) {
    socket.on('view', (pushed: { body: CallView }) => {
      latest.set(String(index), pushed.body);
      const calling = pushed.body.calls.filter(({ over }) => !over).map(({ number }) => number);
      doubles += calling.length - new Set(calling).size;
    });
    socket.emit('watch', { view: 'call', parameters: {} }, () => undefined);
  }
  return { sockets, doubles: () => doubles };
}
