/** A hall that really happens, event by event under the calling policy: what the waits announced are held against. */
import { type HeadStarts, orderFor, type ServingWindow } from '@yiting/shared/domain/calling.ts';
import type { ExpectedVisitor, HallNow, WaitingNow } from '@yiting/shared/domain/wait/hall-now.ts';
import { learnServiceLaws, type Served, type UsualMinutes } from '@yiting/shared/domain/wait/learn.ts';
import type { ServiceLaws } from '@yiting/shared/domain/wait/service-laws.ts';

export type Visitor = WaitingNow & { readonly serviceMs: number };
export type Pause = { readonly from: number; readonly lengthMs: number };
export type TrueHall = {
  readonly headStartMinutes: HeadStarts;
  /** `habits` is what the hall knows of the pauses: when they usually are. */
  readonly windows: readonly (ServingWindow & {
    readonly pauses: readonly Pause[];
    readonly habits: readonly Pause[];
  })[];
  /** In the order of coming (`takenAt`). */
  readonly visitors: readonly Visitor[];
  /** What the hall knows of appointments, and who of the visitors it is: by ticket id, also of those who will not come. */
  readonly booked: ReadonlyMap<string, ExpectedVisitor>;
  readonly usual: UsualMinutes;
  readonly opensAt: number;
};
/** What can be seen in the hall at one moment; no more than a server could know. */
export type Sight = {
  readonly now: HallNow;
  /** Minutes the last visitor of each queue had waited when he was called. */
  readonly lastWaited: ReadonlyMap<string, number>;
};
export type Onlooker = {
  /** Before the visitor joins. */
  readonly comes: (visitor: Visitor, sight: Sight) => void;
  readonly called: (visitor: Visitor, waitedMinutes: number) => void;
};

const minuteMs = 60_000;
const hourMs = 3_600_000;
const learnEveryMs = minuteMs;
const learnFromLast = 2_400;

type Window = {
  readonly serving: ServingWindow;
  readonly habits: readonly Pause[];
  pauses: readonly Pause[];
  visitor: Visitor | null;
  calledAt: number;
  /** When the visitor leaves, the pause ends, or an idle window goes to its pause; infinite when nothing is ahead. */
  freeAt: number;
  isIdle: boolean;
  pausedUntil: number | null;
};

export class Happening {
  readonly #hall: TrueHall;
  readonly #onlooker: Onlooker;
  readonly #windows: Window[];
  #waiting: Visitor[] = [];
  /** Oldest first. */
  readonly #served: Served[] = [];
  readonly #lastWaited = new Map<string, number>();
  readonly #absent: Map<string, ExpectedVisitor>;
  #laws: ServiceLaws | null = null;
  #learnedAt = Number.NEGATIVE_INFINITY;
  #nextVisitor = 0;

