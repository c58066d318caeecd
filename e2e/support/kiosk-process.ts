/** The kiosk beside a hall: its device host as on its own machine, which outlives the hall, and can be killed like it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OwnKiosk } from './own-kiosk.ts';

export class KioskProcess {
  readonly #kiosk: OwnKiosk;
  readonly #hallUrl: string;

  constructor({ hallUrl, port }: { readonly hallUrl: string; readonly port: number }) {
    this.#kiosk = new OwnKiosk(port);
    this.#hallUrl = hallUrl;
  }

  get data(): string {
    return this.#kiosk.data;
  }

  /** Starts it on its data and waits until it serves its page. */
  open(): Promise<void> {
    const equipment = ['--printer', 'simulated', '--panel', '--self-test', 'off'];
    return this.#kiosk.open(['--hall', this.#hallUrl, '--hint', 'zone-1', ...equipment]);
  }

  /** Blocks of offline numbers it has on disk. */
  leases(): number {
    const path = join(this.data, 'offline/offline-numbers.ndjson');
    return existsSync(path) ? readFileSync(path, 'utf8').split('"type":"lease"').length - 1 : 0;
  }

  /** As if the power went. */
  kill(): Promise<void> {
    return this.#kiosk.stop();
  }

  close(): Promise<void> {
    return this.#kiosk.close();
  }
}
