import { connect, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { numberOn, slip } from './printer-contract.ts';
import { type PrinterBehaviour, SimulatedPrinter } from './simulator/simulated-printer.ts';
import { TcpPrinter } from './tcp-printer.ts';

/** A line between host and printer that can be pulled: nothing is carried any more, and neither end is told. */
async function start(behaviour: PrinterBehaviour = 'well') {
  const device = await SimulatedPrinter.start({ paperWidth: '80mm', behaviour });
  const ends = new Set<Socket>();
  let pulled = false;
  let pullAfterBytes = Number.POSITIVE_INFINITY;
  const line = createServer((host) => {
    ends.add(host.on('error', () => host.destroy()));
    if (pulled) return;
    const far = connect(device.port, '127.0.0.1');
    ends.add(far.on('error', () => far.destroy()));
    host.on('data', (bytes) => {
      pulled ||= bytes.length > pullAfterBytes;
      if (!pulled) far.write(bytes);
    });
    far.on('data', (bytes) => pulled || host.write(bytes));
    // Half open: a printer whose cable is out never hears that the host has gone.
    host.on('close', () => pulled || far.destroy());
    far.on('close', () => pulled || host.destroy());
  });
  await new Promise<void>((listening) => line.listen(0, '127.0.0.1', listening));
  const address = line.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const delays = { statusAnswerMs: 400, printedAnswerMs: 500, owedAnswerMs: 400, closeMs: 50, quietMs: 20 };
  const printer = new TcpPrinter({ host: '127.0.0.1', port, delays: { ...delays, reconnectMs: 10 } });
  const plug = async () => {
    pulled = false;
    pullAfterBytes = Number.POSITIVE_INFINITY;
    for (const end of ends) end.destroy();
    ends.clear();
    await new Promise((done) => setTimeout(done, 30));
  };
  const dispose = async () => {
    await printer.close();
    await plug();
    line.close();
    await device.close();
  };
  return {
    device,
    printer,
    plug,
    pull: () => {
      pulled = true;
    },
    /** The first large piece, which is the slip, is lost on the way. */
    pullDuringJob: () => {
      pullAfterBytes = 16;
    },
    [Symbol.asyncDispose]: dispose,
  };
}

test('[K47] a cable that is out before the job: nothing is sent, and it prints when it is back', async () => {
  await using made = await start();
  expect(await made.printer.print('first', slip('A001'))).toEqual({ kind: 'printed' });
  made.pull();
  expect((await made.printer.status()).online).toBe(false);
  expect(await made.printer.print('second', slip('A002'))).toEqual({ kind: 'failed', reason: 'offline' });
  await made.plug();
  expect(await made.printer.print('third', slip('A003'))).toEqual({ kind: 'printed' });
  expect(made.device.papers.map(numberOn)).toEqual(['A001', 'A003']);
});

test('[K47] a cable that is pulled during the job: nobody claims to know, and it is not sent again', async () => {
  await using made = await start();
  expect(await made.printer.print('first', slip('A001'))).toEqual({ kind: 'printed' });
  made.pullDuringJob();
  expect(await made.printer.print('second', slip('A002'))).toEqual({
    kind: 'sentUnverified',
    reason: 'noAnswer',
  });
  await made.plug();
  expect(await made.printer.print('third', slip('A003'))).toEqual({ kind: 'printed' });
  expect(made.device.papers.map(numberOn)).toEqual(['A001', 'A003']);
});

test('[K47] while one job hangs the next waits its turn, and each has one outcome', async () => {
  await using made = await start();
  expect(await made.printer.print('first', slip('A001'))).toEqual({ kind: 'printed' });
  await made.device.behave('stateOnly');
  const settled: string[] = [];
  const print = (number: string) =>
    made.printer.print(number, slip(number)).then((outcome) => {
      settled.push(`${number} ${outcome.kind}`);
      return outcome;
    });
  const [hanging, next] = [print('A002'), print('A003')];
  expect(await hanging).toEqual({ kind: 'sentUnverified', reason: 'noAnswer' });
  expect(await next).toEqual({ kind: 'failed', reason: 'busy' });
  expect(settled).toEqual(['A002 sentUnverified', 'A003 failed']);
  expect(made.device.papers.map(numberOn)).toEqual(['A001', 'A002']);
});
