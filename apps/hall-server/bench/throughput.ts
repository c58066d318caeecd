/** Durable tickets a second beside the bare limit; acknowledgement times at a busy hall's rate; processor time a command. */
import { type Child, startBareLimit, startHallUnderTest, temporaryFolder, usageOf } from './children.ts';
import { connect, median, percentile, saturate, steadily } from './load.ts';
import type { Message } from './messages.ts';

const inFlight = 16;
const sockets = 4;

/** Interleaved, each round on fresh data: the machine's own drift falls on both. */
export async function measureThroughput(rounds: number, count: number) {
  const issue: number[] = [];
  const limit: number[] = [];
  let cpuMs = 0;
  for (let round = 0; round < rounds; round += 1) {
    limit.push(await measureBare(count));
    const product = await measureProduct(count);
    issue.push(product.perSec);
    cpuMs = product.cpuMs;
  }
  return {
    issuePerSec: Math.round(median(issue)),
    limitIssuePerSec: Math.round(median(limit)),
    issueRatio: round2(median(issue.map((value, index) => value / (limit[index] ?? Number.NaN)))),
    serverCpuMsPerCommand: round2(cpuMs),
  };
}

async function measureBare(count: number): Promise<number> {
  const folder = temporaryFolder();
  const bare = await startBareLimit(folder.path);
  const clients = await Promise.all(
    Array.from({ length: sockets }, () => connect(`http://127.0.0.1:${bare.told.port}`, {})),
  );
  await saturate(clients, { count: count / 5, inFlight });
  const perSec = await saturate(clients, { count, inFlight });
  for (const client of clients) client.disconnect();
  await bare.kill();
  folder.remove();
  return perSec;
}

async function measureProduct(count: number): Promise<{ perSec: number; cpuMs: number }> {
  const folder = temporaryFolder();
  const hall = await startHallUnderTest(folder.path);
  const clients = await kiosks(hall, sockets);
  await saturate(clients, { count: count / 5, inFlight });
  const before = await usageOf(hall);
  const perSec = await saturate(clients, { count, inFlight });
  const after = await usageOf(hall);
  for (const client of clients) client.disconnect();
  await hall.kill();
  folder.remove();
  return { perSec, cpuMs: (after.cpuMs - before.cpuMs) / count };
}

/** Twenty numbers a second, four times what the busiest hall needs. */
export async function measureAcknowledgement(forMs: number) {
  const folder = temporaryFolder();
  const hall = await startHallUnderTest(folder.path);
  const [client] = await kiosks(hall, 1);
  if (!client) throw new Error('no kiosk');
  const times = await steadily(client, { everyMs: 50, forMs });
  client.disconnect();
  const { synchronous } = hall.told;
  await hall.kill();
  folder.remove();
  return { ackP50Ms: round2(percentile(times, 0.5)), ackP99Ms: round2(percentile(times, 0.99)), synchronous };
}

/** A kiosk's key may be used by several connections: one station, several sockets. */
export function kiosks(hall: Child<Message>, count: number) {
  return Promise.all(
    Array.from({ length: count }, () => connect(hall.told.url, { stationKey: hall.told.kiosk })),
  );
}

export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
