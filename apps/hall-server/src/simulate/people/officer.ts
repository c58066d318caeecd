/** An officer at a window: looks at it and does what it asks for, with a shift, lunch, breaks and slips of the hand. */

import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { CommandInput, CommandType } from '@yiting/shared/protocol/commands.ts';
import type { WindowState } from '@yiting/shared/protocol/fields.ts';
import type { StaffActor } from '../../commands/actor.ts';
import { minute, now, type OnDuty, type Scene, type Shift, second, someoneWaits } from './scene.ts';
import { hearCall, leave, missCall, standsAt } from './visitor.ts';

type Seen = { state: WindowState; ticketId: string | null; calls: number | null };
/** The visitor at the window: known by the state of the window he came with. */
type Visit = { readonly key: string; readonly at: number };

const lunchMs = 40 * minute;
const fallbackMs = 4 * minute;
const recallEveryMs = 30 * second;
const callsMax = 3;

export class Officer implements OnDuty {
  readonly windowId: string;
  readonly actor: StaffActor;
  readonly #scene: Scene;
  readonly #profile: readonly string[];
  #shifts: readonly Shift[] = [];
  #lookAt = Number.POSITIVE_INFINITY;
  #asked = false;
  #free = false;
  #pauseUntil = 0;
  #lunched = false;
  /** When the called visitor stands here; when the seated one is done; when the last call was. */
  #stands: Visit = { key: '', at: 0 };
  #done: Visit = { key: '', at: 0 };
  #calledAt = 0;

  constructor(scene: Scene, window: HallPlan['windows'][number], actor: StaffActor) {
    this.#scene = scene;
    this.windowId = window.id;
    this.actor = actor;
    this.#profile = window.profile.map(({ queueId }) => queueId);
  }

  work(shifts: readonly Shift[]): void {
    this.#shifts = shifts;
    this.#lunched = false;
    this.#asked = false;
    for (const { from } of shifts) this.#scene.agenda.plan(from + this.#scene.stepMs, () => this.#look());
  }

  isFreeFor(queueId: string): boolean {
    return this.#free && this.#profile.includes(queueId);
  }

