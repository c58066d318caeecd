/** Days of a hall from a seed through the real write path on a real file: people, faults, stops; and a checker that looks at every step. */
import { type WriteStep, writeSteps } from '../commands/steps.ts';
import { Checker } from './check/checker.ts';
import { Agenda } from './hall/agenda.ts';
import { Link } from './hall/link.ts';
import { engage, furnish, loads, planFor } from './hall/town.ts';
import { type Seams, soundSeams, World } from './hall/world.ts';
import { planDay } from './people/day.ts';
import { Papers } from './people/papers.ts';
import { peopleIn } from './people/people.ts';
import { hour, type Scene, second } from './people/scene.ts';
import { type Chance, chanceFrom } from './random.ts';

export type SimulationWish = {
  readonly seed: number;
  readonly days: number;
  /** Visitors a day. */
  readonly visitors: number;
  /** Stops of the server a day. */
  readonly stopsPerDay: number;
  /** Where rules are broken on purpose. */
  readonly seams?: Seams;
};
export type SimulationReport = {
  readonly ok: boolean;
  readonly seed: number;
  readonly days: number;
  readonly steps: number;
  readonly tickets: number;
  /** Confirmed, whatever became of them. */
  readonly appointments: number;
  /** Given by kiosks away from the hall and told hours later; among them those a person was asked to look at. */
  readonly offlineNumbers: number;
  readonly offlineNoted: number;
  /** In whose midst a line died for hours, and of which the terminal said at last whether they were made. */
  readonly bookingsCutOff: number;
  readonly calls: number;
  readonly stops: number;
  readonly stopSteps: Readonly<Record<WriteStep, number>>;
  readonly messagesLost: number;
  readonly messagesDoubled: number;
  readonly invariantsChecked: number;
  /** The hash of the newest entry: equal for equal seeds. */
  readonly head: string;
  /** In sentences, with the step. */
  readonly violations: readonly string[];
};

/** Half past eight on a Monday morning in Shanghai. */
const mondayMorning = Date.parse('2026-11-23T00:30:00Z');
const stepMs = 3 * second;
const inDepthEverySteps = 200;
const kiosksAway = 2;

export async function simulate(wish: SimulationWish): Promise<SimulationReport> {
  const chance = chanceFrom(wish.seed);
  const agenda = new Agenda();
  const world = new World({ startMs: mondayMorning, agenda, chance, seams: wish.seams ?? soundSeams });
  const link = new Link({ world, agenda, chance, quiet: false });
  const plan = planFor(wish.visitors);
  const papers = new Papers();
  const checker = new Checker({ world, link, plan, papers });
  try {
    await world.hall.sayStarted('simulated');
    const { items } = await furnish(world.hall, plan);
    const cast = await engage(world.hall, plan, { kiosksAway });
    const people = { world, agenda, chance, link, plan, cast, papers };
    const scene = peopleIn({ ...people, loads: loads(items), stepMs });
    const run = new Run(scene, checker, wish);
    for (let day = 0; day < wish.days && checker.violations.length === 0; day += 1) {
      world.moveTo(day * 24 * hour);
      await run.day();
    }
    return run.report();
  } finally {
    checker.close();
    world.close();
    world.remove();
  }
}

class Run {
  readonly #scene: Scene;
  readonly #checker: Checker;
  readonly #wish: SimulationWish;
  #steps = 0;
  #stops = 0;
  #firstBrokenAt: number | null = null;
  #nextStopAt = Number.POSITIVE_INFINITY;

  constructor(scene: Scene, checker: Checker, wish: SimulationWish) {
    this.#scene = scene;
    this.#checker = checker;
    this.#wish = wish;
  }

  async day(): Promise<void> {
    const { world, agenda, link, chance } = this.#scene;
    const { visitors, stopsPerDay } = this.#wish;
    const startedAt = world.elapsedMs;
    const end = planDay(this.#scene, { visitors, faults: true });
    const betweenStopsMs = stopsPerDay === 0 ? Number.POSITIVE_INFINITY : (8.5 * hour) / stopsPerDay;
    this.#nextStopAt = startedAt + 0.5 * hour + betweenStopsMs * chance.between(0, 1);
    while (agenda.next < end && this.#checker.violations.length === 0) {
      world.moveTo(agenda.next);
      agenda.doAll(world.elapsedMs + this.#scene.stepMs);
      if (world.elapsedMs >= this.#nextStopAt && !world.isArmed) {
        this.#nextStopAt = world.elapsedMs + betweenStopsMs * chance.between(0.7, 1.2);
        world.stopAt(this.#stepToStopAt(chance), 1 + chance.below(3));
      }
      await this.#step();
    }
    if (this.#checker.violations.length === 0) this.#checker.afterDay();
    this.#noteBroken();
    link.newDay();
  }

  report(): SimulationReport {
    const { world, link, papers } = this.#scene;
    const { checker, counts } = { checker: this.#checker, counts: this.#checker.counts };
    const { violations } = checker;
    return {
      ok: violations.length === 0,
      seed: this.#wish.seed,
      days: this.#wish.days,
      steps: this.#steps,
      tickets: checker.shadow.tickets.size,
      appointments: checker.shadow.appointments,
      offlineNumbers: papers.told.size,
      offlineNoted: checker.shadow.noted,
      bookingsCutOff: papers.bookings.length,
      calls: counts.calls,
      stops: this.#stops,
      stopSteps: world.stopSteps,
      messagesLost: link.counts.lost,
      messagesDoubled: link.counts.doubled,
      invariantsChecked: counts.checked,
      head: world.hall.journal.head.hash,
      violations: violations.map(
        (sentence) => `seed ${this.#wish.seed}, step ${this.#firstBrokenAt}: ${sentence}`,
      ),
    };
  }

  async #step(): Promise<void> {
    const { world, link, chance } = this.#scene;
    const checker = this.#checker;
    this.#steps += 1;
    const delivered = await link.deliver();
    const stopped = world.isStopped;
    if (stopped) {
      this.#stops += 1;
      world.reopen();
      checker.screens.disconnect();
      world.moveTo(world.elapsedMs + second * chance.between(3, 20));
    }
    checker.afterStep(delivered);
    link.tell(delivered);
    if (stopped) {
      await world.hall.sayStarted('simulated');
      checker.afterStep([]);
      checker.afterReopening();
    } else if (this.#steps % inDepthEverySteps === 0) checker.inDepth();
    this.#noteBroken();
  }

  /** Every step in turn, so that each is hit. */
  #stepToStopAt(chance: Chance): WriteStep {
    return writeSteps[this.#stops % writeSteps.length] ?? chance.pick(writeSteps);
  }

  #noteBroken(): void {
    if (this.#checker.violations.length > 0) this.#firstBrokenAt ??= this.#steps;
  }
}
