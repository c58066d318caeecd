/** What every driver with answers must do, in each mood of the printer; run over a real line against the simulated printer. */

import { expect, test } from 'vitest';
import type { Printer, PrinterStatus, PrintOutcome } from './printer.ts';
import type { PrinterBehaviour, SimulatedPrinter } from './simulator/simulated-printer.ts';
import { slipBytes } from './slip/bytes.ts';
import { exampleSlips } from './slip/example-slips.ts';
import { layOutSlip } from './slip/layout.ts';
import { slipSchema } from './slip/slip.ts';

export interface PrinterUnderTest extends AsyncDisposable {
  readonly printer: Printer;
  readonly device: SimulatedPrinter;
}

/** `impatient` drivers give up on an answer in a moment: only for moods in which it never comes. */
export type MakePrinter = (options: {
  behaviour: PrinterBehaviour;
  impatient?: 'data' | 'everything';
}) => Promise<PrinterUnderTest>;

interface Expectation {
  readonly behaviour: PrinterBehaviour;
  readonly impatient?: 'data' | 'everything';
  readonly before: PrinterStatus;
  readonly outcome: PrintOutcome;
  /** Slips that came out. */
  readonly papers: number;
}

const well: PrinterStatus = { online: true, paper: 'ok', cover: 'closed' };
const unknown = { paper: 'unknown', cover: 'unknown' } as const;

const expectations: readonly Expectation[] = [
  { behaviour: 'well', before: well, outcome: { kind: 'printed' }, papers: 1 },
  { behaviour: 'nearEnd', before: { ...well, paper: 'nearEnd' }, outcome: { kind: 'printed' }, papers: 1 },
  { behaviour: 'slow', before: well, outcome: { kind: 'printed' }, papers: 1 },
  {
    behaviour: 'empty',
    before: { online: false, paper: 'empty', cover: 'closed' },
    outcome: { kind: 'failed', reason: 'noPaper' },
    papers: 0,
  },
  {
    behaviour: 'coverOpen',
    before: { online: false, paper: 'ok', cover: 'open' },
    outcome: { kind: 'failed', reason: 'coverOpen' },
    papers: 0,
  },
  {
    behaviour: 'cutterStuck',
    before: { online: false, paper: 'ok', cover: 'closed', error: 'cutter' },
    outcome: { kind: 'failed', reason: 'error' },
    papers: 0,
  },
  {
    behaviour: 'offline',
    before: { online: false, ...unknown },
    outcome: { kind: 'failed', reason: 'offline' },
    papers: 0,
  },
  {
    behaviour: 'paperEndsMidJob',
    impatient: 'data',
    before: well,
    outcome: { kind: 'failed', reason: 'noPaper' },
    papers: 0,
  },
  {
    behaviour: 'diesMidJob',
    before: well,
    outcome: { kind: 'sentUnverified', reason: 'connectionLost' },
    papers: 0,
  },
  {
    behaviour: 'stateOnly',
    impatient: 'data',
    before: well,
    outcome: { kind: 'sentUnverified', reason: 'noAnswer' },
    papers: 1,
  },
  {
    behaviour: 'silent',
    impatient: 'everything',
    before: { online: true, ...unknown },
    outcome: { kind: 'sentUnverified', reason: 'noAnswer' },
    papers: 1,
  },
];

export function testPrinterContract(make: MakePrinter): void {
  for (const { behaviour, impatient, before, outcome, papers } of expectations) {
    test(`a printer that is ${behaviour} says so, and the job settles as ${JSON.stringify(outcome)}`, async () => {
      await using made = await make({ behaviour, ...(impatient === undefined ? {} : { impatient }) });
      expect(await made.printer.status()).toEqual(before);
      expect(await made.printer.print('job', slip())).toEqual(outcome);
      expect(made.device.papers).toHaveLength(papers);
      expect(made.device.rejections).toEqual([]);
    });
  }

  test('an unsent job leaves nothing in the printer that could come out later', async () => {
    for (const behaviour of ['empty', 'coverOpen', 'cutterStuck'] as const) {
      await using made = await make({ behaviour });
      await made.printer.print('job', slip());
      expect(made.device.waitingBytes).toBe(0);
    }
  });

  testEveryPrinter(make, { kind: 'printed' });
}

/** The least of a printer behind any line: what came out of it, and a way to take it away and bring it back. */
export interface AnyPrinterUnderTest extends AsyncDisposable {
  readonly printer: Printer;
  readonly device: Pick<SimulatedPrinter, 'papers' | 'rejections'> & {
    behave(behaviour: 'well' | 'offline'): Promise<void>;
  };
}

/** What every driver must do, with answers or without; `sent` is what a job that went well is called. */
export function testEveryPrinter(
  make: (options: { behaviour: 'well' | 'offline' }) => Promise<AnyPrinterUnderTest>,
  sent: PrintOutcome,
): void {
  test('jobs asked for at once print one after the other, in order', async () => {
    await using made = await make({ behaviour: 'well' });
    const numbers = ['A001', 'A002', 'A003'];
    const outcomes = await Promise.all(numbers.map((number) => made.printer.print(number, slip(number))));
    expect(outcomes).toEqual(numbers.map(() => sent));
    expect(made.device.papers.map(numberOn)).toEqual(numbers);
  });

  test('a printer that comes back prints again', async () => {
    await using made = await make({ behaviour: 'offline' });
    expect((await made.printer.status()).online).toBe(false);
    expect(await made.printer.print('first', slip())).toEqual({ kind: 'failed', reason: 'offline' });
    await made.device.behave('well');
    expect(await made.printer.print('second', slip())).toEqual(sent);
    expect(made.device.papers).toHaveLength(1);
  });

  test('after close nothing is sent', async () => {
    await using made = await make({ behaviour: 'well' });
    await made.printer.close();
    expect(await made.printer.print('job', slip())).toEqual({ kind: 'failed', reason: 'offline' });
    expect(made.device.papers).toEqual([]);
  });

  test('a thousand jobs in a row come out whole and in order', { timeout: 120_000 }, async () => {
    await using made = await make({ behaviour: 'well' });
    const numbers = Array.from({ length: 1_000 }, (_, at) => `A${String(at).padStart(3, '0')}`);
    for (const number of numbers)
      expect([number, await made.printer.print(number, slip(number))]).toEqual([number, sent]);
    // The simulated printer keeps its last slips only.
    const kept = made.device.papers.map(numberOn);
    expect(kept.length).toBeGreaterThanOrEqual(50);
    expect(kept).toEqual(numbers.slice(-kept.length));
    expect(made.device.rejections).toEqual([]);
  });
}

export function slip(number = 'A008'): Uint8Array {
  return slipBytes(layOutSlip(slipSchema.parse({ ...exampleSlips.plain, number }), '80mm'));
}

export function numberOn(paper: SimulatedPrinter['papers'][number]): string | undefined {
  return paper.lines.flatMap((line) => (line.kind === 'text' && line.size.width > 2 ? [line.text] : []))[0];
}
