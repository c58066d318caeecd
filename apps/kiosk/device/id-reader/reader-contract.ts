/** What every driver must do with each document and each mishap; run over a real line against the simulated device. */
import { expect, test } from 'vitest';
import type { IdReader, ReaderEvent } from './reader.ts';
import { passportLines, people, type SimulatedCard } from './simulator/people.ts';

/** What the test does to the device behind the driver. */
export interface DeviceUnderTest {
  lay(card: SimulatedCard, laying?: 'well' | 'misread' | 'pulled'): void;
  unplug(): void;
  plug(): void;
  /** Absent where the device does not sense what lies there. */
  readonly presence?: { layTwo(): void; remove(): void };
}
export interface ReaderUnderTest extends AsyncDisposable {
  readonly reader: IdReader;
  readonly device: DeviceUnderTest;
}

export function testReaderContract(name: string, make: () => Promise<ReaderUnderTest>): void {
  test(`${name}: a card is read when it was asked for, with name and how it was read`, async () => {
    await using made = await make();
    const events = await ready(made);
    made.reader.ask();
    made.device.lay(people.adult);
    await until(events, 'read');
    expect(events.at(-1)).toEqual({
      kind: 'read',
      document: { kind: 'document', ...people.adult, how: 'card' },
    });
  });

  test(`${name}: each kind of document is taken for what it is`, async () => {
    await using made = await make();
    const events = await ready(made);
    const read = async (card: SimulatedCard) => {
      made.reader.ask();
      made.device.presence?.remove();
      events.length = 0;
      made.device.lay(card);
      await until(events, 'read');
      const last = events.at(-1);
      return last?.kind === 'read' ? last.document : null;
    };
    expect(await read(people.permanentResident)).toMatchObject({
      type: 'permanentResidence',
      number: '931392198504030019',
    });
    expect(await read(people.passport)).toEqual({
      kind: 'document',
      type: 'passport',
      number: 'X12345678',
      name: 'LINDQVIST ASTRID',
      birthDate: '1985-07-12',
      how: 'scanned',
    });
  });

  test(`${name}: a misread says so, and the same card is read at the next try`, async () => {
    await using made = await make();
    const events = await ready(made);
    made.reader.ask();
    made.device.lay(people.adult, 'misread');
    await until(events, 'misread');
    expect(kinds(events)).not.toContain('read');
    made.device.presence?.remove();
    made.device.lay(people.adult);
    await until(events, 'read');
  });

  test(`${name}: a wrong check digit is a misread, never a number`, async () => {
    await using made = await make();
    const events = await ready(made);
    made.reader.ask();
    made.device.lay({ ...people.adult, number: '310199199001010017' });
    await until(events, 'misread');
    events.length = 0;
    const [first = '', second = ''] = passportLines('UTO', 'LINDQVIST', 'X12345678', '850712', '310711');
    made.device.lay({ mrz: [first, second.replace('850712', '850713')] });
    await until(events, 'misread');
    expect(kinds(events)).not.toContain('read');
  });

  test(`${name}: nothing is read unasked, nor after resting`, async () => {
    await using made = await make();
    const events = await ready(made);
    made.device.lay(people.adult);
    await pause();
    made.device.presence?.remove();
    made.reader.ask();
    made.reader.rest();
    await pause();
    made.device.lay(people.elder);
    await pause();
    expect(kinds(events)).not.toContain('read');
  });

  test(`${name}: unplugged says so, and plugged in again it reads what was asked for`, async () => {
    await using made = await make();
    const events = await ready(made);
    made.reader.ask();
    made.device.unplug();
    await until(events, 'unplugged');
    expect(made.reader.plugged).toBe(false);
    made.device.plug();
    await until(events, 'plugged');
    made.device.lay(people.adult);
    await until(events, 'read');
  });

  test(`${name}: after close nothing is heard`, async () => {
    await using made = await make();
    const events = await ready(made);
    made.reader.ask();
    await made.reader.close();
    const heard = events.length;
    made.device.lay(people.adult);
    await pause();
    expect(events).toHaveLength(heard);
  });
}

/** What only a device that senses presence can tell. */
export function testPresenceContract(name: string, make: () => Promise<ReaderUnderTest>): void {
  test(`${name}: a card pulled in mid-read is removed, not read`, async () => {
    await using made = await make();
    const events = await ready(made);
    made.reader.ask();
    made.device.lay(people.adult, 'pulled');
    await until(events, 'removed');
    expect(new Set(kinds(events))).toEqual(new Set(['present', 'removed']));
  });

  test(`${name}: two cards are told, and none is read`, async () => {
    await using made = await make();
    const events = await ready(made);
    made.reader.ask();
    made.device.presence?.layTwo();
    await until(events, 'twoCards');
    await pause();
    expect(kinds(events)).toEqual(['twoCards']);
  });

  test(`${name}: a card that lay there before it was asked for is read then; taking it away is told`, async () => {
    await using made = await make();
    const events = await ready(made);
    made.device.lay(people.elder);
    await until(events, 'present');
    made.reader.ask();
    await until(events, 'read');
    made.device.presence?.remove();
    await until(events, 'removed');
  });
}

async function ready({ reader }: ReaderUnderTest): Promise<ReaderEvent[]> {
  const events: ReaderEvent[] = [];
  reader.onEvent((event) => events.push(event));
  await expect.poll(() => reader.plugged).toBe(true);
  events.length = 0;
  return events;
}

async function until(events: readonly ReaderEvent[], kind: ReaderEvent['kind']): Promise<void> {
  await expect.poll(() => kinds(events), { timeout: 5_000, interval: 10 }).toContain(kind);
}

function kinds(events: readonly ReaderEvent[]): string[] {
  return events.map((event) => event.kind);
}

/** Longer than the simulated device takes to read, so that what was to come would have come. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}
