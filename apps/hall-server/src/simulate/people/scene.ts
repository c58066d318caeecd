/** What everybody in a simulated hall shares: the time, chance, the line to the server, who is in the hall. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { StaffActor } from '../../commands/actor.ts';
import type { Agenda } from '../hall/agenda.ts';
import type { Link } from '../hall/link.ts';
import type { Cast, QueueLoad } from '../hall/town.ts';
import type { World } from '../hall/world.ts';
import type { Chance } from '../random.ts';
import type { Papers } from './papers.ts';
import type { Person } from './person.ts';

export const second = 1_000;
export const minute = 60_000;
export const hour = 3_600_000;

/** Times of a day, ms since the simulation began. */
export type Shift = {
  readonly from: number;
  readonly to: number;
  readonly lunchAt: number;
};

/** What the rest of the hall knows of an officer. */
export type OnDuty = {
  readonly windowId: string;
  readonly actor: StaffActor;
  readonly work: (shifts: readonly Shift[]) => void;
  readonly isFreeFor: (queueId: string) => boolean;
  readonly wake: (inMs: number) => void;
};

/** A kiosk away from the hall, for one who plans its day: visitors as a count. */
export type AwayTerminal = { readonly work: (start: number, visitors: number) => void };

export type Scene = {
  readonly world: World;
  readonly agenda: Agenda;
  readonly chance: Chance;
  readonly link: Link;
  readonly plan: HallPlan;
  readonly cast: Cast;
  readonly loads: readonly QueueLoad[];
  /** Everybody who holds a number he knows of, by ticket id. */
  readonly people: Map<string, Person>;
  readonly officers: OnDuty[];
  /** Kiosks away from the hall, whose line is cut for hours. */
  readonly terminals: AwayTerminal[];
  readonly papers: Papers;
  /** What happens within so many milliseconds arrives at the hall together. */
  readonly stepMs: number;
};

/** Milliseconds since the simulation began. */
export function now(scene: Scene): number {
  return scene.world.elapsedMs;
}

export function later(scene: Scene, inMs: number, act: () => void): void {
  scene.agenda.plan(now(scene) + inMs, act);
}

/** Free windows that serve the queue look up. */
export function someoneWaits(scene: Scene, queueId: string): void {
  let woken = 0;
  for (const officer of scene.officers) {
    if (!officer.isFreeFor(queueId)) continue;
    officer.wake(second * scene.chance.between(1, 4));
    woken += 1;
    if (woken === 2) return;
  }
}
