/** Counts the disk syncs of the writer from outside the product: strace on the live process, where the machine has it. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startHallUnderTest, temporaryFolder } from './children.ts';
import { takeTicket } from './load.ts';
import { kiosks, round2 } from './throughput.ts';

/** Syncs a command, each command alone in its commit; null where nothing can count them. */
export async function countFsyncs(commands: number): Promise<{ fsyncsPerCommandSerial: number | null }> {
  if (spawnSync('strace', ['-V'], { stdio: 'ignore' }).status !== 0) return { fsyncsPerCommandSerial: null };
  const folder = temporaryFolder();
  const hall = await startHallUnderTest(folder.path);
  const [client] = await kiosks(hall, 1);
  if (!client) throw new Error('no kiosk');
  const report = join(folder.path, 'syncs.txt');
  const tracer = spawn(
    'strace',
    ['-f', '-e', 'trace=fsync,fdatasync', '-o', report, '-p', String(hall.child.pid)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // Only the writer's thread: the mirror's own sync runs in the pool of the same process.
  await new Promise((attached) => tracer.stderr.once('data', attached));
  for (let turn = 0; turn < commands; turn += 1) await takeTicket(client, turn);
  const ended = new Promise((done) => tracer.once('exit', done));
  tracer.kill('SIGINT');
  await ended;
  const writer = `${hall.child.pid} `;
  const counted = readFileSync(report, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(writer) && /f(data)?sync\(/.test(line)).length;
  client.disconnect();
  await hall.kill();
  folder.remove();
  return { fsyncsPerCommandSerial: round2(counted / commands) };
}
