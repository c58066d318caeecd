/** Starts and ends the processes under test; each is killed by the pid it was started with. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message, Usage } from './messages.ts';

const startTimeoutMs = 60_000;

export type Child<T> = { readonly child: ChildProcess; readonly told: T; readonly kill: () => Promise<void> };

export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'yiting-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export const startHallUnderTest = (data: string) => start<Message>('hall-under-test.ts', ['--data', data]);
export const startBareLimit = (folder: string) =>
  start<{ port: number }>('bare-limit.ts', [join(folder, `bare-${Date.now()}.db`)]);

export async function usageOf({ child }: Child<Message>): Promise<Usage> {
  const answer = new Promise<Usage>((told) => child.once('message', (message) => told(message as Usage)));
  child.send('usage');
  return answer;
}

async function start<T>(file: string, options: readonly string[]): Promise<Child<T>> {
  const child = fork(join(import.meta.dirname, file), [...options], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const told = await new Promise<T>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${file} did not start in ${startTimeoutMs} ms`)),
      startTimeoutMs,
    );
    child.once('message', (message) => {
      clearTimeout(timer);
      resolve(message as T);
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  };
  return { child, told, kill };
}
