/** What may be done here and now with an appointment that gave no number: the act most want, and the others. Pure. */
import type { Found } from './booking-steps.ts';

export type AppointmentAct = 'take' | 'move' | 'again' | 'slip' | 'cancel';
export function actsOf(
  { outcome, booking }: Found,
  here: {
    readonly now: number;
    /** A number could be had here. */
    readonly takes: boolean;
    /** Another time could be booked here. */
    readonly books: boolean;
    /** There is a printer. */
    readonly prints: boolean;
  },
): {
  readonly main: Exclude<AppointmentAct, 'cancel' | 'slip'> | null;
  readonly others: readonly AppointmentAct[];
  readonly tooLate: boolean;
} {
  const take: readonly ['take'] | readonly [] = here.takes ? ['take'] : [];
  const slip: readonly ['slip'] | readonly [] = here.prints && booking.state === 'booked' ? ['slip'] : [];
  const move: readonly ['move'] | readonly [] = here.books ? ['move'] : [];
  switch (outcome) {
    case 'early':
    case 'otherDay':
    case 'shown':
    case 'inspection': {
      const tooLate = here.now > booking.changeUntil;
      const [main = null] = outcome === 'shown' || outcome === 'inspection' ? [] : take;
      const others = tooLate ? slip : [...move, ...slip, 'cancel' as const];
      return { main, others, tooLate };
    }
    case 'over':
    case 'cancelled':
    case 'notBooked': {
      const again = here.books ? (['again'] as const) : [];
      const [main = again[0] ?? null] = take;
      return { main, others: take.length > 0 ? again : [], tooLate: false };
    }
    case 'otherHall':
      return { main: take[0] ?? null, others: [], tooLate: false };
    case 'already':
    case 'onTime':
    case 'walkInRank':
      return { main: null, others: [], tooLate: false };
  }
}
