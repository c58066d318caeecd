/** Where an act of booking leads once the hall has done it. Pure. */
import type { BookingDone } from '@yiting/shared/protocol/device-bookings.ts';
import type { BookingScreen } from './booking-steps.ts';
import type { Screen, Session } from './screen.ts';

export function afterBooking(
  session: Session,
  { wish, wanted, moving }: Extract<BookingScreen, { name: 'asking' }>,
  result: BookingDone,
): Session {
  const end = (screen: Screen): Session => ({ ...session, screen, trail: [] });
  switch (result.act) {
    case 'hold':
      return wanted === null
        ? session
        : {
            ...session,
            screen: {
              name: 'identity',
              wanted,
              aim: { kind: 'book', held: result.booking },
              creditCode: null,
              step: { at: 'choose' },
            },
          };
    case 'confirm':
    case 'move':
      return end({
        name: 'booked',
        booking: result.booking,
        moved: result.act === 'move',
        paper: 'printing',
      });
    case 'cancel':
      return moving === null ? session : end({ name: 'cancelled', booking: moving.booking });
    case 'reprint':
      return moving === null
        ? session
        : end({ name: 'booked', booking: moving.booking, moved: false, again: true, paper: 'printing' });
    case 'look': {
      const [booking, ...rest] = result.bookings;
      return booking && wish.act === 'look'
        ? end({
            name: 'appointment',
            found: { outcome: 'shown', booking, opensAt: null },
            proof: wish.proof,
            sure: false,
            rest,
          })
        : session;
    }
    case 'checkIn': {
      const { checked, also, taken } = result;
      if (taken)
        return end({ name: 'number', taken, came: { late: checked.outcome === 'walkInRank', also } });
      if (checked.booking === null || wish.act !== 'checkIn') return session;
      const opensAt = checked.outcome === 'early' ? checked.opensAt : null;
      const found = { outcome: checked.outcome, booking: checked.booking, opensAt };
      return end({ name: 'appointment', found, proof: wish.proof, sure: false });
    }
  }
}
