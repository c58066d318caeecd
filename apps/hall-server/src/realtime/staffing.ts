/** Forecast and suggestions as last worked out; asks the reading worker for newer ones, and remembers since when it is crowded. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import {
  type CrowdedSince,
  type Suggestion,
  suggestWindows,
} from '@yiting/shared/domain/staffing/suggest.ts';
import type { StaffingLine } from '@yiting/shared/protocol/views/station.ts';
import type { Log } from '../log.ts';

const refreshEveryMs = 10_000;
/** Also where nothing happens in the hall: waiting grows by itself. */
const lookEveryMs = 5_000;

export type StaffingNow = {
  readonly lines: readonly StaffingLine[];
  readonly suggestions: readonly Suggestion[];
};
export type StaffingParts = {
  readonly ask: (nowMs: number) => Promise<readonly StaffingLine[]>;
  readonly plan: () => HallPlan;
  readonly now: () => number;
  readonly refreshed: () => void;
  readonly log: Log;
};

/** Where nobody works suggestions out: on the command line, in a simulated hall. */
export const noStaffing: Pick<Staffing, 'now' | 'renew'> = {
  now: { lines: [], suggestions: [] },
  renew: () => {},
};

export class Staffing {
  readonly #parts: StaffingParts;
  readonly #timer: ReturnType<typeof setInterval>;
  #now: StaffingNow = { lines: [], suggestions: [] };
  #crowdedSince: CrowdedSince = {};
  #askedAt = Number.NEGATIVE_INFINITY;
  #isAsking = false;
  #isClosed = false;

  constructor(parts: StaffingParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.renew(), lookEveryMs);
  }

  get now(): StaffingNow {
    return this.#now;
  }

  /** Something changed, or time went by: worked out again when it is `refreshEveryMs` of hall time old. */
  renew(): void {
    const nowMs = this.#parts.now();
    if (this.#isAsking || this.#isClosed || nowMs - this.#askedAt < refreshEveryMs) return;
    this.#askedAt = nowMs;
    void this.#ask(nowMs);
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#timer);
  }

  async #ask(nowMs: number): Promise<void> {
    const { ask, plan, refreshed, log } = this.#parts;
    this.#isAsking = true;
    try {
      const lines = await ask(nowMs);
      if (this.#isClosed) return;
      const judged = suggestWindows(lines, plan().policy.staffing, {
        nowMs,
        crowdedSince: this.#crowdedSince,
      });
      this.#crowdedSince = judged.crowdedSince;
      this.#now = { lines, suggestions: judged.suggestions };
      refreshed();
    } catch (error) {
      if (this.#isClosed) return;
      // An old suggestion is worse than none.
      this.#now = { lines: [], suggestions: [] };
      log.error({ event: 'staffingFault', error }, 'the need of windows could not be worked out');
    } finally {
      this.#isAsking = false;
    }
  }
}
