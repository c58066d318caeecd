/** The kiosk's book of offline numbers: blocks it holds, numbers it gave, what the hall knows of them. Every line is on disk before it counts. */
import { join } from 'node:path';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { languageSchema } from '@yiting/shared/basics/words.ts';
import { ticketNumber } from '@yiting/shared/domain/numbers.ts';
import { splitNumber } from '@yiting/shared/domain/offline-numbers.ts';
import type { OfflineLease } from '@yiting/shared/protocol/answers.ts';
import { paperReasonSchema } from '@yiting/shared/protocol/commands/tickets.ts';
import { z } from 'zod';
import { DurableLines } from '../durable-lines.ts';

/** Numbers the hall knows are kept so long after they were given: a page may still ask for them under its wish. */
const keptMs = 48 * 3_600_000;

const leaseSchema = z.object({
  type: z.literal('lease'),
  leaseId: z.string(),
  day: z.string(),
  queueId: z.string(),
  prefix: z.string(),
  first: z.int(),
  last: z.int(),
  grantedAt: z.number(),
});
const givenSchema = z.object({
  type: z.literal('given'),
  ticketId: z.string(),
  /** The command id of the person's wish: the same wish gets the same number. */
  wishId: z.string(),
  leaseId: z.string(),
  day: z.string(),
  number: z.string(),
  queueId: z.string(),
  itemCode: z.string().nullable(),
  language: languageSchema,
  /** Hall time as the kiosk knows it, ms. */
  takenAt: z.number(),
});
const paperSchema = z.object({
  type: z.literal('paper'),
  ticketId: z.string(),
  paper: z.enum(['printed', 'sentUnverified', 'failed']),
  reason: paperReasonSchema.nullable(),
});
const toldSchema = z.object({
  type: z.literal('told'),
  ticketId: z.string(),
  calledAs: z.string().nullable(),
});
/** A wish that was asked for and got no number here: the hall gives up what it may have taken. */
const abandonedSchema = z.object({
  type: z.literal('abandoned'),
  wishId: z.string(),
  told: z.boolean(),
  at: z.number(),
});
const endedSchema = z.object({ type: z.literal('ended'), leaseId: z.string() });
const lineSchema = z.discriminatedUnion('type', [
  leaseSchema,
  givenSchema,
  paperSchema,
  toldSchema,
  abandonedSchema,
  endedSchema,
]);

type Line = z.infer<typeof lineSchema>;
type Block = { readonly lease: OfflineLease; next: number; ended: boolean };
export type PaperOutcome = Omit<z.infer<typeof paperSchema>, 'type' | 'ticketId'>;
export type Given = Omit<z.infer<typeof givenSchema>, 'type'> & {
  readonly paper: PaperOutcome | null;
  /** The hall knows it. */
  readonly told: boolean;
  /** The number it is called by there; null until told, and where it is in no queue. */
  readonly calledAs: string | null;
};
export type NumberWish = Pick<
  Given,
  'ticketId' | 'wishId' | 'queueId' | 'itemCode' | 'language' | 'takenAt' | 'day'
>;

export class NumberBook {
  readonly #lines: DurableLines;
  readonly #blocks = new Map<string, Block>();
  readonly #given = new Map<string, Given>();
  readonly #abandoned = new Map<string, { told: boolean; at: number }>();

  /** Opens (or starts) the book of a folder. `unwritable`: no number may be given. */
  static open(folder: string, now: number): Result<NumberBook, 'unwritable'> {
    try {
      return ok(new NumberBook(join(folder, 'offline-numbers.ndjson'), now));
    } catch {
      return failed('unwritable');
    }
  }

