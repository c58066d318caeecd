/**
 * A kiosk away from the hall whose line is cut for hours, also over the end of a day: it gives numbers of its own blocks, and
 * tells them when it hears the hall again. What it keeps is what the real one has on its disk; a disk that forgot its last
 * line gives a number twice.
 */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import { ticketNumber } from '@yiting/shared/domain/numbers.ts';
import type { OfflineLease } from '@yiting/shared/protocol/answers.ts';
import type { CommandInput } from '@yiting/shared/protocol/commands.ts';
import type { StationActor } from '../../commands/actor.ts';
import type { QueueLoad } from '../hall/town.ts';
import { hallNow } from './booker.ts';
import type { GivenPaper, Papers } from './papers.ts';
import { type AwayTerminal, hour, later, minute, now, type Scene, second } from './scene.ts';
import { bookAcrossCut } from './terminal-booking.ts';
import { paperComes, pickLoad, settle } from './visitor.ts';

type Block = OfflineLease & { next: number };

/** Of the visitors of the hall, those who come to one terminal. */
const visitorShare = 0.04;
/** Of the times without a line: the disk loses the first number given in them, and the next person gets it too. */
const forgetfulShare = 0.5;
const overnightShare = 0.5;
const wrongClockMs = 15 * minute;

/** Puts the terminals of a scene to work for a day. */
export function planTerminals(
  scene: Scene,
  { start, visitors }: { readonly start: number; readonly visitors: number },
): void {
  for (const terminal of scene.terminals) terminal.work(start, Math.ceil(visitors * visitorShare));
}

export class Terminal implements AwayTerminal {
  readonly actor: StationActor;
  readonly #scene: Scene;
  readonly #papers: Papers;
  #blocks: Block[] = [];
  #untold: GivenPaper[] = [];
  #isTelling = false;
  #forgets = false;

  constructor(scene: Scene, actor: StationActor) {
    this.#scene = scene;
    this.#papers = scene.papers;
    this.actor = actor;
  }

  work(start: number, visitors: number): void {
    const { agenda, chance } = this.#scene;
    for (let at = start + 3 * minute; at < start + 9 * hour; at += 20 * minute)
      agenda.plan(at, () => this.#fillUp());
    for (let each = 0; each < visitors; each += 1)
      agenda.plan(start + chance.between(0.6, 8.4) * hour, () => this.#wish());
    agenda.plan(start + chance.between(1, 2) * hour, () => this.#loseLine(chance.between(1, 3) * hour));
    const untilMorning = start + 24 * hour + chance.between(0.2, 1.5) * hour;
    agenda.plan(start + chance.between(6, 7.5) * hour, () =>
      this.#loseLine(chance.happens(overnightShare) ? untilMorning - now(this.#scene) : hour),
    );
  }

  /** Somebody is in the middle of a number, and somebody of a booking, when the line dies. */
  #loseLine(forMs: number): void {
    const scene = this.#scene;
    if (scene.link.isCut(this.actor)) return;
    const cut = () => {
      this.#wish();
      this.#forgets = scene.chance.happens(forgetfulShare);
      scene.link.cut(this.actor, forMs);
      later(scene, forMs + second * scene.chance.between(1, 20), () => this.#tell());
    };
    bookAcrossCut(scene, this.actor, { cut, forMs });
  }

  #wish(load = pickLoad(this.#scene)): void {
    const { link } = this.#scene;
    const body = { queueId: load.queueId, party: { kind: 'none' as const } };
    const wish = link.send(this.actor, 'ticket.take', body, (answer) => {
      if (answer?.ok) {
        const { ticketId } = answer.value;
        settle(this.#scene, ticketId, load);
        paperComes(this.#scene, this.actor, { ticketId });
      } else if (answer === null) this.#withoutAnswer(wish, load);
    });
  }

  /** The hall may have the wish all the same: it learns that it must not live. */
  #withoutAnswer(wish: string, load: QueueLoad): void {
    const { link } = this.#scene;
    if (link.isCut(this.actor) && this.#give(wish, load)) return;
    link.send(this.actor, 'ticket.abandonWish', { wish });
  }

  /** A number of its own, where it has one for the day that it knows. */
  #give(insteadOf: string, load: QueueLoad): boolean {
    const scene = this.#scene;
    const { chance, plan } = scene;
    const at = hallNow(scene);
    const day = hallDay(at, plan.hall.timeZone);
    const block = this.#blocks.find(
      (each) => each.queueId === load.queueId && each.day === day && each.next <= each.last,
    );
    if (!block) return false;
    const number = ticketNumber(block.prefix, block.next);
    if (!this.#forgets) block.next += 1;
    else later(scene, minute, () => this.#wish(load));
    this.#forgets = false;
    const paper: GivenPaper = {
      ticketId: makeUlid(at, chance.bytes),
      stationId: this.actor.stationId,
      leaseId: block.leaseId,
      day,
      number,
      queueId: load.queueId,
      takenAt: chance.happens(0.1) ? at + Math.round(chance.between(-1, 1) * wrongClockMs) : at,
      insteadOf,
    };
    this.#untold.push(paper);
    this.#papers.given(paper);
    settle(scene, paper.ticketId, load);
    return true;
  }

  /** One after the other, in the order they were given, each until the hall says that it has it. */
  #tell(): void {
    const [paper] = this.#untold;
    if (!paper || this.#isTelling) return;
    this.#isTelling = true;
    const { chance } = this.#scene;
    const known = chance.happens(0.8) ? 'printed' : 'pending';
    this.#say(paper, known, (isKnown) => {
      this.#isTelling = false;
      if (!isKnown) {
        // Cut again: told when the line is back.
        if (!this.#scene.link.isCut(this.actor)) later(this.#scene, minute, () => this.#tell());
        return;
      }
      this.#untold.shift();
      // Its slip is settled meanwhile: told again, under another id.
      if (known === 'pending') later(this.#scene, minute, () => this.#say(paper, 'printed', () => {}));
      this.#tell();
    });
  }

  #say(given: GivenPaper, paper: 'pending' | 'printed', heard: (isKnown: boolean) => void): void {
    const { stationId: _, ...told } = given;
    const body: CommandInput<'ticket.takeOffline'> = { ...told, paper };
    const id = `${given.ticketId}-${paper}`;
    this.#scene.link.sendAs(id, this.actor, 'ticket.takeOffline', body, (answer) => {
      if (answer?.ok) this.#papers.known(given, answer.value.number);
      else if (answer) this.#papers.refused(given, answer.error.code);
      heard(answer !== null);
    });
  }

  #fillUp(): void {
    const { link, plan, chance } = this.#scene;
    if (link.isCut(this.actor)) return;
    if (!this.#isTelling) this.#tell();
    const day = hallDay(hallNow(this.#scene), plan.hall.timeZone);
    this.#blocks = this.#blocks.filter((block) => block.day === day);
    for (const { id: queueId } of plan.queues) {
      const left = this.#blocks
        .filter((block) => block.queueId === queueId)
        .reduce((sum, { last, next }) => sum + last - next + 1, 0);
      if (left > 4 || chance.happens(0.2)) continue;
      link.send(this.actor, 'offline.lease', { queueId }, (answer) => {
        if (answer?.ok) this.#blocks.push({ ...answer.value, next: answer.value.first });
      });
    }
  }
}
