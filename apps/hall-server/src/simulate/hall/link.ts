/** The lines between the people of a simulated hall and its server: what is sent may be lost, doubled, late, or never answered. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { limits } from '@yiting/shared/basics/limits.ts';
import type { Result } from '@yiting/shared/basics/result.ts';
import type { CommandAnswer, CommandInput, CommandType } from '@yiting/shared/protocol/commands.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { type Actor, actorName } from '../../commands/actor.ts';
import type { Chance } from '../random.ts';
import type { Agenda } from './agenda.ts';
import type { World } from './world.ts';

export type Answer = Result<unknown, HallError>;
export type Message = {
  readonly id: string;
  readonly type: CommandType;
  readonly body: object;
  readonly actor: Actor;
  readonly firstSentMs: number;
  readonly answered: (answer: Answer | null) => void;
  settled: boolean;
};
/** What reached its sender. */
export type Delivered = { readonly message: Message; readonly answer: Answer };

/** Shares of all messages. */
const fates = { lost: 0.01, answerLost: 0.01, doubled: 0.02, late: 0.015 } as const;
const lateMaxMs = 25_000;

export class Link {
  readonly counts = { sent: 0, lost: 0, doubled: 0, late: 0 };
  /** What was sent, by command id: the checker asks who wanted what. */
  readonly sent = new Map<string, Message>();
  readonly #parts: { readonly world: World; readonly agenda: Agenda; readonly chance: Chance };
  readonly #cutUntil = new Map<string, number>();
  /** Without faults: for filling a demo. */
  readonly #quiet: boolean;
  #beside: Promise<unknown>[] = [];
  #outbox: { readonly message: Message; readonly heard: boolean }[] = [];

  constructor(parts: { world: World; agenda: Agenda; chance: Chance; quiet: boolean }) {
    this.#parts = parts;
    this.#quiet = parts.quiet;
  }

  /** Sends until it is answered or given up, always under one id; `answered` is told once, null for given up. */
  send<T extends CommandType>(
    actor: Actor,
    type: T,
    body: CommandInput<T>,
    answered: (answer: Result<CommandAnswer<T>, HallError> | null) => void = () => {},
  ): string {
    const { world, chance } = this.#parts;
    const id = makeUlid(world.hall.clock.now(), chance.bytes);
    this.sendAs(id, actor, type, body, answered);
    return id;
  }

  /** Under an id that its sender kept: also one that was sent before, hours ago, and never answered. */
  sendAs<T extends CommandType>(
    id: string,
    actor: Actor,
    type: T,
    body: CommandInput<T>,
    answered: (answer: Result<CommandAnswer<T>, HallError> | null) => void,
  ): void {
    const firstSentMs = this.#parts.world.elapsedMs;
    const message = {
      id,
      type,
      body,
      actor,
      firstSentMs,
      answered: answered as Message['answered'],
      settled: false,
    };
    this.sent.set(id, message);
    this.#try(message);
  }

  /** The line of a station or a member of staff is dead for a while. */
  cut(actor: Actor, forMs: number): void {
    this.#cutUntil.set(actorName(actor), this.#parts.world.elapsedMs + forMs);
  }

  isCut(actor: Actor): boolean {
    return (this.#cutUntil.get(actorName(actor)) ?? 0) > this.#parts.world.elapsedMs;
  }

  /** What the hall does by itself in this step, to be waited for with the rest. */
  beside(doing: Promise<unknown>): void {
    this.#beside.push(doing);
  }

  /** Carries what is under way to the hall and what it answers back to the people. */
  async deliver(): Promise<Delivered[]> {
    const { world } = this.#parts;
    const copies = this.#outbox;
    this.#outbox = [];
    const { dispatcher } = world.hall;
    // A hall that stops while it reads a message answers by an exception of the simulation itself.
    const answers = await Promise.all(
      copies.map(({ message: { id, type, body, actor } }) =>
        dispatcher.submit(actor, { id, type, body }).catch(() => null),
      ),
    );
    await Promise.all(this.#beside.splice(0));
    if (!world.answersLeave) {
      this.counts.lost += copies.length;
      return [];
    }
    return copies.flatMap(({ message, heard }, index) => {
      const answer = answers[index];
      if (!answer || !heard) return [];
      // The line died while the hall was at it.
      if (this.isCut(message.actor)) {
        this.counts.lost += 1;
        return [];
      }
      return [{ message, answer }];
    });
  }

  /** After the answers were looked at: the people go on. */
  tell(delivered: readonly Delivered[]): void {
    for (const { message, answer } of delivered) {
      if (message.settled) continue;
      message.settled = true;
      message.answered(answer);
    }
  }

  /** Forgets who sent what before this day. */
  newDay(): void {
    this.sent.clear();
  }

  #try(message: Message): void {
    const { world, agenda, chance } = this.#parts;
    const now = world.elapsedMs;
    this.counts.sent += 1;
    if (this.#quiet) {
      this.#outbox.push({ message, heard: true });
      return;
    }
    agenda.plan(now + limits.ackTimeoutMs + limits.retryDelayMs, () => this.#again(message));
    if (this.isCut(message.actor) || chance.happens(fates.lost)) {
      this.counts.lost += 1;
      return;
    }
    if (chance.happens(fates.late)) {
      this.counts.late += 1;
      agenda.plan(now + chance.below(lateMaxMs), () => this.#outbox.push({ message, heard: true }));
      return;
    }
    const heard = !chance.happens(fates.answerLost);
    if (!heard) this.counts.lost += 1;
    this.#outbox.push({ message, heard });
    if (!chance.happens(fates.doubled)) return;
    this.counts.doubled += 1;
    if (chance.happens(0.5)) this.#outbox.push({ message, heard: true });
    else agenda.plan(now + chance.below(lateMaxMs), () => this.#outbox.push({ message, heard: true }));
  }

  #again(message: Message): void {
    if (message.settled) return;
    if (this.#parts.world.elapsedMs - message.firstSentMs < limits.commandGiveUpMs) {
      this.#try(message);
      return;
    }
    message.settled = true;
    message.answered(null);
  }
}
