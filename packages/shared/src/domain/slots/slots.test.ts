import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../calendar/hall-time.ts';
import { bookingRulesSchema, type Channel, channels, queueRulesSchema } from './rules.ts';
import {
  nearestFree,
  type Occupancy,
  type SlotDay,
  type SlotWish,
  slotRefusal,
  slotsOf,
  slotsTaken,
} from './slots.ts';
import { checkInOf, limitedUntil } from './standing.ts';

const timeZone = 'Asia/Shanghai';
const date = '2026-11-25';
const at = (time: string, day = date) =>
  instantOf(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)), timeZone);
const now = at('08:00', '2026-11-24');
const span = (fromMinute: number, toMinute: number, byAppointment = false) => ({
  fromMinute,
  toMinute,
  byAppointment,
});
const rules = queueRulesSchema.parse({ queueId: 'queue-a', places: 2, quota: { bank: 1 }, daysAhead: 7 });
const day = (change: Partial<SlotDay> = {}): SlotDay => ({
  date,
  timeZone,
  spans: [span(540, 700), span(780, 900)],
  rules,
  occupied: new Map(),
  closed: new Set(),
  ...change,
});
const wish: SlotWish = { slots: 1, places: 1, channel: 'hall' };
const taken = (time: string, all: number, byChannel: Occupancy['byChannel'] = {}) =>
  new Map([[at(time), { all, byChannel }]]);

