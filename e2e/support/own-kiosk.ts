/** A kiosk's device host of its own, started with any options; its data folder outlives a restart. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './free-port.ts';

const kioskMain = resolve(import.meta.dirname, '../../apps/kiosk/device/main.ts');
const startTimeoutMs = 60_000;

export class OwnKiosk {
  readonly data = mkdtempSync(join(tmpdir(), 'yiting-kiosk-'));
  readonly port: number;
  #child: ChildProcess | null = null;

  constructor(port: number) {
    this.port = port;
  }

  static async start(options: readonly string[]): Promise<OwnKiosk> {
    const kiosk = new OwnKiosk(await freePort());
    await kiosk.open(options);
    return kiosk;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async open(options: readonly string[]): Promise<void> {
    const child = spawn(
      process.execPath,
      [kioskMain, '--data', this.data, '--port', String(this.port), ...options],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    this.#child = child;
    const giveUpAt = Date.now() + startTimeoutMs;
    while (!(await answers(`${this.url}/`))) {
      if (child.exitCode !== null || Date.now() > giveUpAt) throw new Error('the kiosk did not open');
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  /** Its process does nothing any more, and is there all the same. */
  hang(): void {
    this.#child?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.stop();
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
