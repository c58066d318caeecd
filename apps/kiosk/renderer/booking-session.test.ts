import type { BookingLine, CheckedBooking } from '@yiting/shared/protocol/bookings.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actsOf } from './appointment-acts.ts';
import { type BookingScreen, otherTimesHelp, wantedOf } from './booking-steps.ts';
import type { Session } from './screen.ts';
import { atHome, type SessionEvent, step } from './session.ts';

const wanted = { kind: 'item', itemCode: 'LOCAL-1' } as const;
const phone = '13800000001';
const commandId = 'command-0000000001';
const slot = { at: 1_000_000, endsAt: 2_000_000, free: 1, byAppointment: false };
const words = { zh: 'a', en: 'a', ja: 'a' };
const booking: BookingLine = {
  bookingId: 'b1',
  hallMovedFrom: null,
  code: 'K7M2-9QXD',
  state: 'booked',
  queueId: 'queue-a',
  queueName: words,
  itemCode: 'LOCAL-1',
  itemName: words,
  zoneName: words,
  hallName: words,
  at: slot.at,
  endsAt: slot.endsAt,
  channel: 'hall',
  language: 'zh',
  heldUntil: null,
  changeUntil: slot.at,
  personMasked: null,
  lostSlot: false,
  ticketNumber: null,
  inspection: null,
};
const taken = {
  ticketId: 't1',
  paper: 'printing',
  paperReason: null,
  slip: { number: 'Y001' },
} as unknown as Taken;
const early: CheckedBooking = { outcome: 'early', opensAt: 5, booking, ticketId: null, slip: null };
const late: CheckedBooking = { outcome: 'walkInRank', booking, ticketId: 't1', slip: null };
const party = { kind: 'phone', phone } as const;
const party2 = { kind: 'presented', handle: 'h'.repeat(22) } as const;

const done = (event: Extract<SessionEvent, { type: 'bookingDone' }>['done']): SessionEvent => ({
  type: 'bookingDone',
  commandId,
  done: event,
});
const anyEvent: fc.Arbitrary<SessionEvent> = fc.constantFrom<SessionEvent>(
  { type: 'want', wanted },
  { type: 'book' },
  { type: 'inspect', areaId: null },
  { type: 'inspect', areaId: 'area-south' },
  { type: 'times', days: [{ date: '2026-11-26', slots: [slot] }] },
  { type: 'timesRefused', error: { code: 'noAnswer' } },
  { type: 'day', date: '2026-11-26' },
  { type: 'time', commandId, slotAt: slot.at },
  { type: 'holdOver' },
  { type: 'bookingUnsure', commandId },
  { type: 'bookingRefused', commandId, error: { code: 'slotFull' } },
  { type: 'bookingRefused', commandId, error: { code: 'bookingUnknown' } },
  { type: 'offers', slotAt: slot.at, offers: [slot] },
  { type: 'bookAgain' },
  { type: 'own', act: 'checkIn' },
  { type: 'own', act: 'look' },
  { type: 'ownWay', way: 'card' },
  { type: 'ownWay', way: 'code' },
  { type: 'code', text: 'k7m2-9qxd' },
  { type: 'ownCode', commandId, code: 'K7M29QXD' },
  { type: 'move' },
  { type: 'nextBooking' },
  { type: 'sure', on: true },
  { type: 'cancel', commandId },
  { type: 'way', way: 'phone' },
  { type: 'typed', text: phone },
  { type: 'confirm', commandId, party },
  { type: 'confirm', commandId, party: party2 },
  { type: 'taken', taken },
  { type: 'back' },
  { type: 'idle' },
  { type: 'stay' },
  done({ act: 'hold', booking }),
  done({ act: 'confirm', booking }),
  done({ act: 'move', booking }),
  done({ act: 'cancel' }),
  done({ act: 'look', bookings: [booking] }),
  done({ act: 'checkIn', checked: early, also: [], taken: null }),
  done({ act: 'checkIn', checked: late, also: [], taken }),
);
const after = (events: readonly SessionEvent[], from: Session = atHome) => events.reduce(step, from);
const toTimes: readonly SessionEvent[] = [
  { type: 'language', language: 'en' },
  { type: 'want', wanted },
  { type: 'book' },
  { type: 'day', date: '2026-11-26' },
  { type: 'time', commandId, slotAt: slot.at },
];
const held = after([...toTimes, done({ act: 'hold', booking })]);
const secrets = [phone, party2.handle];

