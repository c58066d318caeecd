/** How long the reading worker needs for a new table of waits: 40 windows at work, 500 people waiting, a morning behind them. */
import type { StaffActor } from '../src/commands/actor.ts';
import { Reader } from '../src/reading/reader.ts';
import { changePlan, must, openTestHall, password, type TestHall } from '../src/testing/test-hall.ts';
import { median } from './load.ts';

const windows = 40;
const waiting = 500;
const served = 1_000;
const queues = ['queue-a', 'queue-b', 'queue-c', 'queue-d'];
const minuteMs = 60_000;

export async function measureWaitRefresh(times: number) {
  const hall = await openTestHall();
  try {
    const officers = await openWindows(hall);
    await takeNumbers(hall, windows + served);
    for (let turn = 0; turn < served; turn += 1) {
      hall.clock.advance(0.25 * minuteMs);
      await serveNext(hall, officers, turn % windows);
    }
    for (let window = 0; window < windows; window += 1) await callAt(hall, officers, window);
    await takeNumbers(hall, waiting);
    return await askWorker(hall, times);
  } finally {
    await hall.close();
  }
}

async function askWorker(hall: TestHall, times: number) {
  const reader = new Reader(hall.hall.database.path);
  const took: number[] = [];
  // The first two warm the worker up: it opens its file and learns.
  for (let turn = -2; turn < times; turn += 1) {
    const startedAt = performance.now();
    const { byTicket } = await reader.ask<'waits'>({ kind: 'waits', nowMs: hall.clock.now() });
    if (Object.keys(byTicket).length < waiting) throw new Error('fewer people wait than should');
    if (turn >= 0) took.push(performance.now() - startedAt);
  }
  await reader.close();
  return { waitRefreshMs: round(median(took)), waitRefreshMaxMs: round(Math.max(...took)) };
}

/** Every window serves two queues, the second as a help. */
async function openWindows(hall: TestHall): Promise<StaffActor[]> {
  await changePlan(hall, (plan) => ({
    ...plan,
    windows: Array.from({ length: windows }, (_, index) => ({
      id: windowOf(index).windowId,
      number: index + 1,
      zoneId: plan.zones[0]?.id ?? '',
      kind: 'general' as const,
      profile: [0, 1].map((help) => ({
        queueId: queues[(index + help) % queues.length] ?? '',
        penaltyMinutes: help * 10,
      })),
    })),
  }));
  return Promise.all(
    Array.from({ length: windows }, async (_, index): Promise<StaffActor> => {
      const login = `bench-${index + 1}`;
      const { staffId } = must(
        await hall.act('staff.create', { login, name: login, roles: ['officer'], password }),
      );
      const officer: StaffActor = { kind: 'staff', staffId, login, name: login, roles: ['officer'] };
      must(await hall.act('window.open', windowOf(index), officer));
      return officer;
    }),
  );
}

async function takeNumbers(hall: TestHall, count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    const queueId = queues[turn % queues.length];
    must(await hall.act('ticket.take', { queueId, party: { kind: 'none' } }, hall.stations.kiosk));
  }
}

async function callAt(hall: TestHall, officers: readonly StaffActor[], window: number): Promise<void> {
  must(await hall.act('call.next', windowOf(window), officers[window]));
  must(await hall.act('service.begin', windowOf(window), officers[window]));
}

async function serveNext(hall: TestHall, officers: readonly StaffActor[], window: number): Promise<void> {
  if (
    hall.hall.database.one(
      'SELECT 1 FROM windows WHERE window_id = :windowId AND ticket_id IS NULL',
      windowOf(window),
    )
  )
    await callAt(hall, officers, window);
  hall.clock.advance(minuteMs / 10);
  must(await hall.act('service.finish', windowOf(window), officers[window]));
}

function windowOf(index: number): { readonly windowId: string } {
  return { windowId: `window-${index + 1}` };
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
