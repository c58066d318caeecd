/** The people of one day of a described hall: who comes when, as what, for how long. Drawn once, met by every order of calls. */
import { seededRandom } from '@yiting/shared/basics/seeded-random.ts';
import { type ArrivalPolicy, standingOf } from '@yiting/shared/domain/arrival.ts';
import type { ServingWindow, WaitingTicket } from '@yiting/shared/domain/calling.ts';

const minuteMs = 60_000;

export type Visitor = WaitingTicket & { readonly takenAt: number; readonly serviceMs: number };

/** Four windows for two queues, two of which help out in the other; at the peaks a little more work than they can do. */
export const windows: readonly ServingWindow[] = [
  { windowId: 'w1', staffId: null, profile: [{ queueId: 'a', penaltyMinutes: 0 }] },
  {
    windowId: 'w2',
    staffId: null,
    profile: [
      { queueId: 'a', penaltyMinutes: 0 },
      { queueId: 'b', penaltyMinutes: 5 },
    ],
  },
  { windowId: 'w3', staffId: null, profile: [{ queueId: 'b', penaltyMinutes: 0 }] },
  {
    windowId: 'w4',
    staffId: null,
    profile: [
      { queueId: 'b', penaltyMinutes: 0 },
      { queueId: 'a', penaltyMinutes: 10 },
    ],
  },
];
/** People who come in each hour from opening on: a peak before noon, one after lunch. */
const comersByHour = [20, 28, 26, 14, 18, 26, 20, 12];
const shareOfQueueA = 0.5;
const bookedShare = 0.2;
const priorityShare = 0.1;
const meanServiceMinutes = 11;
const slotMinutes = 30;
/** Booked visitors come from so many minutes before their slot to so many after its start. */
const earliestMinutes = 25;
const latestMinutes = 20;

export function drawVisitors(seed: number, policy: ArrivalPolicy): Visitor[] {
  const random = seededRandom(seed);
  const visitors: Visitor[] = [];
  for (const [hour, comers] of comersByHour.entries()) {
    for (let index = 0; index < comers; index += 1) {
      const at = (hour + random()) * 60;
      const booked = random() < bookedShare;
      const slot = Math.floor(at / slotMinutes) * slotMinutes;
      const takenMinutes = booked
        ? Math.max(0, slot - earliestMinutes + random() * (earliestMinutes + latestMinutes))
        : at;
      const takenAt = Math.round(takenMinutes * minuteMs);
      const appointmentAt = booked ? slot * minuteMs : null;
      visitors.push({
        ...standingOf({ takenAt, appointmentAt, priority: random() < priorityShare }, policy),
        ticketId: `${String(hour)}-${String(index).padStart(3, '0')}`,
        queueId: random() < shareOfQueueA ? 'a' : 'b',
        appointmentAt,
        takenAt,
        forWindowId: null,
        forStaffId: null,
        serviceMs: Math.round(-Math.log(1 - random()) * meanServiceMinutes * minuteMs),
      });
    }
  }
  return visitors.sort((left, right) => left.takenAt - right.takenAt);
}
