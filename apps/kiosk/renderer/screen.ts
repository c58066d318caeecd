/** Where a session stands: the one state of the page. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { CheckedBooking } from '@yiting/shared/protocol/bookings.ts';
import type { TakeWish } from '@yiting/shared/protocol/device.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import type { Access } from './access.ts';
import type { Aim, BookingScreen } from './booking-steps.ts';
import type { Identifying } from './identity-steps.ts';
import type { Wanted } from './wanted.ts';

/** Too late for its rank, and the person's other appointments of today, checked in with it. */
export type Came = { readonly late: boolean; readonly also: readonly CheckedBooking[] };

export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'browse'; readonly by: 'theme' | 'department'; readonly group: string | null }
  | { readonly name: 'search'; readonly query: string }
  | { readonly name: 'guide'; readonly wanted: Wanted }
  /** `wanted` is null where an appointment is looked for. */
  | ({ readonly name: 'identity'; readonly wanted: Wanted | null; readonly aim: Aim } & Identifying)
  /** `reprint`: the slip of a number that is there already. */
  | {
      readonly name: 'taking';
      readonly wanted: Wanted;
      readonly wish: TakeWish;
      readonly act: 'take' | 'reprint';
    }
  /** `came`: the number of an appointment. */
  | { readonly name: 'number'; readonly taken: Taken; readonly came?: Came }
  | BookingScreen
  /** `again`: the wish of a person who proved to hold a number already; his slip can be printed again (B4-65). */
  | {
      readonly name: 'refused';
      readonly wanted: Wanted;
      readonly error: HallError;
      readonly again: TakeWish | null;
    };

export type Session = {
  readonly screen: Screen;
  /** Where "back" leads, oldest first. */
  readonly trail: readonly Screen[];
  readonly language: Language;
  readonly elder: boolean;
  /** The warning before everything is forgotten. */
  readonly warned: boolean;
  readonly access: Access;
};
