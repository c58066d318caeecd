/** Every command about appointments with the function that carries it out. */
import type { Handlers } from '../transaction.ts';
import { bookingChanges } from './change.ts';
import { checkIns } from './check-in.ts';
import { closures } from './close.ts';
import { confirmations } from './confirm.ts';
import { holds } from './hold.ts';
import { inspections } from './inspection.ts';
import { appeals } from './no-show.ts';
import { bookingReprints } from './reprint.ts';

export const bookingActs: Pick<
  Handlers,
  | 'booking.hold'
  | 'booking.confirm'
  | 'booking.release'
  | 'booking.sendCode'
  | 'booking.move'
  | 'booking.cancel'
  | 'booking.checkIn'
  | 'booking.reprint'
  | 'booking.settleSlip'
  | 'booking.forgive'
  | 'slot.close'
  | 'slot.open'
  | 'inspection.hold'
  | 'inspection.book'
> = {
  ...holds,
  ...confirmations,
  ...bookingChanges,
  ...checkIns,
  ...appeals,
  ...closures,
  ...inspections,
  ...bookingReprints,
};
