/** What the hall wishes of a kiosk, and what it knows of its upkeep. */
import type { OutOfServiceReason, SelfTestReport } from '../commands/upkeep.ts';

/** For the kiosk itself. An order stays until a newer one; the kiosk remembers which it has carried out. */
export type KioskWishes = {
  readonly outOfService: OutOfServiceReason | null;
  readonly selfTestOrder: string | null;
  readonly restartOrder: string | null;
};

/** For the console. */
export type StationUpkeep = {
  readonly outOfService: OutOfServiceReason | null;
  readonly outSince: number | null;
  readonly selfTest: (SelfTestReport & { readonly at: number }) | null;
  /** Asked for and not reported yet. */
  readonly selfTestWaiting: boolean;
  readonly restartOrder: string | null;
};
