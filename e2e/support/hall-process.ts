/** A real hall in a process of its own: it can be killed like a machine that loses power, and started again on its data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from './free-port.ts';
import { KioskProcess } from './kiosk-process.ts';
import { answers } from './own-kiosk.ts';

const root = resolve(import.meta.dirname, '../..');
const demoMain = join(root, 'apps/hall-server/src/demo/start-demo.ts');
const clockAhead = pathToFileURL(resolve(import.meta.dirname, 'clock-ahead.ts')).href;
const startTimeoutMs = 60_000;

export type Account = { readonly login: string; readonly password: string; readonly name: string };

export class HallProcess {
  readonly data = mkdtempSync(join(tmpdir(), 'yiting-hall-'));
  readonly port: number;
  readonly kioskPort: number;
  /** A kiosk on a machine of its own, where it must outlive the hall; null where the demo starts it. */
  readonly kiosk: KioskProcess | null;
  #child: ChildProcess | null = null;

  private constructor(port: number, kioskPort: number, kioskApart: boolean) {
    this.port = port;
    this.kioskPort = kioskPort;
    this.kiosk = kioskApart ? new KioskProcess({ hallUrl: this.url, port: kioskPort }) : null;
  }

  static async start(wish: { readonly kioskApart?: boolean } = {}): Promise<HallProcess> {
    const hall = new HallProcess(await freePort(), await freePort(), wish.kioskApart === true);
    await hall.kiosk?.open();
    await hall.open();
    return hall;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The kiosk's own host, which is a process apart and outlives the hall. */
  get kioskUrl(): string {
    return `http://127.0.0.1:${this.kioskPort}`;
  }

  account(login: string): Account {
    const accounts = JSON.parse(readFileSync(join(this.data, 'demo-accounts.json'), 'utf8')) as Account[];
    const found = accounts.find((account) => account.login === login);
    if (!found) throw new Error(`no demo account ${login}`);
    return found;
  }

  /** Opens the hall on its data and waits until it answers. `laterMs`: on a machine whose clock has gone on meanwhile. */
  async open({ laterMs = 0 }: { readonly laterMs?: number } = {}): Promise<void> {
    const options = [
      '--no-build',
      // Its test slip would be the first paper of every spec; the spec about it starts a kiosk of its own.
      '--no-self-test',
      '--data',
      this.data,
      '--port',
      String(this.port),
      '--kiosk-port',
      String(this.kioskPort),
      ...(this.kiosk === null ? [] : ['--no-kiosk']),
    ];
    const ahead = laterMs === 0 ? [] : ['--import', clockAhead];
    const child = spawn(process.execPath, [...ahead, demoMain, ...options], {
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
      env: { ...process.env, YITING_CLOCK_AHEAD_MS: String(laterMs) },
    });
    this.#child = child;
    const giveUpAt = Date.now() + startTimeoutMs;
    for (;;) {
      if (child.exitCode !== null || Date.now() > giveUpAt) throw new Error('the hall did not open');
      if (
        (await answers(`${this.url}/healthz`)) &&
        (await answers(`${this.kioskUrl}/`)) &&
        this.#hasAccounts()
      )
        return;
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  /** As if the power went: no signal handler runs, nothing is written any more. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child?.pid) return;
    const gone = new Promise((done) => child.once('exit', done));
    // The whole group: the kiosk's host of the demo goes with it.
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    this.#child = null;
  }

  async close(): Promise<void> {
    await this.kill();
    await this.kiosk?.close();
    rmSync(this.data, { recursive: true, force: true });
  }

  #hasAccounts(): boolean {
    try {
      return this.account('chen').password !== '';
    } catch {
      return false;
    }
  }
}
