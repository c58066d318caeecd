/** What people away from the hall were given and told, by terminals nobody heard: kept apart from the hall, to be held against it. */

/** A number given without the hall. */
export type GivenPaper = {
  readonly ticketId: string;
  readonly stationId: string;
  readonly leaseId: string;
  readonly day: string;
  readonly number: string;
  readonly queueId: string;
  /** Hall time as the terminal knew it, ms. */
  readonly takenAt: number;
  /** The wish that was never answered. */
  readonly insteadOf: string;
};
/** What a terminal said, hours later, about a booking in whose midst its line died. */
export type SaidBooking = {
  readonly bookingId: string;
  readonly isMade: boolean;
  /** Whether the hall showed the booking as made when the terminal looked. */
  readonly isShown: boolean;
};

export class Papers {
  readonly #given = new Map<string, GivenPaper>();
  readonly #known = new Map<string, string | null>();
  readonly #refused = new Map<string, string>();
  readonly #bookings = new Map<string, SaidBooking>();

  given(paper: GivenPaper): void {
    this.#given.set(paper.ticketId, paper);
  }

  /** The hall has it, under this number; null where a person was asked to look. */
  known(paper: GivenPaper, number: string | null): void {
    this.#known.set(paper.ticketId, number);
  }

  refused(paper: GivenPaper, code: string): void {
    this.#refused.set(paper.ticketId, code);
  }

  said(booking: SaidBooking): void {
    this.#bookings.set(booking.bookingId, booking);
  }

  paper(ticketId: string): GivenPaper | undefined {
    return this.#given.get(ticketId);
  }

  /** Told to the hall, with the number each is called by. */
  get told(): ReadonlyMap<string, string | null> {
    return this.#known;
  }

  /** Never told, because the hall refused them: there must be none. */
  get turnedAway(): readonly string[] {
    return [...this.#refused].map(([ticketId, code]) => `${this.paper(ticketId)?.number} by ${code}`);
  }

  get bookings(): readonly SaidBooking[] {
    return [...this.#bookings.values()];
  }
}
