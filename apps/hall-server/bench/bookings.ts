/** The last places of slots, fifty at a time; and how long a search for free times takes when half of everything is taken. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { addDays } from '@yiting/shared/domain/calendar/dates.ts';
import { instantOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import { bookingRulesSchema } from '@yiting/shared/domain/slots/rules.ts';
import { gridOf } from '@yiting/shared/domain/slots/slots.ts';
import type { Actor } from '../src/commands/actor.ts';
import { openVisit } from '../src/commands/visits.ts';
import { planReader } from '../src/store/meta.ts';
import { slotDays } from '../src/store/slot-days.ts';
import { connect, type TestSocket } from '../src/testing/connect.ts';
import { changePlan, must, openTestHall, type TestHall } from '../src/testing/test-hall.ts';
import { percentile } from './load.ts';

const people = 50;
const firstDay = '2026-11-24';
const timeZone = 'Asia/Shanghai';
const system: Actor = { kind: 'system' };

/** Counted from outside, from the confirmations given out: more than a slot has places is overbooked. */
export async function measureBookingRaces(rounds: number) {
  const hall = await openTestHall();
  try {
    const places = 3;
    await setRules(hall, [{ queueId: 'queue-a', places, daysAhead: 90 }], { holdSeconds: 60 });
    const terminals = await Promise.all(
      Array.from({ length: people }, () => connect(hall.hall.url, { stationKey: hall.stationKeys.kiosk })),
    );
    let overbooked = 0;
    for (let round = 0; round < rounds; round += 1) {
      const slotAt = slotOf(round);
      const given = await Promise.all(
        terminals.map((terminal, index) => bookTwice(terminal, { slotAt, person: round * people + index })),
      );
      const confirmed = new Set(given.filter((each) => each !== null)).size;
      overbooked += Math.max(0, confirmed - places);
      if (confirmed < places) throw new Error(`round ${round}: ${confirmed} of ${places} places were given`);
    }
    for (const terminal of terminals) terminal.close();
    return { bookingRaceRounds: rounds, overbooked };
  } finally {
    await hall.close();
  }
}

/** Twelve queues, thirty days, half of the places taken; asked by a kiosk, a phone and the guide desk in turn, over the wire. */
export async function measureSlotSearch(searches: number) {
  const hall = await openTestHall();
  try {
    const queueIds = await twelveQueues(hall);
    await setRules(
      hall,
      queueIds.map((queueId) => ({ queueId, places: 2, daysAhead: 31 })),
      { holdSeconds: 3_600 },
    );
    await takeHalf(hall, queueIds);
    const { token } = must(await openVisit(hall.hall));
    const sites = await Promise.all([
      connect(hall.hall.url, { stationKey: hall.stationKeys.kiosk }),
      connect(hall.hall.url, { stationKey: hall.stationKeys.kiosk }),
      connect(hall.hall.url, { visitToken: token }),
    ]);
    const took: number[] = [];
    for (let turn = 0; turn < searches; turn += 1) {
      const body = { queueId: queueIds[turn % queueIds.length], from: firstDay, days: 30 };
      // Slower than the limit of messages of one connection.
      await new Promise((done) => setTimeout(done, 6));
      const startedAt = performance.now();
      const answer = await sites[turn % sites.length]?.ask('query', { type: 'booking.slots', body });
      took.push(performance.now() - startedAt);
      if (!answer?.ok) throw new Error('a search was refused');
    }
    for (const site of sites) site.close();
    return {
      slotSearchP50Ms: round2(percentile(took, 0.5)),
      slotSearchP99Ms: round2(percentile(took, 0.99)),
    };
  } finally {
    await hall.close();
  }
}

/** Held and confirmed, each message sent twice under one id. The id of the confirmed booking, or null. */
async function bookTwice(
  terminal: TestSocket,
  { slotAt, person }: { readonly slotAt: number; readonly person: number },
): Promise<string | null> {
  const held = await twice(terminal, 'booking.hold', { queueId: 'queue-a', slotAt });
  if (held === null) return null;
  const phone = `1380000${String(person % 10_000).padStart(4, '0')}`;
  const body = { bookingId: held, party: { kind: 'phone', phone } };
  return twice(terminal, 'booking.confirm', body);
}

async function twice(terminal: TestSocket, type: string, body: unknown): Promise<string | null> {
  const message = { id: makeUlid(Date.now()), type, body };
  const answers = await Promise.all([terminal.ask('command', message), terminal.ask('command', message)]);
  const ids = answers.map((answer) =>
    answer.ok ? (answer.value as { booking: { bookingId: string } }).booking.bookingId : null,
  );
  if (ids[0] !== ids[1]) throw new Error('one message, two answers');
  return ids[0] ?? null;
}

/** Another slot each round: seven a morning and afternoon of working days. */
function slotOf(round: number): number {
  const times = [540, 570, 600, 630, 660, 690, 780, 810, 840, 870, 900, 930, 960, 990];
  const minute = times[round % times.length] ?? 540;
  const workday = Math.floor(round / times.length);
  const date = addDays(firstDay, workday + 2 * Math.floor((workday + 1) / 5));
  return instantOf(date, minute, timeZone);
}

async function setRules(
  hall: TestHall,
  queues: readonly { readonly queueId: string; readonly places: number; readonly daysAhead: number }[],
  { holdSeconds }: { readonly holdSeconds: number },
): Promise<void> {
  const rules = bookingRulesSchema.parse({
    queues,
    holdSeconds,
    perPersonAndQueueADay: 20,
    perPhoneADay: 50,
  });
  must(await hall.act('booking.setRules', { rules }, hall.staff.manager));
}

async function twelveQueues(hall: TestHall): Promise<readonly string[]> {
  await changePlan(hall, (plan) => {
    const [first] = plan.queues;
    if (!first) throw new Error('a plan without queues');
    const free = [...'EFGHJKLMNPQRSTUVWXZ'].filter((letter) =>
      plan.queues.every(({ prefix }) => prefix !== letter),
    );
    const more = free
      .slice(0, 12 - plan.queues.length)
      .map((prefix) => ({ ...first, id: `queue-${prefix.toLowerCase()}`, prefix }));
    return { ...plan, queues: [...plan.queues, ...more] };
  });
  const rows = hall.hall.database.all<{ id: string }>(
    'SELECT queue_id AS id FROM queues WHERE retired = 0 ORDER BY position',
  );
  return rows.map(({ id }) => id);
}

/** One of two places of every slot, held through the one write path. */
async function takeHalf(hall: TestHall, queueIds: readonly string[]): Promise<void> {
  const { database, dispatcher, clock } = hall.hall;
  const plan = planReader(database).plan();
  for (const queueId of queueIds) {
    const zoneId = plan.queues.find(({ id }) => id === queueId)?.zoneId ?? '';
    const [rules] = bookingRulesSchema.parse({ queues: [{ queueId }] }).queues;
    if (!rules) throw new Error('no rules');
    const days = slotDays(database, { plan, zoneId, rules, from: firstDay, days: 30, nowMs: clock.now() });
    const slots = days.flatMap((day) => gridOf(day).map(({ at }) => at));
    const held = await Promise.all(
      slots.map((slotAt) =>
        dispatcher.submit(system, {
          id: makeUlid(Date.now()),
          type: 'booking.hold',
          body: { queueId, slotAt },
        }),
      ),
    );
    if (held.some(({ ok }) => !ok)) throw new Error(`not every slot of ${queueId} could be held`);
  }
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