describe('the slots of a day', () => {
  test('[Z20] whole slots inside each stretch, none across lunch, none before the cut-off', () => {
    const times = (slotDay: SlotDay, nowMs = now) => slotsOf(slotDay, wish, nowMs).map((slot) => slot.at);
    expect(times(day())).toEqual(
      ['09:00', '09:30', '10:00', '10:30', '11:00', '13:00', '13:30', '14:00', '14:30'].map((time) =>
        at(time),
      ),
    );
    expect(times(day(), at('13:10'))).toEqual([at('14:00'), at('14:30')]);
    expect(times(day(), at('09:00', '2026-11-17'))).toEqual([]);
    expect(times(day({ spans: [] }))).toEqual([]);
  });

  test('[Z21] two slots in a row stay inside one stretch, and none of them is closed', () => {
    const two = { ...wish, slots: 2 };
    expect(slotsOf(day(), two, now).map((slot) => slot.at)).not.toContain(at('11:00'));
    const closed = new Set([at('10:00')]);
    const begins = slotsOf(day({ closed }), two, now).map((slot) => slot.at);
    expect(begins).not.toContain(at('09:30'));
    expect(begins).toContain(at('10:30'));
    expect(slotsTaken(at('09:00'), 2, rules)).toEqual([at('09:00'), at('09:30')]);
  });

  test('[Z22] each refusal has its reason', () => {
    const why = (
      slotAt: number,
      change: Partial<SlotDay> = {},
      wished: Partial<SlotWish> = {},
      nowMs = now,
    ) => slotRefusal(day(change), slotAt, { ...wish, ...wished }, nowMs);
    expect(why(at('09:00'))).toBeNull();
    expect(why(at('09:00'), {}, {}, at('10:00'))).toBe('slotPast');
    expect(why(at('09:00'), {}, {}, at('08:50'))).toBe('slotTooSoon');
    expect(why(at('09:00'), {}, {}, at('09:00', '2026-11-10'))).toBe('slotTooFar');
    expect(why(at('09:10'))).toBe('slotUnknown');
    expect(why(at('11:30'))).toBe('slotUnknown');
    expect(why(at('09:00'), { closed: new Set([at('09:00')]) })).toBe('slotClosed');
    expect(why(at('09:00'), { occupied: taken('09:00', 2) })).toBe('slotFull');
    expect(why(at('09:00'), { occupied: taken('09:00', 1) }, { places: 2 })).toBe('slotFull');
    expect(why(at('09:00'), { occupied: taken('09:00', 1, { bank: 1 }) }, { channel: 'bank' })).toBe(
      'channelFull',
    );
    expect(why(at('09:00'), { occupied: taken('09:00', 1, { bank: 1 }) })).toBeNull();
  });

  test('[Z23] what is offered can be booked, what is refused is not offered; never more bookings than places', () => {
    const anyWish = fc.record({
      slots: fc.integer({ min: 1, max: 3 }),
      places: fc.integer({ min: 1, max: 2 }),
      channel: fc.constantFrom(...channels),
      pick: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (wishes, places) => {
        const occupied = new Map<number, { all: number; byChannel: Partial<Record<Channel, number>> }>();
        const full = day({ occupied, rules: { ...rules, places } });
        const grid = slotsOf(full, wish, now);
        for (const { pick, ...wished } of wishes) {
          const slot = grid[pick % grid.length];
          if (!slot) throw new Error('no grid');
          const offered = slotsOf(full, wished, now).some((each) => each.at === slot.at && each.free > 0);
          expect(slotRefusal(full, slot.at, wished, now) === null).toBe(offered);
          if (!offered) continue;
          for (const part of slotsTaken(slot.at, wished.slots, rules)) {
            const before = occupied.get(part) ?? { all: 0, byChannel: {} };
            const ofChannel = (before.byChannel[wished.channel] ?? 0) + wished.places;
            occupied.set(part, {
              all: before.all + wished.places,
              byChannel: { ...before.byChannel, [wished.channel]: ofChannel },
            });
          }
        }
        for (const { all, byChannel } of occupied.values()) {
          expect(all).toBeLessThanOrEqual(places);
          expect(byChannel.bank ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('[Z24] a refusal offers the free times nearest to the one wished', () => {
    const offered = slotsOf(day({ occupied: taken('10:00', 2) }), wish, now);
    expect(nearestFree([offered], at('10:00'), 3).map((slot) => slot.at)).toEqual([
      at('09:00'),
      at('09:30'),
      at('10:30'),
    ]);
    expect(nearestFree([[]], at('10:00'), 3)).toEqual([]);
  });
});

describe('the person', () => {
  const bookingRules = bookingRulesSchema.parse({});

  test('[Z25] three no-shows within ninety days mean thirty days of walking in, and no more', () => {
    const until = (days: string[], today: string) => limitedUntil(bookingRules, days, today);
    expect(until(['2026-09-01', '2026-10-01'], '2026-11-24')).toBeNull();
    expect(until(['2026-09-01', '2026-10-01', '2026-11-20'], '2026-11-24')).toBe('2026-12-20');
    expect(until(['2026-09-01', '2026-10-01', '2026-11-20'], '2026-12-21')).toBeNull();
    expect(until(['2026-08-01', '2026-10-01', '2026-11-20'], '2026-11-24')).toBeNull();
  });

  test('[Z26] a check-in is early, on time, late, over, or elsewhere (B4-69)', () => {
    const outcome = (nowMs: number, change: object = {}) =>
      checkInOf(
        { state: 'booked', at: at('10:00'), endsAt: at('10:30'), hallId: 'h1', ...change },
        { nowMs, timeZone, hallId: 'h1', rules: bookingRules },
      );
    expect(outcome(at('09:29'))).toEqual({ outcome: 'early', opensAt: at('09:30') });
    expect(outcome(at('09:30')).outcome).toBe('onTime');
    expect(outcome(at('10:15')).outcome).toBe('onTime');
    expect(outcome(at('10:16')).outcome).toBe('walkInRank');
    expect(outcome(at('10:30')).outcome).toBe('over');
    expect(outcome(at('10:00', '2026-11-24')).outcome).toBe('otherDay');
    expect(outcome(at('10:00'), { hallId: 'h2' }).outcome).toBe('otherHall');
    expect(outcome(at('10:00'), { state: 'checkedIn' }).outcome).toBe('already');
    expect(outcome(at('10:00'), { state: 'cancelled' }).outcome).toBe('cancelled');
    expect(outcome(at('10:00'), { state: 'held' }).outcome).toBe('notBooked');
    expect(outcome(at('10:00'), { state: 'noShow' }).outcome).toBe('over');
  });
});
