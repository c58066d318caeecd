/**
 * The hall the announced waits are tried in: three queues, twelve windows with overlapping profiles, nine items whose catalogue
 * minutes are wrong, an hourly profile of arrivals, appointments of whom some stay away, priority, no-shows, lunch in two shifts.
 * Service times are log-normal, which the estimate does not assume.
 */
import { type Random, seededRandom } from '@yiting/shared/basics/seeded-random.ts';
import type { ExpectedVisitor } from '@yiting/shared/domain/wait/hall-now.ts';
import type { UsualMinutes } from '@yiting/shared/domain/wait/learn.ts';
import { exponential, logNormal } from './chance.ts';
import type { Pause, TrueHall, Visitor } from './true-hall.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const opensAt = 9 * hourMs;

/** Minutes: what the catalogue says and what it takes. `share` is of the visitors of its queue. */
const items = [
  { code: 'a-licence', queueId: 'a', share: 0.5, usual: 10, mean: 14, variation: 0.7 },
  { code: 'a-change', queueId: 'a', share: 0.3, usual: 15, mean: 12, variation: 0.5 },
  { code: 'a-question', queueId: 'a', share: 0.2, usual: 10, mean: 5, variation: 0.9 },
  { code: 'b-tax', queueId: 'b', share: 0.6, usual: 8, mean: 12, variation: 0.8 },
  { code: 'b-invoice', queueId: 'b', share: 0.3, usual: 5, mean: 6, variation: 0.6 },
  { code: 'b-other', queueId: 'b', share: 0.1, usual: 12, mean: 24, variation: 0.7 },
  { code: 'c-permit', queueId: 'c', share: 0.5, usual: 15, mean: 22, variation: 0.7 },
  { code: 'c-plan', queueId: 'c', share: 0.3, usual: 30, mean: 26, variation: 0.6 },
  { code: 'c-copy', queueId: 'c', share: 0.2, usual: 15, mean: 7, variation: 0.8 },
] as const;
const queues = ['a', 'b', 'c'] as const;
const usual: UsualMinutes = {
  byQueue: { a: 12, b: 8, c: 20 },
  byItem: Object.fromEntries(items.map(({ code, queueId, usual: minutes }) => [code, { queueId, minutes }])),
};

/** Own queue first; the second number is the penalty in minutes where the window helps out. */
const profiles: readonly (readonly (readonly [string, number])[])[] = [
  [['a', 0]],
  [['a', 0]],
  [['a', 0]],
  [
    ['a', 0],
    ['b', 5],
  ],
  [
    ['a', 0],
    ['b', 5],
  ],
  [['b', 0]],
  [['b', 0]],
  [
    ['b', 0],
    ['c', 10],
  ],
  [
    ['b', 0],
    ['a', 10],
  ],
  [['c', 0]],
  [['c', 0]],
  [
    ['c', 0],
    ['a', 15],
  ],
];
/** Walk-ins an hour from nine o'clock on, by queue. */
const walkInsPerHour: Readonly<Record<(typeof queues)[number], readonly number[]>> = {
  a: [26, 30, 20, 12, 18, 24, 22, 10],
  b: [24, 28, 18, 12, 18, 22, 18, 8],
  c: [8, 9, 6, 3, 6, 8, 6, 3],
};
const priorityShare = 0.08;
const absentShare = 0.04;
const absentMs = 1.5 * minuteMs;
const slotEveryMs = 30 * minuteMs;
const bookedPerSlot = { a: 2, b: 1, c: 1 } as const;
const bookedComes = 0.85;
const lunchMs = 45 * minuteMs;

export function fixedHall(seed: number): TrueHall {
  const random = seededRandom(seed * 104_729);
  const booked = new Map<string, ExpectedVisitor>();
  const visitors = [...walkIns(random), ...appointments(random, booked)];
  return {
    headStartMinutes: { walkIn: 0, appointment: 20, priority: 15 },
    windows: profiles.map((profile, index) => ({
      windowId: `window-${index + 1}`,
      staffId: `officer-${index + 1}`,
      profile: profile.map(([queueId, penaltyMinutes]) => ({ queueId, penaltyMinutes })),
      ...lunchOf(random, index),
    })),
    visitors: visitors.sort((left, right) => left.takenAt - right.takenAt),
    booked,
    usual,
    opensAt,
  };
}

/** Every second window goes at half past eleven, the others at a quarter past twelve, some minutes up or down. */
function lunchOf(random: Random, window: number): { pauses: Pause[]; habits: Pause[] } {
  const usual = 11.5 * hourMs + (window % 2) * lunchMs;
  const about = (ms: number) => ms + (random() - 0.5) * 10 * minuteMs;
  return {
    pauses: [{ from: about(usual), lengthMs: about(lunchMs) }],
    habits: [{ from: usual, lengthMs: lunchMs }],
  };
}

function walkIns(random: Random): Visitor[] {
  return queues.flatMap((queueId) =>
    walkInsPerHour[queueId].flatMap((perHour, hour) => {
      const from = opensAt + hour * hourMs;
      const found: Visitor[] = [];
      for (let at = from; ; ) {
        at += exponential(random, hourMs / perHour);
        if (at >= from + hourMs) return found;
        const kind = random() < priorityShare ? 'priority' : 'walkIn';
        const ticketId = `${queueId}-${hour}-${String(found.length).padStart(3, '0')}`;
        found.push(visit(random, { ticketId, queueId, class: kind, since: at, takenAt: at }));
      }
    }),
  );
}

function appointments(random: Random, booked: Map<string, ExpectedVisitor>): Visitor[] {
  const slots = Array.from({ length: 14 }, (_, slot) => opensAt + 30 * minuteMs + slot * slotEveryMs);
  return slots.flatMap((slotAt) =>
    queues.flatMap((queueId) =>
      Array.from({ length: bookedPerSlot[queueId] }, (_, place) => {
        const ticketId = `y-${queueId}-${slotAt / minuteMs}-${place}`;
        const takenAt = slotAt - 15 * minuteMs + random() * 20 * minuteMs;
        const since = Math.max(takenAt, slotAt);
        const person = visit(random, { ticketId, queueId, class: 'appointment', since, takenAt });
        const { itemCode } = person;
        booked.set(ticketId, { queueId, itemCode, class: 'appointment', slotAt, probability: bookedComes });
        return random() < bookedComes ? [person] : [];
      }).flat(),
    ),
  );
}

function pickByShare<T extends { readonly share: number }>(from: readonly T[], u: number): T {
  let below = 0;
  for (const each of from) {
    below += each.share;
    if (u < below) return each;
  }
  throw new Error('the shares do not add up to one');
}

type Coming = Pick<Visitor, 'ticketId' | 'queueId' | 'class' | 'since' | 'takenAt'>;

/** Draws what he came for and how long it takes; who does not come to the window keeps it a moment only. */
function visit(random: Random, coming: Coming): Visitor {
  const own = items.filter(({ queueId }) => queueId === coming.queueId);
  const item = pickByShare(own, random());
  const service = logNormal(random, { mean: item.mean * minuteMs, variation: item.variation });
  const isAbsent = random() < absentShare;
  return {
    ...coming,
    itemCode: item.code,
    appointmentAt: null,
    forWindowId: null,
    forStaffId: null,
    serviceMs: isAbsent ? absentMs : service,
  };
}
