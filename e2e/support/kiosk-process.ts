/** A kiosk's device host in a process of its own, as on its own machine: it outlives the hall, and can be killed like it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const kioskMain = resolve(import.meta.dirname, '../../apps/kiosk/device/main.ts');
const startTimeoutMs = 60_000;

export class KioskProcess {
  readonly data = mkdtempSync(join(tmpdir(), 'yiting-kiosk-'));
  readonly #place: { readonly hallUrl: string; readonly port: number };
  #child: ChildProcess | null = null;

  constructor(place: { readonly hallUrl: string; readonly port: number }) {
    this.#place = place;
  }

  /** Starts it on its data and waits until it serves its page. */
  async open(): Promise<void> {
    const { hallUrl, port } = this.#place;
    const options = ['--hall', hallUrl, '--data', this.data, '--port', String(port)];
    const child = spawn(
      process.execPath,
      [kioskMain, ...options, '--printer', 'simulated', '--panel', '--hint', 'zone-1', '--self-test', 'off'],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    this.#child = child;
    const giveUpAt = Date.now() + startTimeoutMs;
    while (!(await answers(`http://127.0.0.1:${port}/`))) {
      if (child.exitCode !== null || Date.now() > giveUpAt) throw new Error('the kiosk did not start');
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  /** Blocks of offline numbers it has on disk. */
  leases(): number {
    const path = join(this.data, 'offline/offline-numbers.ndjson');
    return existsSync(path) ? readFileSync(path, 'utf8').split('"type":"lease"').length - 1 : 0;
  }

  /** As if the power went. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child?.pid) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    this.#child = null;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }
}

export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status < 500;
  } catch {
    return false;
  }
}
