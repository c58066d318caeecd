/** How a hall is started. */
import type { HallConfig } from './config.ts';
import type { HallClock } from './hall-clock.ts';
import type { Log } from './log.ts';
import type { MessageAdapter } from './messages/adapter.ts';

export type HallOptions = HallConfig & {
  readonly version: string;
  /** Shows that devices may be simulated and accounts are for show. */
  readonly demo?: boolean;
  readonly log?: Log;
  /** Where messages to people go, where not to the file of the configuration. */
  readonly messageAdapter?: MessageAdapter;
  /** Messages a second from one connection, where not `limits.messagesPerSecondMax`: a benchmark floods on purpose. */
  readonly messagesPerSecondMax?: number;
  /** Another clock, for tests and simulation; given the hall time of the newest journal entry, ms. */
  readonly makeClock?: (notBefore: number) => HallClock;
  /** Waits worked out in place instead of in the worker, for a clock that is steered: the same acts, the same waits. */
  readonly waitsInPlace?: { readonly runs: number; readonly everyMs: number };
};
