/** The day of a queue as rows: every slot that is free, booked or closed, earliest first. */
import type { Slot } from '@yiting/shared/domain/slots/slots.ts';
import type { BookingLine, SlotClosure } from '@yiting/shared/protocol/bookings.ts';

export type SlotRow = {
  readonly at: number;
  readonly endsAt: number;
  readonly bookings: readonly BookingLine[];
  /** Null where nobody can book any more: past, too soon, or closed. */
  readonly free: number | null;
  readonly closed: SlotClosure | null;
};

export function slotRows(day: {
  readonly bookings: readonly BookingLine[];
  readonly slots: readonly Slot[];
  readonly closures: readonly SlotClosure[];
}): SlotRow[] {
  const { bookings, slots, closures } = day;
  const free = new Map(slots.map((slot) => [slot.at, slot]));
  const booked = Map.groupBy(bookings, ({ at }) => at);
  const open = [...new Set([...free.keys(), ...booked.keys()])].map((at): SlotRow => {
    const own = booked.get(at) ?? [];
    const slot = free.get(at);
    return {
      at,
      endsAt: slot?.endsAt ?? own[0]?.endsAt ?? at,
      bookings: own,
      free: slot?.free ?? null,
      closed: null,
    };
  });
  const closed = closures.map(
    (closure): SlotRow => ({
      at: closure.from,
      endsAt: closure.to,
      bookings: [],
      free: null,
      closed: closure,
    }),
  );
  return [...open, ...closed].toSorted(
    (left, right) => left.at - right.at || Number(left.closed !== null) - Number(right.closed !== null),
  );
}

/** The whole stretch from the first to the last of the chosen slots, and who has an appointment in it. */
export function stretchOf(rows: readonly SlotRow[], chosen: ReadonlySet<number>) {
  const own = rows.filter((row) => row.closed === null && chosen.has(row.at));
  if (own.length === 0) return null;
  const from = Math.min(...own.map(({ at }) => at));
  const to = Math.max(...own.map(({ endsAt }) => endsAt));
  const bookings = rows
    .flatMap((row) => row.bookings)
    .filter(({ at, endsAt, state }) => at < to && endsAt > from && state === 'booked');
  return { from, to, bookings };
}
