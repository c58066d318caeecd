/** Looks for card readers: the local service that was named, serial devices of this machine, the simulated one where asked for by name. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDay } from '@yiting/shared/basics/calendar-day.ts';
import type { CardOutcome, FoundReader } from '@yiting/shared/protocol/first-run.ts';
import { readerSchema } from '../config.ts';
import { pluggedIn } from '../id-reader/check-readers.ts';
import { openReaders } from '../id-reader/open-readers.ts';
import type { IdReader } from '../id-reader/reader.ts';
import { loadReaderMap } from '../id-reader/service-dialect.ts';
import type { SimulatedReader } from '../id-reader/simulator/simulated-reader.ts';

export type ReaderSurroundings = {
  readonly simulated: SimulatedReader | null;
  /** File with the words of a vendor's service, as `--reader-map` names it. */
  readonly map: string | undefined;
  /** Where the operating system puts serial devices; `/dev` unless a test has its own. */
  readonly deviceFolder?: string;
};
const answerMs = 1_500;
const cardWaitMs = 20_000;

/** `address`: `127.0.0.1:8989`, with a scheme or without, or nothing. */
export async function findReaders(
  address: string,
  around: ReaderSurroundings,
): Promise<readonly FoundReader[]> {
  const candidates: FoundReader[] = [
    ...(around.simulated ? [{ option: 'simulated', kind: 'simulated', place: '' } as const] : []),
    ...servicesAt(address.trim()).map(
      (place) => ({ option: `service:${place}`, kind: 'service', place }) as const,
    ),
    ...serialDevices(around.deviceFolder ?? '/dev'),
  ];
  const answers = await Promise.all(candidates.map(({ option }) => answersNow(option, around)));
  return candidates.filter((_candidate, index) => answers[index]);
}

/** Without a scheme both ways of speaking are tried. */
function servicesAt(address: string): readonly string[] {
  if (address === '') return [];
  return /^\w+:\/\//.test(address) ? [address] : [`http://${address}`, `ws://${address}`];
}

/** Waits for one card on the reader, for the operator who tries it. */
export async function tryCard(
  option: string,
  around: ReaderSurroundings,
  waitMs = cardWaitMs,
): Promise<CardOutcome> {
  const reader = await readerFor(option, around);
  if (!reader) return 'noReader';
  try {
    if (!(await pluggedIn([reader], answerMs))) return 'noReader';
    return await oneCard(reader, waitMs);
  } finally {
    reader.rest();
    await reader.close();
  }
}

function oneCard(reader: IdReader, waitMs: number): Promise<CardOutcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('noCard'), waitMs);
    const settle = (outcome: CardOutcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    reader.onEvent(({ kind }) => {
      if (kind === 'read') settle('read');
      else if (kind === 'unplugged') settle('noReader');
      else if (kind !== 'present' && kind !== 'plugged') settle('misread');
    });
    reader.ask();
  });
}

async function answersNow(option: string, around: ReaderSurroundings): Promise<boolean> {
  const reader = await readerFor(option, around);
  if (!reader) return false;
  const answers = await pluggedIn([reader], answerMs);
  await reader.close();
  return answers;
}

/** Null for what is no reader, or whose map cannot be read. */
async function readerFor(option: string, { simulated, map }: ReaderSurroundings): Promise<IdReader | null> {
  if (option === 'simulated' && !simulated) return null;
  const real = simulated && option === 'simulated' ? `service:http://127.0.0.1:${simulated.port}` : option;
  const reader = readerSchema.safeParse(real);
  const words = option === 'simulated' ? undefined : map;
  if (!reader.success || !loadReaderMap(words).ok) return null;
  const today = () => calendarDay(Date.now(), 'Asia/Shanghai');
  const { readers } = await openReaders(
    { reader: reader.data, scanner: undefined, 'reader-map': words },
    today,
  );
  return readers[0] ?? null;
}

/** Names that stay the same when something else is plugged in first. */
function serialDevices(folder: string): FoundReader[] {
  const named = devicesIn(join(folder, 'serial/by-id'), /./);
  const places = named.length > 0 ? named : devicesIn(folder, /^tty(ACM|USB)\d+$/);
  return places.map((place) => ({ option: `wedge:${place}`, kind: 'wedge', place }));
}

function devicesIn(folder: string, names: RegExp): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => names.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
