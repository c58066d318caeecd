/** Help called from the kiosk. */

export type Help = {
  readonly failed: boolean;
  /** Calls, or takes back the call that is open. False when it could not be done. */
  readonly toggle: () => Promise<boolean>;
};
