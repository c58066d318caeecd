/** What the hall said last, kept on disk: a kiosk that starts without the hall still knows queues, day and time. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';

export type HeardHall = {
  readonly view: KioskView;
  readonly timeZone: string;
  /** Hall time when it was said, ms. */
  readonly at: number;
  /** Hall time less this machine's wall clock, ms: after a start without the hall this is all there is. */
  readonly aheadMs: number;
};

/** Written again so often even when nothing changed, so that the time on disk is not old. */
const rewriteEveryMs = 60_000;

export class Heard {
  readonly #path: string;
  #hall: HeardHall | null;
  #written = { matters: '', at: 0 };

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'heard.json');
    this.#hall = readKept(this.#path);
  }

  get hall(): HeardHall | null {
    return this.#hall;
  }

  /** Keeps the newest; a queue that closes is on disk at once, waits and slips need not be. */
  keep(hall: HeardHall): void {
    this.#hall = hall;
    const matters = whatMatters(hall);
    if (matters === this.#written.matters && hall.at - this.#written.at < rewriteEveryMs) return;
    try {
      const file = openSync(`${this.#path}.next`, 'w', 0o600);
      writeSync(file, JSON.stringify({ ...hall, view: { ...hall.view, printOrders: [] } }));
      fsyncSync(file);
      closeSync(file);
      renameSync(`${this.#path}.next`, this.#path);
      this.#written = { matters, at: hall.at };
    } catch {
      // A full disk: what is known in memory is still true, and the book of numbers refuses by itself.
    }
  }
}

function whatMatters({ view, timeZone }: HeardHall): string {
  const queues = view.queues.map(
    ({ wait: _wait, waiting: _waiting, longestSince: _since, ...queue }) => queue,
  );
  return JSON.stringify([timeZone, view.offline, view.dayOpen, view.catalogueVersion, queues]);
}

function readKept(path: string): HeardHall | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as HeardHall;
  } catch {
    return null;
  }
}
