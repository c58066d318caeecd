/** One run of the hall: windows call whom the calling policy names, as each becomes free, until nobody is left to watch. */
import type { RunDraws } from './draw.ts';
import type { Stage, StagedVisitor, StagedWindow } from './stage.ts';

/** What a run tells whoever watches it. `person` below the number of tickets is a ticket of the stage, above it one who came later. */
export type Watcher = {
  readonly called: (person: number, queue: number, at: number) => void;
  /** A newcomer who had taken a number of the queue at the start would be called now. Told once a queue. */
  readonly newcomer: (queue: number, at: number) => void;
  /** Asked before each call; true ends the run. */
  readonly seenEnough: () => boolean;
};
type Event = { readonly at: number; readonly person: number; readonly joins: boolean };

/** Where the best of a choice comes from. */
type How = 'addressed' | 'line' | 'early';

/** Made once for a stage and played many times. */
export class Play {
  readonly #stage: Stage;
  readonly #present: number;
  readonly #presentEvents: readonly Event[];
  readonly #gone: Int32Array;
  readonly #freeAt: Float64Array;
  /** Since when, or from when on, the window has nobody: earlier than `#freeAt` where it idled in between. */
  readonly #emptyFrom: Float64Array;
  readonly #pausesTaken: Int32Array;
  readonly #isIdle: Uint8Array;
  readonly #isNewcomerCalled: Uint8Array;
  #isCalled: Uint8Array;
  /** By queue: who may be called, in the order of their keys; `#gone` of them are called already. */
  #lines: number[][] = [];
  #early: number[][] = [];
  /** Who joins his line when, in rising order: from outside or from before his slot. */
  #events: readonly Event[] = [];
  #nextEvent = 0;
  #draws: RunDraws;
  /** The choice last made. */
  #chosen = -1;
  #chosenKey = 0;
  #chosenHow: How = 'line';

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#present = stage.tickets.length;
    this.#presentEvents = stage.early.flatMap((line) =>
      line.map((person) => ({ at: stage.tickets[person]?.since ?? 0, person, joins: true })),
    );
    this.#gone = new Int32Array(stage.queueIds.length);
    this.#freeAt = new Float64Array(stage.windows.length);
    this.#emptyFrom = new Float64Array(stage.windows.length);
    this.#pausesTaken = new Int32Array(stage.windows.length);
    this.#isIdle = new Uint8Array(stage.windows.length);
    this.#isNewcomerCalled = new Uint8Array(stage.queueIds.length);
    this.#isCalled = new Uint8Array(this.#present);
    this.#draws = { serviceMs: new Float64Array(0), remainingMs: new Float64Array(0), coming: [] };
  }

  /** Plays until the watcher has seen enough, nothing is left to happen, or `untilMs`. */
  run(draws: RunDraws, watcher: Watcher, untilMs: number): void {
    this.#reset(draws);
    while (!watcher.seenEnough()) {
      const window = this.#soonest();
      const windowAt = window < 0 ? Number.POSITIVE_INFINITY : (this.#freeAt[window] ?? 0);
      const eventAt = this.#events[this.#nextEvent]?.at ?? Number.POSITIVE_INFINITY;
      const at = Math.min(windowAt, eventAt);
      if (at > untilMs || at === Number.POSITIVE_INFINITY) return;
      if (eventAt < windowAt) this.#enter(at);
      else this.#callAt(window, at, watcher);
    }
  }

  /** Who was in the hall by `untilMs` of the last run and was not called. */
  stillWaiting(untilMs: number): readonly StagedVisitor[] {
    const coming = this.#draws.coming.filter(({ comesAt }) => comesAt <= untilMs);
    return [...this.#stage.tickets, ...coming].filter((_, person) => this.#isCalled[person] === 0);
  }

  #reset(draws: RunDraws): void {
    const { lines, early, windows, nowMs } = this.#stage;
    this.#draws = draws;
    const people = this.#present + draws.coming.length;
    if (this.#isCalled.length < people) this.#isCalled = new Uint8Array(2 * people);
    else this.#isCalled.fill(0);
    this.#lines = lines.map((line) => line.slice());
    this.#early = early.map((line) => line.slice());
    this.#gone.fill(0);
    this.#isIdle.fill(0);
    this.#isNewcomerCalled.fill(0);
    this.#pausesTaken.fill(0);
    for (const [window, { freeFrom }] of windows.entries())
      this.#setFree(window, Math.max(freeFrom, nowMs + (draws.remainingMs[window] ?? 0)));
    this.#events = this.#eventsOf(draws);
    this.#nextEvent = 0;
  }

  #eventsOf({ coming }: RunDraws): readonly Event[] {
    if (coming.length === 0 && this.#presentEvents.length === 0) return this.#presentEvents;
    const events = this.#presentEvents.slice();
    for (const [place, { comesAt, since }] of coming.entries()) {
      const person = this.#present + place;
      events.push({ at: comesAt, person, joins: since <= comesAt });
      if (since > comesAt) events.push({ at: since, person, joins: true });
    }
    return events.sort((left, right) => left.at - right.at);
  }

  #person(index: number): StagedVisitor | undefined {
    return index < this.#present ? this.#stage.tickets[index] : this.#draws.coming[index - this.#present];
  }

  #serviceOf(index: number): number {
    if (index < this.#present) return this.#draws.serviceMs[index] ?? 0;
    return this.#draws.coming[index - this.#present]?.serviceMs ?? 0;
  }

  /** The window that is free first and does not idle; −1 when all idle. */
  #soonest(): number {
    let found = -1;
    let foundAt = Number.POSITIVE_INFINITY;
    for (let window = 0; window < this.#freeAt.length; window += 1) {
      const at = this.#freeAt[window] ?? 0;
      if (this.#isIdle[window] === 0 && at < foundAt) {
        found = window;
        foundAt = at;
      }
    }
    return found;
  }

  #enter(at: number): void {
    const event = this.#events[this.#nextEvent];
    this.#nextEvent += 1;
    const person = event && this.#person(event.person);
    if (!event || !person || this.#isCalled[event.person] === 1) return;
    if (event.joins) this.#join(event.person, person);
    else this.#early[person.queue]?.push(event.person);
    for (const [window, { queues }] of this.#stage.windows.entries()) {
      if (this.#isIdle[window] === 0 || !queues.some(({ queue }) => queue === person.queue)) continue;
      this.#isIdle[window] = 0;
      this.#freeAt[window] = at;
    }
  }

  /** From the end: who comes later mostly stands behind. */
  #join(index: number, { queue, key }: StagedVisitor): void {
    const line = this.#lines[queue];
    if (!line) return;
    const gone = this.#gone[queue] ?? 0;
    let place = line.length;
    while (place > gone && (this.#person(line[place - 1] ?? 0)?.key ?? 0) > key) place -= 1;
    line.splice(place, 0, index);
  }

  #callAt(window: number, at: number, watcher: Watcher): void {
    const staged = this.#stage.windows[window];
    if (!staged || this.#pauses(window, at)) return;
    this.#choose(staged);
    this.#callNewcomers(staged, at, watcher);
    const person = this.#chosen < 0 ? undefined : this.#person(this.#chosen);
    if (!person) {
      this.#isIdle[window] = 1;
      return;
    }
    this.#isCalled[this.#chosen] = 1;
    this.#setFree(window, at + this.#serviceOf(this.#chosen));
    watcher.called(this.#chosen, person.queue, at);
  }

  #setFree(window: number, at: number): void {
    this.#freeAt[window] = at;
    this.#emptyFrom[window] = at;
  }

  /** Goes to a pause that is due as soon as nobody sits there; false when it is over by now or none is due. */
  #pauses(window: number, at: number): boolean {
    const taken = this.#pausesTaken[window] ?? 0;
    const pause = this.#stage.windows[window]?.pausesAhead[taken];
    if (!pause || pause.from > at) return false;
    this.#pausesTaken[window] = taken + 1;
    const backAt = Math.max(pause.from, this.#emptyFrom[window] ?? at) + pause.lengthMs;
    if (backAt <= at) return this.#pauses(window, at);
    this.#setFree(window, backAt);
    return true;
  }

  /** Addressed tickets, then the smallest key of the lines, then an appointment before its slot, where the window would idle. */
  #choose(window: StagedWindow): void {
    this.#chosen = -1;
    this.#chosenKey = Number.POSITIVE_INFINITY;
    for (const index of window.addressed) {
      if (this.#isCalled[index] === 1) continue;
      this.#take(index, Number.NEGATIVE_INFINITY, 'addressed');
      return;
    }
    for (const { queue, penaltyMs } of window.queues) this.#offer(this.#headOf(queue), penaltyMs, 'line');
    if (this.#chosen >= 0) return;
    for (const { queue, penaltyMs } of window.queues) {
      for (const index of this.#early[queue] ?? []) this.#offer(index, penaltyMs, 'early');
    }
  }

  #offer(index: number, penaltyMs: number, how: How): void {
    const person = index < 0 || this.#isCalled[index] === 1 ? undefined : this.#person(index);
    if (!person) return;
    const key = person.key + penaltyMs;
    if (key > this.#chosenKey) return;
    if (key === this.#chosenKey && person.rank >= (this.#person(this.#chosen)?.rank ?? 0)) return;
    this.#take(index, key, how);
  }

  #take(index: number, key: number, how: How): void {
    this.#chosen = index;
    this.#chosenKey = key;
    this.#chosenHow = how;
  }

  #headOf(queue: number): number {
    const line = this.#lines[queue];
    if (!line) return -1;
    let gone = this.#gone[queue] ?? 0;
    while (gone < line.length && this.#isCalled[line[gone] ?? 0] === 1) gone += 1;
    this.#gone[queue] = gone;
    return line[gone] ?? -1;
  }

  /**
   * Nothing of the run depends on the newcomer before he is called, so one run answers for a newcomer of every queue: he is
   * called where the window would take somebody with a later key, or nobody.
   */
  #callNewcomers(window: StagedWindow, at: number, watcher: Watcher): void {
    const key = this.#chosen >= 0 && this.#chosenHow !== 'early' ? this.#chosenKey : Number.POSITIVE_INFINITY;
    for (const { queue, penaltyMs } of window.queues) {
      if (this.#isNewcomerCalled[queue] === 1 || key <= this.#stage.nowMs + penaltyMs) continue;
      this.#isNewcomerCalled[queue] = 1;
      watcher.newcomer(queue, at);
    }
  }
}
