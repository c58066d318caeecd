/** Kills a hall under load like a machine that loses power, and knows what it had acknowledged. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The tickets a hall of its own process acknowledged before it was killed, after at least `enough` of them. */
export async function killAfter(folder: string, enough: number, run: string): Promise<string[]> {
  const script = resolve(import.meta.dirname, 'take-numbers.ts');
  const child = spawn(process.execPath, [script, folder, run], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('close', done));
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === enough) child.kill('SIGKILL');
  }
  await ended;
  return said;
}
