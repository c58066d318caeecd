import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '@yiting/shared/basics/clock.ts';
import { expect, test } from 'vitest';
import { PrintJournal } from './print-journal.ts';
import { PrintService, waitingJobsMax } from './print-service.ts';
import type { Printer } from './printer.ts';
import { numberOn } from './printer-contract.ts';
import { type PrinterBehaviour, SimulatedPrinter } from './simulator/simulated-printer.ts';
import { exampleSlips } from './slip/example-slips.ts';
import { slipSchema } from './slip/slip.ts';
import { TcpPrinter } from './tcp-printer.ts';

const slip = slipSchema.parse(exampleSlips.plain);

function job(name: string) {
  return { jobId: `job-${name}`, ticketId: `ticket-${name}`, slip };
}

async function start(
  behaviour: PrinterBehaviour,
  wrap: (printer: Printer) => Printer = (printer) => printer,
) {
  const device = await SimulatedPrinter.start({ paperWidth: '58mm', behaviour });
  const directory = mkdtempSync(join(tmpdir(), 'print-service-'));
  const clock = new ManualClock(Date.UTC(2026, 10, 23));
  const open = () => {
    const opened = PrintJournal.open({ directory, clock });
    if (!opened.ok) throw new Error(opened.error);
    const printer = wrap(new TcpPrinter({ host: '127.0.0.1', port: device.port, delays: { quietMs: 20 } }));
    return {
      journal: opened.value,
      service: new PrintService({ printer, journal: opened.value, paperWidth: '58mm' }),
    };
  };
  const first = open();
  const dispose = async () => {
    await first.service.close();
    await device.close();
  };
  return { device, directory, open, ...first, [Symbol.asyncDispose]: dispose };
}

test('asked twice under one id, in flight and afterwards, a job is sent once', async () => {
  await using made = await start('well');
  const both = await Promise.all([made.service.print(job('1')), made.service.print(job('1'))]);
  const later = await made.service.print(job('1'));
  expect([...both, later]).toEqual([{ kind: 'printed' }, { kind: 'printed' }, { kind: 'printed' }]);
  expect(made.device.papers).toHaveLength(1);
  expect(made.device.papers[0] && numberOn(made.device.papers[0])).toBe('A008');
});

test('a failed job stays failed under its id; the next wish has an id of its own', async () => {
  await using made = await start('empty');
  expect(await made.service.print(job('1'))).toEqual({ kind: 'failed', reason: 'noPaper' });
  await made.device.behave('well');
  expect(await made.service.print(job('1'))).toEqual({ kind: 'failed', reason: 'noPaper' });
  expect(await made.service.print(job('2'))).toEqual({ kind: 'printed' });
});

test('the intent is on disk before the driver gets a byte', async () => {
  const seen: string[] = [];
  let directory = '';
  await using made = await start('well', (printer) => ({
    status: () => printer.status(),
    close: () => printer.close(),
    print: (jobId, bytes) => {
      seen.push(readFileSync(join(directory, 'print-journal.ndjson'), 'utf8'));
      return printer.print(jobId, bytes);
    },
  }));
  directory = made.directory;
  await made.service.print(job('1'));
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain('"type":"intent","jobId":"job-1"');
});

test('after a crash between intent and outcome the job is sentUnverified and nothing is sent', async () => {
  await using made = await start('well');
  made.journal.intend({ jobId: 'job-1', ticketId: 'ticket-1' });
  const { service } = made.open();
  expect(await service.print(job('1'))).toEqual({ kind: 'sentUnverified', reason: 'restarted' });
  expect(made.device.papers).toEqual([]);
  await service.close();
});

test('what was settled before a restart is answered from the journal', async () => {
  await using made = await start('well');
  await made.service.print(job('1'));
  const { service } = made.open();
  expect(await service.print(job('1'))).toEqual({ kind: 'printed' });
  expect(made.device.papers).toHaveLength(1);
  await service.close();
});

test('B5-89 readiness tells before a number is taken whether paper can come', async () => {
  await using made = await start('well');
  const told = [];
  for (const behaviour of [
    'well',
    'nearEnd',
    'empty',
    'coverOpen',
    'cutterStuck',
    'offline',
    'well',
  ] as const) {
    await made.device.behave(behaviour);
    told.push(await made.service.readiness());
  }
  expect(told).toEqual([
    { ready: true, paper: 'ok' },
    { ready: true, paper: 'nearEnd' },
    { ready: false, reason: 'noPaper' },
    { ready: false, reason: 'coverOpen' },
    { ready: false, reason: 'error' },
    { ready: false, reason: 'offline' },
    { ready: true, paper: 'ok' },
  ]);
});

test('without a journal nothing is sent, and readiness says why', async () => {
  await using made = await start('well');
  const { journal, service } = made.open();
  journal.close(); // every later write fails
  expect(await service.print(job('1'))).toEqual({ kind: 'failed', reason: 'error' });
  expect(await service.readiness()).toEqual({ ready: false, reason: 'journalUnwritable' });
  expect(made.device.papers).toEqual([]);
});

test('too many waiting jobs are refused at once and may be asked again', async () => {
  await using made = await start('well');
  const names = Array.from({ length: waitingJobsMax + 2 }, (_, at) => String(at));
  const outcomes = await Promise.all(names.map((name) => made.service.print(job(name))));
  expect(outcomes.filter((outcome) => outcome.kind === 'printed')).toHaveLength(waitingJobsMax + 1);
  expect(outcomes.at(-1)).toEqual({ kind: 'failed', reason: 'busy' });
  expect(await made.service.print(job(names.at(-1) ?? ''))).toEqual({ kind: 'printed' });
});