describe('a session that books', () => {
  test('[K80] from every state every event is defined, leaving forgets the person, only what is under way is waited for', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const session = after(events);
        expect(after([{ type: 'home' }], session)).toEqual(atHome);
        const { screen } = session;
        const idled = after([{ type: 'idle' }, { type: 'idle' }], session);
        const waits = screen.name === 'taking' || (screen.name === 'asking' && !screen.unsure);
        if (waits) expect(idled).toBe(session);
        else expect(idled).toEqual(atHome);
        // A person stands in the wish under way, in his own proof, or where he is typing; never on the way back.
        const back = JSON.stringify(session.trail.filter(({ name }) => name !== 'appointment'));
        if (screen.name === 'booked' || screen.name === 'cancelled' || screen.name === 'number')
          expect(secrets.filter((secret) => JSON.stringify(session).includes(secret))).toEqual([]);
        expect(back).not.toContain(phone);
      }),
      { numRuns: 800 },
    );
  });

  test('[K80] a time is held, the person said, and the appointment stands there under the ids of its wishes', () => {
    expect(after(toTimes).screen).toMatchObject({
      name: 'asking',
      wish: { act: 'hold', commandId, itemCode: 'LOCAL-1', slotAt: slot.at, language: 'en' },
    });
    expect(held.screen).toMatchObject({ name: 'identity', aim: { kind: 'book', held: booking } });
    const asked = after([{ type: 'confirm', commandId, party }], held);
    expect(asked.screen).toMatchObject({ wish: { act: 'confirm', bookingId: 'b1', party } });
    // A second tap, another touch, an answer to another wish: nothing changes.
    for (const event of [
      { type: 'confirm', commandId: 'command-0000000002', party },
      { type: 'back' },
      { type: 'want', wanted },
      { type: 'bookingDone', commandId: 'command-0000000009', done: { act: 'confirm', booking } },
    ] satisfies SessionEvent[])
      expect(step(asked, event).screen).toBe(asked.screen);
    expect(step(asked, done({ act: 'confirm', booking })).screen).toMatchObject({
      name: 'booked',
      moved: false,
    });
  });

  test('[K81] a time that is gone offers the nearest, each in one tap; a hold that is over leads back to the times', () => {
    const refused = after(
      [{ type: 'bookingRefused', commandId, error: { code: 'slotFull' } }],
      after(toTimes),
    );
    expect(refused.screen).toMatchObject({ name: 'notBooked', slotAt: slot.at, offers: null });
    const offered = step(refused, { type: 'offers', slotAt: slot.at, offers: [{ ...slot, at: 7 }] });
    const next = step(offered, { type: 'time', commandId: 'command-0000000002', slotAt: 7 });
    expect(next.screen).toMatchObject({
      name: 'asking',
      wish: { commandId: 'command-0000000002', slotAt: 7 },
    });
    const over = step(held, { type: 'holdOver' });
    expect(over.screen).toMatchObject({ name: 'notBooked', error: { code: 'holdExpired' } });
    expect(step(over, { type: 'back' }).screen.name).toBe('times');
  });

  test('[K83] what nobody knows is said, may be left, and is told when it is known', () => {
    const asked = after([{ type: 'confirm', commandId, party }], held);
    const unsure = step(asked, { type: 'bookingUnsure', commandId });
    expect(unsure.screen).toMatchObject({ name: 'asking', unsure: true, wish: { commandId } });
    expect(step(unsure, { type: 'idle' }).warned).toBe(true);
    expect(step(unsure, done({ act: 'confirm', booking })).screen.name).toBe('booked');
  });

  test('[Z94] an inspection is booked by area and half-day, is moved to another and cancelled, and never checked in', () => {
    const areas = after([
      { type: 'want', wanted },
      { type: 'inspect', areaId: null },
    ]);
    expect(areas.screen).toEqual({ name: 'area', wanted });
    const days = step(areas, { type: 'inspect', areaId: 'area-south' });
    expect(days.screen).toMatchObject({ name: 'times', wanted: { ...wanted, areaId: 'area-south' } });
    expect(step(days, { type: 'back' }).screen).toEqual(areas.screen);
    const asked = after(
      [
        { type: 'day', date: 'd' },
        { type: 'time', commandId, slotAt: 9 },
      ],
      days,
    );
    const { screen } = asked;
    expect(screen).toMatchObject({ wish: { act: 'hold', itemCode: 'LOCAL-1', areaId: 'area-south' } });
    const full = { type: 'bookingRefused', commandId, error: { code: 'inspectionFull' } } as const;
    expect(otherTimesHelp(step(asked, full).screen as Extract<BookingScreen, { name: 'notBooked' }>)).toBe(
      true,
    );
    // One area only: it is not asked for. A visit booked from the same guide is none of it.
    const guide = after([{ type: 'want', wanted }]);
    expect(step(guide, { type: 'inspect', areaId: 'area-south' }).screen).toMatchObject({ name: 'times' });
    expect(step(guide, { type: 'book' }).screen).toMatchObject({ wanted });

    const inspected: BookingLine = {
      ...booking,
      inspection: { areaId: 'area-south', areaName: words, half: 'morning' },
    };
    const here = { now: 0, takes: false, books: true, prints: false };
    for (const outcome of ['shown', 'inspection'] as const)
      expect(actsOf({ outcome, booking: inspected, opensAt: null }, here)).toEqual({
        main: null,
        others: ['move', 'cancel'],
        tooLate: false,
      });
    const shown = after([
      { type: 'own', act: 'look' },
      { type: 'ownCode', commandId, code: 'K7M29QXD' },
      done({ act: 'look', bookings: [inspected] }),
    ]);
    const moving = step(shown, { type: 'move' });
    expect(moving.screen).toMatchObject({ name: 'times', wanted: { areaId: 'area-south' } });
    const chosen = after(
      [
        { type: 'day', date: 'd' },
        { type: 'time', commandId, slotAt: 9 },
      ],
      moving,
    );
    expect(chosen.screen).toMatchObject({ wish: { act: 'move', bookingId: inspected.bookingId, slotAt: 9 } });
    expect(wantedOf(inspected)).toEqual({ ...wanted, areaId: 'area-south' });
  });

  test('[K97] whoever has several appointments looks at one after the other, and changes the one that is shown', () => {
    const second = { ...booking, bookingId: 'b2', code: 'AAAA-BBBB' };
    const third = { ...booking, bookingId: 'b3', code: 'CCCC-DDDD' };
    let session = after([
      { type: 'own', act: 'look' },
      { type: 'ownCode', commandId, code: 'K7M29QXD' },
      done({ act: 'look', bookings: [booking, second, third] }),
    ]);
    const shown: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      if (session.screen.name !== 'appointment') throw new Error(session.screen.name);
      shown.push(session.screen.found.booking.bookingId);
      session = step(session, { type: 'nextBooking' });
    }
    expect(shown).toEqual(['b1', 'b2', 'b3', 'b1']);
    const sure = step(session, { type: 'sure', on: true });
    expect(step(sure, { type: 'nextBooking' }).screen).toBe(sure.screen);
    expect(step(sure, { type: 'cancel', commandId }).screen).toMatchObject({ wish: { bookingId: 'b2' } });
    const alone = after([
      { type: 'own', act: 'look' },
      { type: 'ownCode', commandId, code: 'K7M29QXD' },
      done({ act: 'look', bookings: [booking] }),
    ]);
    expect(step(alone, { type: 'nextBooking' }).screen).toEqual(alone.screen);
  });

  test('[K84] each outcome of a check-in has something to do in one tap, and what may no longer be changed says so', () => {
    const outcomes = ['early', 'over', 'otherDay', 'otherHall', 'cancelled', 'notBooked', 'shown'] as const;
    for (const outcome of outcomes) {
      const here = { now: 0, takes: true, books: true, prints: false };
      const { main, others } = actsOf({ outcome, booking, opensAt: 0 }, here);
      expect([main, ...others].filter((act) => act !== null).length, outcome).toBeGreaterThan(0);
    }
    const lateHere = { now: slot.at + 1, takes: true, books: true, prints: false };
    const tooLate = actsOf({ outcome: 'early', booking, opensAt: 0 }, lateHere);
    expect(tooLate).toEqual({ main: 'take', others: [], tooLate: true });
    const found = after([
      { type: 'own', act: 'checkIn' },
      { type: 'ownCode', commandId, code: 'K7M29QXD' },
      done({ act: 'checkIn', checked: early, also: [], taken: null }),
    ]);
    expect(found.screen).toMatchObject({ name: 'appointment', found: { outcome: 'early', opensAt: 5 } });
    expect(step(found, { type: 'cancel', commandId }).screen).toBe(found.screen);
    const sure = after(
      [
        { type: 'sure', on: true },
        { type: 'cancel', commandId },
      ],
      found,
    );
    expect((sure.screen as Extract<BookingScreen, { name: 'asking' }>).wish).toMatchObject({
      act: 'cancel',
      bookingId: 'b1',
      proof: { kind: 'code', code: 'K7M29QXD' },
    });
    const moving = after(
      [{ type: 'move' }, { type: 'day', date: 'd' }, { type: 'time', commandId, slotAt: 9 }],
      found,
    );
    expect(moving.screen).toMatchObject({ wish: { act: 'move', slotAt: 9, bookingId: 'b1' } });
  });
});
