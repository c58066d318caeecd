import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import { expect, test } from 'vitest';
import { slotRows, stretchOf } from './slot-rows.ts';

const minute = 60_000;
const ten = Date.parse('2026-11-25T10:00:00+08:00');
const booking = (at: number, state: BookingLine['state'] = 'booked') =>
  ({ bookingId: `b${at}${state}`, at, endsAt: at + 30 * minute, state }) as BookingLine;
const slot = (at: number, free: number) => ({ at, endsAt: at + 30 * minute, free, byAppointment: false });
const closure = { queueId: 'queue-a', from: ten, to: ten + 60 * minute, reason: 'power' as const };

test('a row for each slot that is free, booked or closed', () => {
  const rows = slotRows({
    bookings: [
      booking(ten - 30 * minute),
      booking(ten + 60 * minute),
      booking(ten + 60 * minute, 'cancelled'),
    ],
    slots: [slot(ten + 60 * minute, 1), slot(ten + 90 * minute, 2)],
    closures: [closure],
  });
  expect(
    rows.map(({ at, free, bookings, closed }) => [
      (at - ten) / minute,
      free,
      bookings.length,
      closed?.reason,
    ]),
  ).toEqual([
    [-30, null, 1, undefined],
    [0, null, 0, 'power'],
    [60, 1, 2, undefined],
    [90, 2, 0, undefined],
  ]);
});

test('the stretch reaches over slots between the chosen ones, and names who is still to come', () => {
  const bookings = [booking(ten), booking(ten + 30 * minute), booking(ten + 30 * minute, 'checkedIn')];
  const rows = slotRows({ bookings, slots: [slot(ten + 60 * minute, 1)], closures: [] });
  const stretch = stretchOf(rows, new Set([ten, ten + 60 * minute]));
  expect(stretch).toMatchObject({ from: ten, to: ten + 90 * minute });
  expect(stretch?.bookings.map(({ at }) => at)).toEqual([ten, ten + 30 * minute]);
  expect(stretchOf(rows, new Set())).toBeNull();
});