  private constructor(path: string, now: number) {
    this.#lines = new DurableLines(path, (found) => {
      const lines = found.flatMap((each) => lineSchema.safeParse(each).data ?? []);
      for (const line of lines) this.#read(line);
      this.#forget(now - keptMs);
      return lines.filter((line) => this.#isKept(line));
    });
  }

  /** Numbers that may still be given for a queue on a day. */
  left(queueId: string, day: string): number {
    return this.#usable(queueId, day).reduce((sum, { lease, next }) => sum + lease.last - next + 1, 0);
  }

  /** Blocks that were not ended. */
  get leases(): OfflineLease[] {
    return [...this.#blocks.values()].flatMap(({ lease, ended }) => (ended ? [] : [lease]));
  }

  addLease(lease: OfflineLease): boolean {
    return this.#write({ type: 'lease', ...lease });
  }

  endLease(leaseId: string): boolean {
    return this.#write({ type: 'ended', leaseId });
  }

  /** The next number, on disk. `none` when no block has one, `unwritable` when the disk refused: that serial is not used again. */
  give(wish: NumberWish): Result<Given, 'none' | 'unwritable'> {
    const [block] = this.#usable(wish.queueId, wish.day);
    if (!block) return failed('none');
    const number = ticketNumber(block.lease.prefix, block.next);
    block.next += 1;
    const { leaseId } = block.lease;
    const written = this.#write({ type: 'given', ...wish, leaseId, number });
    const given = this.#given.get(wish.ticketId);
    return written && given ? ok(given) : failed('unwritable');
  }

  findWish(wishId: string): Given | undefined {
    return [...this.#given.values()].find((given) => given.wishId === wishId);
  }

  find(ticketId: string): Given | undefined {
    return this.#given.get(ticketId);
  }

  /** In the order they were given. */
  get untold(): Given[] {
    return [...this.#given.values()].filter(({ told }) => !told);
  }

  settlePaper(ticketId: string, outcome: PaperOutcome): boolean {
    return this.#write({ type: 'paper', ticketId, paper: outcome.paper, reason: outcome.reason });
  }

  tell(ticketId: string, calledAs: string | null): boolean {
    return this.#write({ type: 'told', ticketId, calledAs });
  }

  /** Notes that a wish got no number here, so that it gets none later under the same id. */
  abandon(wishId: string, at: number): boolean {
    return this.#write({ type: 'abandoned', wishId, told: false, at });
  }

  abandonTold(wishId: string): boolean {
    return this.#write({ type: 'abandoned', wishId, told: true, at: this.#abandoned.get(wishId)?.at ?? 0 });
  }

  isAbandoned(wishId: string): boolean {
    return this.#abandoned.has(wishId);
  }

  /** Wishes the hall must still give up. */
  get abandoned(): string[] {
    return [...this.#abandoned].flatMap(([wishId, { told }]) => (told ? [] : [wishId]));
  }

  close(): void {
    this.#lines.close();
  }

  #usable(queueId: string, day: string): Block[] {
    return [...this.#blocks.values()].filter(
      ({ lease, next, ended }) =>
        !ended && lease.queueId === queueId && lease.day === day && next <= lease.last,
    );
  }

  #write(line: Line): boolean {
    const written = this.#lines.append(line);
    if (written) this.#read(line);
    return written;
  }

  #read(line: Line): void {
    if (line.type === 'lease') {
      const { type: _type, ...lease } = line;
      this.#blocks.set(lease.leaseId, { lease, next: lease.first, ended: false });
    } else if (line.type === 'ended') {
      const block = this.#blocks.get(line.leaseId);
      if (block) block.ended = true;
    } else if (line.type === 'abandoned') {
      this.#abandoned.set(line.wishId, { told: line.told, at: line.at });
    } else if (line.type === 'given') {
      const { type: _type, ...given } = line;
      this.#given.set(given.ticketId, { ...given, paper: null, told: false, calledAs: null });
      const block = this.#blocks.get(given.leaseId);
      if (block) block.next = Math.max(block.next, splitNumber(given.number).serial + 1);
    } else {
      const given = this.#given.get(line.ticketId);
      if (!given) return;
      const news =
        line.type === 'told'
          ? { told: true, calledAs: line.calledAs }
          : { paper: { paper: line.paper, reason: line.reason } };
      this.#given.set(line.ticketId, { ...given, ...news });
    }
  }

  #isKept(line: Line): boolean {
    if (line.type === 'abandoned') return this.#abandoned.has(line.wishId);
    return 'ticketId' in line ? this.#given.has(line.ticketId) : this.#blocks.has(line.leaseId);
  }

  /** Blocks that ended, with their numbers, once the hall knows them all and nobody will ask again. */
  #forget(before: number): void {
    for (const [wishId, { told, at }] of this.#abandoned)
      if (told && at < before) this.#abandoned.delete(wishId);
    for (const [leaseId, { ended }] of this.#blocks) {
      const numbers = [...this.#given.values()].filter((given) => given.leaseId === leaseId);
      if (!ended || numbers.some(({ told, takenAt }) => !told || takenAt > before)) continue;
      this.#blocks.delete(leaseId);
      for (const { ticketId } of numbers) this.#given.delete(ticketId);
    }
  }
}
