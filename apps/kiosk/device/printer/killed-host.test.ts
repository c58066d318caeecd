import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '@yiting/shared/basics/clock.ts';
import { expect, test, vi } from 'vitest';
import { PrintJournal } from './print-journal.ts';
import { PrintService } from './print-service.ts';
import { type PrinterBehaviour, SimulatedPrinter } from './simulator/simulated-printer.ts';
import { exampleSlips } from './slip/example-slips.ts';
import { slipSchema } from './slip/slip.ts';
import { TcpPrinter } from './tcp-printer.ts';

const job = { jobId: 'job-1', ticketId: 'ticket-1', slip: slipSchema.parse(exampleSlips.plain) };

/** A host of one job in a process of its own, out of the parts that ship. */
function startHost(directory: string, port: number) {
  const part = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const program = `
    const { PrintJournal } = await import(${part('./print-journal.ts')});
    const { PrintService } = await import(${part('./print-service.ts')});
    const { TcpPrinter } = await import(${part('./tcp-printer.ts')});
    const opened = PrintJournal.open({ directory: ${JSON.stringify(directory)}, clock: { now: () => Date.now() } });
    const printer = new TcpPrinter({ host: '127.0.0.1', port: ${port}, delays: { printedAnswerMs: 600000 } });
    const service = new PrintService({ printer, journal: opened.value, paperWidth: '80mm' });
    await service.print(${JSON.stringify(job)});`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' });
}

/** `stateOnly` prints and leaves the host waiting for the answer; `paperEndsMidJob` leaves half a slip hanging out. */
const moments: readonly { readonly behaviour: PrinterBehaviour; readonly papers: number }[] = [
  { behaviour: 'stateOnly', papers: 1 },
  { behaviour: 'paperEndsMidJob', papers: 0 },
];

test.each(moments)(
  '[K48] a host killed between intent and outcome ($behaviour) never sends the job again, and says that nobody knows',
  { timeout: 60_000 },
  async ({ behaviour, papers }) => {
    const device = await SimulatedPrinter.start({ paperWidth: '80mm', behaviour });
    const directory = mkdtempSync(join(tmpdir(), 'killed-host-'));
    const host = startHost(directory, device.port);
    const gone = new Promise((done) => host.once('exit', done));
    await vi.waitFor(
      () => expect(papers > 0 ? device.papers.length : device.uncut.length).toBeGreaterThan(0),
      { timeout: 30_000 },
    );
    host.kill('SIGKILL');
    await gone;
    const before = readFileSync(join(directory, 'print-journal.ndjson'), 'utf8');
    expect(before).toContain('"type":"intent","jobId":"job-1"');
    expect(before).not.toContain('"settlement"');

    const opened = PrintJournal.open({ directory, clock: new ManualClock(Date.UTC(2026, 10, 23)) });
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value.interrupted).toEqual([{ jobId: 'job-1', ticketId: 'ticket-1' }]);
    const printer = new TcpPrinter({ host: '127.0.0.1', port: device.port });
    const service = new PrintService({ printer, journal: opened.value, paperWidth: '80mm' });
    expect(await service.print(job)).toEqual({ kind: 'sentUnverified', reason: 'restarted' });
    expect(device.papers).toHaveLength(papers);
    await service.close();
    await device.close();
  },
);
