/** One run of the hall: windows call whom the calling policy names, as each becomes free, until nobody is left to watch. */
import type { RunDraws } from './draw.ts';
import type { Stage, StagedWindow } from './stage.ts';

/** What a run tells whoever watches it. `person` below the number of tickets is a ticket of the stage, above it one who came later. */
export type Watcher = {
  readonly called: (person: number, queue: number, at: number) => void;
  /** A newcomer who had taken a number of the queue at the start would be called now. Told once a queue. */
  readonly newcomer: (queue: number, at: number) => void;
  /** Asked after each call; true ends the run. */
  readonly seenEnough: () => boolean;
};
type Person = {
  readonly queue: number;
  readonly key: number;
  readonly rank: number;
  readonly takenAt: number;
  readonly serviceMs: number;
};
type Choice = { readonly person: number; readonly key: number; readonly how: 'addressed' | 'line' | 'early' };

export class Run {
  readonly #stage: Stage;
  readonly #draws: RunDraws;
  readonly #watcher: Watcher;
  readonly #people: Person[];
  readonly #isCalled: Uint8Array;
  /** By queue: who may be called, in the order of their keys, and how many of them are gone. */
  readonly #lines: number[][];
  readonly #gone: Int32Array;
  readonly #early: number[][];
  readonly #freeAt: Float64Array;
  readonly #isIdle: Uint8Array;
  readonly #isNewcomerCalled: Uint8Array;
  /** Who joins his line when, in rising order: from outside or from before his slot. */
  readonly #events: { readonly at: number; readonly person: number; readonly joins: boolean }[];
  #nextEvent = 0;

  constructor(stage: Stage, draws: RunDraws, watcher: Watcher) {
    this.#stage = stage;
    this.#draws = draws;
    this.#watcher = watcher;
    const present = stage.tickets.length;
    this.#people = [
      ...stage.tickets.map(({ queue, key, rank, takenAt }, place) => {
        return { queue, key, rank, takenAt, serviceMs: draws.serviceMs[place] ?? 0 };
      }),
      ...draws.coming,
    ];
    this.#isCalled = new Uint8Array(this.#people.length);
    this.#lines = stage.lines.map((line) => [...line]);
    this.#gone = new Int32Array(stage.queueIds.length);
    this.#early = stage.early.map((line) => [...line]);
    this.#freeAt = Float64Array.from(stage.windows, ({ freeFrom }, window) =>
      Math.max(freeFrom, stage.nowMs + (draws.remainingMs[window] ?? 0)),
    );
    this.#isIdle = new Uint8Array(stage.windows.length);
    this.#isNewcomerCalled = new Uint8Array(stage.queueIds.length);
    this.#events = [
      ...stage.early.flatMap((line) =>
        line.map((person) => ({ at: stage.tickets[person]?.since ?? 0, person, joins: true })),
      ),
      ...draws.coming.flatMap(({ comesAt, since }, place) => {
        const person = present + place;
        const comes = { at: comesAt, person, joins: since <= comesAt };
        return comes.joins ? [comes] : [comes, { at: since, person, joins: true }];
      }),
    ].sort((left, right) => left.at - right.at);
  }

  /** Plays until the watcher has seen enough, nothing is left to happen, or `untilMs`. */
  play(untilMs: number): void {
    while (!this.#watcher.seenEnough()) {
      const window = this.#soonest();
      const windowAt = window < 0 ? Number.POSITIVE_INFINITY : (this.#freeAt[window] ?? 0);
      const eventAt = this.#events[this.#nextEvent]?.at ?? Number.POSITIVE_INFINITY;
      const at = Math.min(windowAt, eventAt);
      if (at > untilMs || at === Number.POSITIVE_INFINITY) return;
      if (eventAt < windowAt) this.#enter(at);
      else this.#callAt(window, at);
    }
  }

  /** Who was in the hall by `untilMs` and not called. */
  stillWaiting(untilMs: number): readonly { readonly queue: number; readonly takenAt: number }[] {
    const present = this.#stage.tickets.length;
    return this.#people.filter((_, person) => {
      if (this.#isCalled[person] === 1) return false;
      return person < present || (this.#draws.coming[person - present]?.comesAt ?? 0) <= untilMs;
    });
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
    const person = event && this.#people[event.person];
    if (!event || !person || this.#isCalled[event.person] === 1) return;
    if (event.joins) this.#join(event.person, person);
    else this.#early[person.queue]?.push(event.person);
    for (let window = 0; window < this.#isIdle.length; window += 1) {
      if (
        this.#isIdle[window] === 0 ||
        !this.#stage.windows[window]?.queues.some(({ queue }) => queue === person.queue)
      )
        continue;
      this.#isIdle[window] = 0;
      this.#freeAt[window] = at;
    }
  }

  /** From the end: who comes later mostly stands behind. */
  #join(index: number, { queue, key }: Person): void {
    const line = this.#lines[queue];
    if (!line) return;
    const gone = this.#gone[queue] ?? 0;
    let place = line.length;
    while (place > gone && (this.#people[line[place - 1] ?? 0]?.key ?? 0) > key) place -= 1;
    line.splice(place, 0, index);
  }

  #callAt(window: number, at: number): void {
    const staged = this.#stage.windows[window];
    if (!staged) return;
    const choice = this.#choose(staged);
    this.#callNewcomers(staged, choice, at);
    if (!choice) {
      this.#isIdle[window] = 1;
      return;
    }
    const person = this.#people[choice.person];
    if (!person) return;
    this.#isCalled[choice.person] = 1;
    this.#freeAt[window] = at + person.serviceMs;
    this.#watcher.called(choice.person, person.queue, at);
  }

  #choose(window: StagedWindow): Choice | null {
    for (const person of window.addressed) {
      if (this.#isCalled[person] === 0) return { person, key: Number.NEGATIVE_INFINITY, how: 'addressed' };
    }
    let best = -1;
    let bestKey = Number.POSITIVE_INFINITY;
    let bestRank = Number.POSITIVE_INFINITY;
    for (const { queue, penaltyMs } of window.queues) {
      const index = this.#headOf(queue);
      const person = this.#people[index];
      if (!person) continue;
      const key = person.key + penaltyMs;
      if (key > bestKey || (key === bestKey && person.rank >= bestRank)) continue;
      best = index;
      bestKey = key;
      bestRank = person.rank;
    }
    if (best >= 0) return { person: best, key: bestKey, how: 'line' };
    return this.#chooseEarly(window);
  }

  /** An appointment before its slot, where the window would else idle (design: calling). */
  #chooseEarly(window: StagedWindow): Choice | null {
    let best = -1;
    let bestKey = Number.POSITIVE_INFINITY;
    for (const { queue, penaltyMs } of window.queues) {
      for (const person of this.#early[queue] ?? []) {
        const key = (this.#people[person]?.key ?? 0) + penaltyMs;
        if (this.#isCalled[person] === 1 || key >= bestKey) continue;
        best = person;
        bestKey = key;
      }
    }
    return best < 0 ? null : { person: best, key: bestKey, how: 'early' };
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
  #callNewcomers(window: StagedWindow, choice: Choice | null, at: number): void {
    if (choice?.how === 'addressed') return;
    const key = choice?.how === 'line' ? choice.key : Number.POSITIVE_INFINITY;
    for (const { queue, penaltyMs } of window.queues) {
      if (this.#isNewcomerCalled[queue] === 1 || key <= this.#stage.nowMs + penaltyMs) continue;
      this.#isNewcomerCalled[queue] = 1;
      this.#watcher.newcomer(queue, at);
    }
  }
}
