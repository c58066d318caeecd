import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkReaders } from '../id-reader/check-readers.ts';
import { people } from '../id-reader/simulator/people.ts';
import { SimulatedReader } from '../id-reader/simulator/simulated-reader.ts';
import { findReaders, tryCard } from './find-readers.ts';

let folder: string;
let simulated: SimulatedReader;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yiting-readers-'));
  simulated = await SimulatedReader.start({ readMs: 20 });
});
afterEach(async () => {
  await simulated.close();
  rmSync(folder, { recursive: true, force: true });
});
const around = () => ({ simulated, map: undefined, deviceFolder: folder });

test('[K64] readers are found where they answer: the service that was named, never on another machine; the simulated one by name', async () => {
  const service = `http://127.0.0.1:${simulated.port}`;
  const here = { simulated: null, map: undefined, deviceFolder: folder };
  expect(await findReaders(`127.0.0.1:${simulated.port}`, here)).toEqual([
    { option: `service:${service}`, kind: 'service', place: service },
  ]);
  expect(await findReaders('', around())).toEqual([{ option: 'simulated', kind: 'simulated', place: '' }]);
  expect(await findReaders('192.168.1.20:80', here)).toEqual([]);
  expect(await findReaders('127.0.0.1:9', here)).toEqual([]);
  simulated.unplug();
  expect(await findReaders('', around())).toEqual([]);
  // A device that is at its end at once is nobody's reader.
  mkdirSync(join(folder, 'serial/by-id'), { recursive: true });
  writeFileSync(join(folder, 'serial/by-id/usb-reader'), '');
  expect(await findReaders('', here)).toEqual([]);
});

test('[K64] a card is tried or left out; what stood on it is not told', async () => {
  const laid = tryCard('simulated', around());
  simulated.lay(people.adult);
  expect(await laid).toBe('read');
  simulated.remove();
  const misread = tryCard('simulated', around());
  simulated.lay(people.adult, 'misread');
  expect(await misread).toBe('misread');
  simulated.remove();
  expect(await tryCard('simulated', around(), 50)).toBe('noCard');
  expect(await tryCard('simulated', { ...around(), simulated: null })).toBe('noReader');
  expect(await tryCard('wedge:/nowhere', around())).toBe('noReader');
});

test('[K63] the self-test says whether every reader answers, and reads nothing', async () => {
  const reader = (plugged: boolean) => ({ plugged });
  expect(await checkReaders([], 20)).toBe('none');
  expect(await checkReaders([reader(true), reader(true)], 20)).toBe('answers');
  expect(await checkReaders([reader(true), reader(false)], 20)).toBe('failed');
  const late = { plugged: false };
  setTimeout(() => {
    late.plugged = true;
  }, 30);
  expect(await checkReaders([late], 5_000)).toBe('answers');
});
