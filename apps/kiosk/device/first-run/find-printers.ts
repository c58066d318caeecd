/** Looks for printers: the network address that was given, device files of this machine, the simulated one where asked for by name. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundPrinter, RulerOutcome } from '@yiting/shared/protocol/first-run.ts';
import { DeviceFilePrinter } from '../printer/device-file-printer.ts';
import type { Printer } from '../printer/printer.ts';
import type { SimulatedPrinter } from '../printer/simulator/simulated-printer.ts';
import { slipBytes } from '../printer/slip/bytes.ts';
import { TcpPrinter } from '../printer/tcp-printer.ts';
import { rulerSlip } from '../upkeep/test-slip.ts';

export type Surroundings = {
  readonly simulated: SimulatedPrinter | null;
  /** Where the operating system puts its printers; `/dev/usb` unless a test has its own. */
  readonly deviceFolder?: string;
};
const printerPort = 9100;

/** `address`: `192.168.1.20` or `192.168.1.20:9100`, or nothing. */
export async function findPrinters(address: string, around: Surroundings): Promise<readonly FoundPrinter[]> {
  const given = readAddress(address);
  const candidates: FoundPrinter[] = [
    ...(around.simulated ? [{ option: 'simulated', kind: 'simulated', place: '' } as const] : []),
    ...(given ? [{ option: `tcp:${given}`, kind: 'tcp', place: given } as const] : []),
    ...deviceFiles(around.deviceFolder ?? '/dev/usb'),
  ];
  const answers = await Promise.all(candidates.map((candidate) => answersNow(candidate.option, around)));
  return candidates.filter((_candidate, index) => answers[index]);
}

/** Sends the ruler slip; what became of it. */
export async function printRuler(option: string, around: Surroundings): Promise<RulerOutcome> {
  const printer = driverFor(option, around);
  if (!printer) return { paper: 'failed', reason: 'noPrinter' };
  const outcome = await printer.print('ruler', slipBytes(rulerSlip()));
  await printer.close();
  return outcome.kind === 'printed'
    ? { paper: 'printed', reason: null }
    : { paper: outcome.kind, reason: outcome.reason };
}

/** Without paper or with an open cover it is there all the same: the ruler says the rest. */
async function answersNow(option: string, around: Surroundings): Promise<boolean> {
  const printer = driverFor(option, around);
  if (!printer) return false;
  const { online, paper, cover, error } = await printer.status();
  await printer.close();
  return online || paper === 'empty' || cover === 'open' || error === 'busy';
}

function driverFor(option: string, { simulated }: Surroundings): Printer | null {
  if (option === 'simulated') return simulated && new TcpPrinter({ host: '127.0.0.1', port: simulated.port });
  if (option.startsWith('file:')) return new DeviceFilePrinter(option.slice('file:'.length));
  const address = option.startsWith('tcp:') ? readAddress(option.slice('tcp:'.length)) : null;
  if (address === null) return null;
  const [host = '', port] = address.split(':');
  return new TcpPrinter({ host, port: Number(port) });
}

function readAddress(text: string): string | null {
  const found = /^([a-z0-9][a-z0-9.-]*)(?::(\d{1,5}))?$/i.exec(text.trim());
  const port = Number(found?.[2] ?? printerPort);
  return found && port > 0 && port <= 65_535 ? `${found[1]}:${port}` : null;
}

function deviceFiles(folder: string): FoundPrinter[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^lp\d+$/.test(name))
      .sort()
      .map((name) => join(folder, name))
      .map((place) => ({ option: `file:${place}`, kind: 'file', place }));
  } catch {
    return [];
  }
}
