/** A printer behind a device file (`/dev/usb/lp0`): bytes go in, nothing comes back, so no job is ever more than `sentUnverified`. */

import { constants } from 'node:fs';
import { access, open } from 'node:fs/promises';
import type { Printer, PrinterStatus, PrintFailure, PrintOutcome } from './printer.ts';

/** How long the device may take to swallow a slip. */
const writeMs = 10_000;

export class DeviceFilePrinter implements Printer {
  readonly #path: string;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(path: string) {
    this.#path = path;
  }

  async status(): Promise<PrinterStatus> {
    const online = await access(this.#path, constants.W_OK).then(
      () => !this.#closed,
      () => false,
    );
    return { online, paper: 'unknown', cover: 'unknown' };
  }

  print(_jobId: string, bytes: Uint8Array): Promise<PrintOutcome> {
    const mine = this.#turn.then(() =>
      this.#closed ? ({ kind: 'failed', reason: 'offline' } as const) : writeWithin(this.#path, bytes),
    );
    this.#turn = mine;
    return mine;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#turn;
  }
}

/** A write that hangs cannot be called back; what it may still print is unknown. */
async function writeWithin(path: string, bytes: Uint8Array): Promise<PrintOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PrintOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'sentUnverified', reason: 'noAnswer' }), writeMs);
  });
  const outcome = await Promise.race([writeOnce(path, bytes), late]);
  clearTimeout(timer);
  return outcome;
}

async function writeOnce(path: string, bytes: Uint8Array): Promise<PrintOutcome> {
  let written = 0;
  try {
    // No O_CREAT: a device that is not there must not become a file.
    const file = await open(path, constants.O_WRONLY | constants.O_APPEND);
    try {
      while (written < bytes.length) written += (await file.write(bytes, written)).bytesWritten;
    } finally {
      await file.close();
    }
    return { kind: 'sentUnverified', reason: 'writeOnly' };
  } catch (error) {
    if (written === bytes.length) return { kind: 'sentUnverified', reason: 'connectionLost' };
    return { kind: 'failed', reason: written > 0 ? 'diedMidJob' : failureOf(error) };
  }
}

/** The Linux `usblp` driver reports lack of paper as ENOSPC and a second user as EBUSY. */
function failureOf(error: unknown): PrintFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return 'noPaper';
  if (code === 'EBUSY') return 'busy';
  return code === 'ENOENT' || code === 'ENODEV' || code === 'ENXIO' ? 'offline' : 'error';
}
