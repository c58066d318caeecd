import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { numberOn, slip, testPrinterContract } from './printer-contract.ts';
import { type PrinterBehaviour, SimulatedPrinter } from './simulator/simulated-printer.ts';
import { TcpPrinter, type TcpPrinterDelays } from './tcp-printer.ts';

async function start(behaviour: PrinterBehaviour, delays: Partial<TcpPrinterDelays> = {}) {
  const device = await SimulatedPrinter.start({ paperWidth: '80mm', behaviour, slowMs: 50 });
  const printer = new TcpPrinter({ host: '127.0.0.1', port: device.port, delays: { ...patient, ...delays } });
  const dispose = async () => {
    await printer.close();
    await device.close();
  };
  return { device, printer, [Symbol.asyncDispose]: dispose };
}

/** Long where an answer comes, so that a loaded machine does not change the outcome. */
const patient = {
  statusAnswerMs: 20_000,
  printedAnswerMs: 20_000,
  owedAnswerMs: 20_000,
  reconnectMs: 10,
  quietMs: 20,
};
const impatientDelays = {
  data: { printedAnswerMs: 40, owedAnswerMs: 40 },
  everything: { statusAnswerMs: 40, printedAnswerMs: 40, owedAnswerMs: 40 },
};

describe('[K46] a network printer', () =>
  testPrinterContract(({ behaviour, impatient }) =>
    start(behaviour, impatient === undefined ? {} : impatientDelays[impatient]),
  ));

test('while somebody else holds the connection the printer is busy, and nothing is sent', async () => {
  await using made = await start('well');
  const other = connect(made.device.port, '127.0.0.1');
  await once(other, 'connect');
  expect(await made.printer.status()).toEqual({
    online: false,
    paper: 'unknown',
    cover: 'unknown',
    error: 'busy',
  });
  expect(await made.printer.print('job', slip())).toEqual({ kind: 'failed', reason: 'busy' });
  other.destroy();
  await once(other, 'close');
  expect(await made.printer.print('job', slip())).toEqual({ kind: 'printed' });
  expect(made.device.papers).toHaveLength(1);
});

test('a line that breaks before everything has left is a job that died: its end never arrived', async () => {
  await using made = await start('diesMidJob');
  const longJob = Buffer.concat([slip(), new Uint8Array(64 * 1024 * 1024).fill(0x0a)]);
  expect(await made.printer.print('job', longJob)).toEqual({ kind: 'failed', reason: 'diedMidJob' });
});

test('an answer that belongs to an earlier job never vouches for a later one', async () => {
  await using made = await start('well', { printedAnswerMs: 40 });
  await made.printer.print('first', slip('A001'));
  await made.device.behave('paperEndsMidJob');
  expect(await made.printer.print('second', slip('A002'))).toEqual({ kind: 'failed', reason: 'noPaper' });
  await made.device.behave('stateOnly');
  expect(await made.printer.print('third', slip('A003'))).toEqual({ kind: 'failed', reason: 'busy' });
  await made.device.behave('well');
  expect(await made.printer.print('fourth', slip('A004'))).toEqual({ kind: 'printed' });
  expect(made.device.papers.map(numberOn)).toEqual(['A001', 'A002', 'A004']);
});

test('a printer that used to answer and is silent gets no data', async () => {
  await using made = await start('well', { statusAnswerMs: 500 });
  await made.printer.print('first', slip('A001'));
  await made.device.behave('silent');
  expect(await made.printer.print('second', slip('A002'))).toEqual({ kind: 'failed', reason: 'offline' });
  expect(made.device.papers.map(numberOn)).toEqual(['A001']);
});
