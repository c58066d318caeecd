/** What the benchmark and the hall under test say to each other. */

export type Message = {
  readonly url: string;
  readonly kiosk: string;
  readonly callScreens: readonly string[];
  /** Sessions of twelve officers, one a window. */
  readonly sessions: readonly string[];
  /** Pragma read back from the live writer: 2 is FULL. */
  readonly synchronous: number;
};
export type Order = 'usage';
export type Usage = { readonly cpuMs: number; readonly rssMb: number };