  wake(inMs: number): void {
    // Never within the same step: its time stands still.
    const at = now(this.#scene) + Math.max(inMs, this.#scene.stepMs);
    if (at >= this.#lookAt) return;
    this.#lookAt = at;
    this.#scene.agenda.plan(at, () => {
      if (this.#lookAt !== at) return;
      this.#lookAt = Number.POSITIVE_INFINITY;
      this.#look();
    });
  }

  #look(): void {
    if (this.#asked) return;
    this.#free = false;
    const seen = this.#scene.world.hall.database.one<Seen>(
      `SELECT state, ticket_id AS ticketId, (SELECT calls FROM tickets t WHERE t.ticket_id = w.ticket_id) AS calls
       FROM windows w WHERE window_id = :windowId`,
      { windowId: this.windowId },
    );
    const shift = this.#shifts.find(({ from, to }) => now(this.#scene) >= from && now(this.#scene) < to);
    if (!seen) return;
    if (seen.state === 'closed') {
      if (shift) this.#ask('window.open', {});
    } else if (seen.state === 'paused') {
      if (now(this.#scene) >= this.#pauseUntil) this.#ask('window.resume', {});
      else this.wake(this.#pauseUntil - now(this.#scene) + 1);
    } else if (seen.state === 'idle') this.#whenIdle(shift);
    else if (seen.state === 'calling') this.#whenCalling(seen);
    else this.#whenServing(seen);
  }

  #whenIdle(shift: Shift | undefined): void {
    const scene = this.#scene;
    const { chance } = scene;
    const waits = this.#profile.find((queueId) => isWaiting(scene, queueId));
    if (!shift && (waits === undefined || now(scene) > this.#lastEnd() + 30 * minute)) {
      this.#ask('window.close', {});
      return;
    }
    if (shift && !this.#lunched && now(scene) >= shift.lunchAt) {
      this.#lunched = true;
      this.#pause('lunch', lunchMs);
      return;
    }
    if (chance.happens(0.003)) {
      this.#pause('break', minute * chance.between(4, 10));
      return;
    }
    const back = this.#heldAndBack();
    if (back !== null) this.#ask(chance.happens(0.8) ? 'service.resume' : 'call.chosen', { ticketId: back });
    else if (waits === undefined) {
      this.#free = true;
      this.wake(fallbackMs);
    } else if (chance.happens(0.01)) this.#callChosen(waits);
    else this.#call('call.next', {});
  }

  #whenCalling(seen: Seen): void {
    const scene = this.#scene;
    const { chance } = scene;
    const key = `${seen.ticketId}`;
    const person = scene.people.get(key);
    // Nobody heard the answer of this call: the officer sees on his screen whom he called.
    if (this.#stands.key !== key) this.#stands = { key, at: standsAt(scene, person) };
    if (now(scene) >= this.#stands.at) {
      this.#stands = { key: '', at: 0 };
      if (chance.happens(0.01)) this.#ask('call.putBack', {});
      else this.#ask('service.begin', {});
      return;
    }
    if (now(scene) >= this.#calledAt + recallEveryMs) {
      this.#calledAt = now(scene);
      if ((seen.calls ?? 0) % callsMax !== 0) this.#ask('call.recall', {});
      else {
        this.#stands = { key: '', at: 0 };
        this.#ask('call.miss', {}, () => missCall(scene, person));
      }
      return;
    }
    this.wake(Math.max(1, Math.min(this.#stands.at, this.#calledAt + recallEveryMs) - now(scene)));
  }

  #whenServing(seen: Seen): void {
    const scene = this.#scene;
    const { chance } = scene;
    const key = `${seen.ticketId}`;
    const person = scene.people.get(key);
    if (this.#done.key !== key) {
      const minutes = person?.load.minutes ?? 3;
      this.#done = { key, at: now(scene) + Math.max(20 * second, minute * chance.lasting(minutes)) };
      if (person && chance.happens(0.06)) this.#addItem(person.load.items);
    }
    if (now(scene) < this.#done.at) {
      this.wake(this.#done.at - now(scene));
      return;
    }
    this.#done = { key: '', at: 0 };
    if (person && chance.happens(0.03)) {
      person.awayUntil = now(scene) + minute * chance.between(5, 25);
      this.#ask('service.hold', {});
    } else if (chance.happens(0.03)) this.#passOn();
    else
      this.#ask('service.finish', {}, ({ eventId }) => {
        scene.people.delete(key);
        leave(scene, scene.cast.tablets.get(this.windowId), eventId);
      });
  }

  #call<T extends 'call.next' | 'call.chosen'>(type: T, body: object): void {
    const scene = this.#scene;
    this.#ask(type, body, (call) => {
      this.#calledAt = now(scene);
      this.#stands = { key: call.ticketId, at: hearCall(scene, scene.people.get(call.ticketId), call) };
    });
  }

  #callChosen(queueId: string): void {
    const chosen = this.#scene.world.hall.database.one<{ ticketId: string }>(
      "SELECT ticket_id AS ticketId FROM tickets WHERE state = 'waiting' AND queue_id = :queueId ORDER BY since DESC LIMIT 1",
      { queueId },
    );
    if (chosen) this.#call('call.chosen', { ticketId: chosen.ticketId });
  }

  #pause(reason: 'lunch' | 'break', forMs: number): void {
    this.#pauseUntil = now(this.#scene) + forMs;
    this.#ask('window.pause', { reason });
  }

  #passOn(): void {
    const { chance, officers, plan } = this.#scene;
    const colleague = officers[chance.below(officers.length)];
    const queue = plan.queues[chance.below(plan.queues.length)];
    if (!colleague || !queue) return;
    const to = chance.happens(0.6)
      ? { kind: 'queue', queueId: queue.id }
      : chance.happens(0.5)
        ? { kind: 'window', windowId: colleague.windowId }
        : { kind: 'staff', staffId: colleague.actor.staffId };
    this.#ask('service.transfer', { to }, () => someoneWaits(this.#scene, queue.id));
  }

  #addItem(items: readonly string[]): void {
    const [first] = items;
    if (first === undefined) return;
    const itemCode = this.#scene.chance.pick([first, ...items]);
    this.#scene.link.send(this.actor, 'service.addItem', { windowId: this.windowId, itemCode });
  }

  /** Sends an act of this window and looks again after its answer; refused, given up or not. */
  #ask<T extends CommandType>(
    type: T,
    body: object,
    done: (value: { eventId: string } & CallAnswered) => void = () => {},
  ): void {
    const { link, chance } = this.#scene;
    this.#asked = true;
    link.send(this.actor, type, { windowId: this.windowId, ...body } as CommandInput<T>, (answer) => {
      this.#asked = false;
      if (answer?.ok) done(answer.value as never);
      this.wake(answer?.ok ? second * chance.between(1, 6) : second * chance.between(15, 60));
    });
  }

  #lastEnd(): number {
    return this.#shifts.at(-1)?.to ?? 0;
  }

  /** A visitor on hold here who is back with his papers. */
  #heldAndBack(): string | null {
    const held = this.#scene.world.hall.database.all<{ ticketId: string }>(
      "SELECT ticket_id AS ticketId FROM tickets WHERE ended_at IS NULL AND state = 'held' AND window_id = :windowId",
      { windowId: this.windowId },
    );
    const back = held.find(
      ({ ticketId }) => (this.#scene.people.get(ticketId)?.awayUntil ?? 0) <= now(this.#scene),
    );
    return back?.ticketId ?? null;
  }
}

type CallAnswered = Parameters<typeof hearCall>[2];

function isWaiting({ world }: Scene, queueId: string): boolean {
  return (
    world.hall.database.one(
      "SELECT 1 AS waits FROM tickets WHERE state = 'waiting' AND queue_id = :queueId LIMIT 1",
      { queueId },
    ) !== undefined
  );
}
