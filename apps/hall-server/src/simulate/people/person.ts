/** A visitor of the simulated hall. */
import type { QueueLoad } from '../hall/town.ts';

export type Person = {
  readonly ticketId: string;
  readonly load: QueueLoad;
  /** When he has had enough and walks out, ms since the beginning. */
  readonly leavesAt: number;
  /** How long after a call he stands at the window, ms: the first time, and any other. */
  readonly delaysMs: readonly [number, number];
  timesCalled: number;
  /** Away for papers until then; a held visitor. */
  awayUntil: number;
};
