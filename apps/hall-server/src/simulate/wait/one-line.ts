/** M/M/10 at load 0.9 on a day whose catalogue is wrong by two: the case in which the best possible estimate is known. */
import { seededRandom } from '@yiting/shared/basics/seeded-random.ts';
import { announceWaits } from '@yiting/shared/domain/wait/announce.ts';
import { exponential } from './chance.ts';
import type { Errors } from './compare.ts';
import { Happening, type TrueHall, type Visitor } from './true-hall.ts';

const windows = 10;
const load = 0.9;
const serviceMs = 10 * 60_000;
const minuteMs = 60_000;
const firstCounted = 200;
const runs = 60;

/** Squared errors of the three estimates over customers 200 to `customers` who found every window busy. */
export function measureOneLine(seed: number, customers: number): Errors {
  const sums = { ours: 0, lastServed: 0, queueLength: 0, covered: 0, counted: 0 };
  const guesses = new Map<string, { ours: number; p90: number; lastServed: number; queueLength: number }>();
  new Happening(oneLine(seed, customers), {
    comes: (visitor, { now, lastWaited }) => {
      if (Number(visitor.ticketId) < firstCounted || now.windows.some(({ seated }) => seated === null))
        return;
      const wait = announceWaits(now, ['a'], { runs, seed: seed * 1_000_003 + Number(visitor.ticketId) })
        .byQueue.a;
      guesses.set(visitor.ticketId, {
        ours: wait?.p50Minutes ?? 0,
        p90: wait?.p90Minutes ?? 0,
        lastServed: lastWaited.get('a') ?? 0,
        // With known rates: everybody before him and he himself leave at the rate of all windows together.
        queueLength: ((now.waiting.length + 1) * serviceMs) / windows / minuteMs,
      });
    },
    called: (visitor, waited) => {
      const guess = guesses.get(visitor.ticketId);
      if (!guess) return;
      sums.counted += 1;
      sums.ours += (guess.ours - waited) ** 2;
      sums.lastServed += (guess.lastServed - waited) ** 2;
      sums.queueLength += (guess.queueLength - waited) ** 2;
      sums.covered += waited <= guess.p90 ? 1 : 0;
    },
  }).happen();
  return sums;
}

export function oneLine(seed: number, customers: number): TrueHall {
  const random = seededRandom(seed * 7_919);
  let at = 0;
  const visitors = Array.from({ length: customers }, (_, index): Visitor => {
    at += exponential(random, serviceMs / windows / load);
    return {
      ticketId: String(index).padStart(6, '0'),
      queueId: 'a',
      itemCode: null,
      class: 'walkIn',
      since: at,
      takenAt: at,
      appointmentAt: null,
      forWindowId: null,
      forStaffId: null,
      serviceMs: exponential(random, serviceMs),
    };
  });
  // Twice as long on one day, half as long on the next.
  const wrong = seed % 2 === 0 ? 2 : 0.5;
  return {
    headStartMinutes: { walkIn: 0, appointment: 20, priority: 15 },
    windows: Array.from({ length: windows }, (_, index) => ({
      windowId: `window-${index}`,
      staffId: null,
      profile: [{ queueId: 'a', penaltyMinutes: 0 }],
      pauses: [],
      habits: [],
    })),
    visitors,
    booked: new Map(),
    usual: { byQueue: { a: (wrong * serviceMs) / minuteMs }, byItem: {} },
    opensAt: 0,
  };
}
