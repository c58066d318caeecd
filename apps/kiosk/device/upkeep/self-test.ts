/** The self-test of a kiosk: paper, reader, sound, clock, link, disk. Its automatic parts need nobody. */
import { statfsSync } from 'node:fs';
import { limits } from '@yiting/shared/basics/limits.ts';
import type { SelfTestReport } from '@yiting/shared/protocol/commands/upkeep.ts';
import type { Printing } from '../printing.ts';
import { version } from '../version.ts';
import { testSlip } from './test-slip.ts';

export type SelfTestParts = {
  readonly hall: string;
  readonly dataFolder: string;
  readonly stationName: string;
  /** Hall time, ms. */
  readonly hallNow: () => number;
  readonly timeText: string;
  readonly printing: Pick<Printing, 'printTest' | 'state'>;
  readonly playSound: () => Promise<SelfTestReport['sound']>;
  readonly checkReader: () => Promise<SelfTestReport['reader']>;
};

const bytesPerMb = 1_048_576;

/** `jobId` names the test slip: printed once, also when the host is started again in between. */
export async function runSelfTest(
  parts: SelfTestParts,
  test: { readonly jobId: string; readonly orderId: string | null },
): Promise<SelfTestReport> {
  const clockOffsetMs = Math.round(Date.now() - parts.hallNow());
  const roundTripMs = await roundTrip(parts.hall);
  const sound = await parts.playSound();
  const reader = await parts.checkReader();
  return {
    ...(test.orderId === null ? {} : { orderId: test.orderId }),
    ...(await testPaper(parts, test.jobId)),
    reader,
    sound,
    clockOffsetMs,
    roundTripMs,
    diskFreeMb: diskFreeMb(parts.dataFolder),
    version,
  };
}

async function testPaper({ printing, stationName, timeText }: SelfTestParts, jobId: string) {
  if (printing.state.kind === 'none') return { paper: 'none' } as const;
  const settled = await printing.printTest({ jobId, blocks: testSlip([stationName.slice(0, 14), timeText]) });
  return settled.reason === null
    ? { paper: settled.paper }
    : { paper: settled.paper, paperReason: settled.reason };
}

/** A question to the hall over a connection of its own, ms; -1 when nobody answers in `ackTimeoutMs`. */
async function roundTrip(hall: string): Promise<number> {
  const began = performance.now();
  try {
    await fetch(new URL('/healthz', hall), { signal: AbortSignal.timeout(limits.ackTimeoutMs) });
    return Math.round(performance.now() - began);
  } catch {
    return -1;
  }
}

/** Free space where journals and keys lie; -1 where the system does not say. */
function diskFreeMb(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return Math.floor((bavail * bsize) / bytesPerMb);
  } catch {
    return -1;
  }
}
