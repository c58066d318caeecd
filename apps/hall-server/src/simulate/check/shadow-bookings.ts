/** Follows appointments from outside, by the journal alone: no slot has more people than places, none lives twice. */
import type { AnyEntry } from '../../journal/entries.ts';

type Booked = {
  readonly visitId: string;
  readonly queueId: string;
  readonly places: number;
  at: number;
  slots: readonly number[];
  readonly heldUntil: number;
  confirmed: boolean;
  state: 'held' | 'booked' | 'over';
};
type Rules = { readonly queues?: readonly { readonly queueId: string; readonly places?: number }[] };

export class ShadowBookings {
  readonly #bookings = new Map<string, Booked>();
  /** Booked people by queue and slot; holds come and go by the clock, and are not counted here. */
  readonly #taken = new Map<string, number>();
  #places: ReadonlyMap<string, number> = new Map();
  confirmed = 0;

  /** Answers what was wrong about the entry. */
  follow(entry: AnyEntry): readonly string[] {
    switch (entry.type) {
      case 'setting.set': {
        if (entry.subject !== 'booking.rules') return [];
        const { queues = [] } = entry.body.value as Rules;
        this.#places = new Map(queues.map(({ queueId, places }) => [queueId, places ?? 0]));
        return [];
      }
      case 'booking.held': {
        const { visitId, queueId, places, at, slots, heldUntil } = entry.body;
        const held = { visitId, queueId, places, at, slots, heldUntil, confirmed: false } as const;
        this.#bookings.set(entry.subject, { ...held, state: 'held' });
        return [];
      }
      case 'booking.confirmed':
        return this.#change(entry.subject, 'held', (booking) => {
          const late = entry.at >= booking.heldUntil;
          Object.assign(booking, { state: 'booked', confirmed: true });
          this.confirmed += 1;
          return [
            ...(late ? [`appointment ${entry.subject} was confirmed after its place had fallen back`] : []),
            ...this.#take(booking, 1),
          ];
        });
      case 'booking.moved':
        return this.#change(entry.subject, 'booked', (booking) => {
          this.#take(booking, -1);
          Object.assign(booking, { at: entry.body.at, slots: entry.body.slots });
          return this.#take(booking, 1);
        });
      case 'booking.released':
      case 'booking.expired':
        return this.#end(entry.subject, 'held');
      case 'booking.cancelled':
      case 'booking.lost':
        return this.#change(entry.subject, 'booked', (booking) => {
          booking.state = 'over';
          return this.#take(booking, -1);
        });
      case 'booking.noShow':
      case 'booking.checkedIn':
        return this.#end(entry.subject, 'booked');
      default:
        return [];
    }
  }

  /** A machine makes a booked number only for an appointment of that visit and slot. */
  isBooked(visitId: string, at: number | undefined): boolean {
    return [...this.#bookings.values()].some(
      (booking) => booking.visitId === visitId && booking.at === at && booking.state === 'booked',
    );
  }

  wasConfirmed(bookingId: string): boolean {
    return this.#bookings.get(bookingId)?.confirmed === true;
  }

  #end(bookingId: string, from: Booked['state']): readonly string[] {
    return this.#change(bookingId, from, (booking) => {
      // Whoever came or did not keeps his place: the slot is his until it is over.
      booking.state = 'over';
      return [];
    });
  }

  #change(
    bookingId: string,
    from: Booked['state'],
    change: (booking: Booked) => readonly string[],
  ): readonly string[] {
    const booking = this.#bookings.get(bookingId);
    if (!booking) return [`appointment ${bookingId} was never held`];
    if (booking.state !== from) return [`appointment ${bookingId} is ${booking.state}, not ${from}`];
    return change(booking);
  }

  #take({ queueId, slots, places }: Booked, sign: 1 | -1): readonly string[] {
    return slots.flatMap((at) => {
      const slot = `${queueId} ${at}`;
      const taken = (this.#taken.get(slot) ?? 0) + sign * places;
      this.#taken.set(slot, taken);
      const most = this.#places.get(queueId) ?? 0;
      return taken > most ? [`${taken} people are booked for ${most} places of ${slot}`] : [];
    });
  }
}