  constructor(hall: TrueHall, onlooker: Onlooker) {
    this.#hall = hall;
    this.#onlooker = onlooker;
    this.#absent = new Map(hall.booked);
    this.#windows = hall.windows.map((window) => ({
      serving: window,
      habits: window.habits,
      pauses: window.pauses,
      visitor: null,
      calledAt: 0,
      freeAt: hall.opensAt,
      isIdle: false,
      pausedUntil: null,
    }));
  }

  /** Until the last visitor was called. */
  happen(): void {
    for (;;) {
      const window = this.#windows.reduce((first, each) => (each.freeAt < first.freeAt ? each : first));
      const visitor = this.#hall.visitors[this.#nextVisitor];
      if (visitor && visitor.takenAt <= window.freeAt) this.#enter(visitor);
      else if (window.freeAt < Number.POSITIVE_INFINITY) this.#free(window, window.freeAt);
      else return;
    }
  }

  #enter(visitor: Visitor): void {
    this.#nextVisitor += 1;
    const at = visitor.takenAt;
    this.#absent.delete(visitor.ticketId);
    this.#onlooker.comes(visitor, { now: this.#sight(at), lastWaited: this.#lastWaited });
    this.#waiting.push(visitor);
    for (const window of this.#windows) {
      if (window.isIdle) window.freeAt = at;
    }
  }

  #free(window: Window, at: number): void {
    if (window.visitor) {
      const { queueId, itemCode } = window.visitor;
      this.#served.push({ queueId, itemCode, ms: at - window.calledAt });
      window.visitor = null;
    }
    window.pausedUntil = null;
    window.isIdle = false;
    const [pause, ...later] = window.pauses;
    if (pause && pause.from <= at) {
      window.pauses = later;
      window.pausedUntil = at + pause.lengthMs;
      window.freeAt = window.pausedUntil;
      return;
    }
    const next = this.#next(window.serving, at);
    if (!next) {
      window.isIdle = true;
      window.freeAt = pause ? pause.from : Number.POSITIVE_INFINITY;
      return;
    }
    this.#waiting = this.#waiting.filter((each) => each !== next);
    window.visitor = next;
    window.calledAt = at;
    window.freeAt = at + next.serviceMs;
    const waited = (at - next.takenAt) / minuteMs;
    this.#lastWaited.set(next.queueId, waited);
    this.#onlooker.called(next, waited);
  }

  /** The policy itself; an appointment before its slot only where the window would idle. */
  #next(window: ServingWindow, at: number): Visitor | undefined {
    const { headStartMinutes } = this.#hall;
    const due = this.#waiting.filter(({ since }) => since <= at);
    return orderFor(window, due, headStartMinutes)[0] ?? orderFor(window, this.#waiting, headStartMinutes)[0];
  }

  #sight(nowMs: number): HallNow {
    return {
      nowMs,
      headStartMinutes: this.#hall.headStartMinutes,
      windows: this.#windows.map(({ serving, habits, pauses, visitor, calledAt, pausedUntil }) => ({
        windowId: serving.windowId,
        staffId: serving.staffId,
        profile: serving.profile,
        seated: visitor && {
          queueId: visitor.queueId,
          itemCode: visitor.itemCode,
          spentMs: nowMs - calledAt,
        },
        backAt: pausedUntil,
        // Not taken yet: at its usual time, or any moment now.
        pausesAhead: habits.slice(habits.length - pauses.length),
      })),
      waiting: this.#waiting,
      expected: [...this.#absent.values()],
      arrivals: this.#rates(nowMs),
      laws: this.#learned(nowMs),
    };
  }

  #learned(nowMs: number): ServiceLaws {
    if (this.#laws !== null && nowMs - this.#learnedAt < learnEveryMs) return this.#laws;
    const underway = this.#windows.flatMap(({ visitor, calledAt }) =>
      visitor ? [{ queueId: visitor.queueId, itemCode: visitor.itemCode, ms: nowMs - calledAt }] : [],
    );
    const served = this.#served.slice(-learnFromLast).reverse();
    this.#laws = learnServiceLaws({ served, underway }, this.#hall.usual);
    this.#learnedAt = nowMs;
    return this.#laws;
  }

  /** People without an appointment in the last hour, as the server counts them. */
  #rates(nowMs: number): HallNow['arrivals'] {
    const from = Math.max(nowMs - hourMs, this.#hall.opensAt);
    const hours = Math.max(nowMs - from, hourMs / 4) / hourMs;
    const counts = new Map<string, { queueId: string; class: Visitor['class']; perHour: number }>();
    for (let index = this.#nextVisitor - 1; index >= 0; index -= 1) {
      const visitor = this.#hall.visitors[index];
      if (!visitor || visitor.takenAt < from) break;
      if (visitor.class === 'appointment') continue;
      const key = `${visitor.queueId} ${visitor.class}`;
      const perHour = (counts.get(key)?.perHour ?? 0) + 1 / hours;
      counts.set(key, { queueId: visitor.queueId, class: visitor.class, perHour });
    }
    return [...counts.values()];
  }
}
