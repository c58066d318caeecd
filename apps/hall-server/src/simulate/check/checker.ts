/** Looks at a simulated hall from outside: after each step at what the step touched, now and then at everything. */
import { hash } from 'node:crypto';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { CommandInput } from '@yiting/shared/protocol/commands.ts';
import type { AnyEntry } from '../../journal/entries.ts';
import { verifyChain } from '../../journal/journal.ts';
import { type MirrorLine, mirrorFiles, readMirror } from '../../keeping/mirror.ts';
import { insertLine } from '../../keeping/restore.ts';
import { Database } from '../../store/database.ts';
import { compareTables } from '../../testing/rebuild.ts';
import type { Delivered, Link } from '../hall/link.ts';
import type { World } from '../hall/world.ts';
import type { Papers } from '../people/papers.ts';
import { agreesWithPapers, toldOnce } from './papers.ts';
import { rowsAgree } from './rows.ts';
import { brokenRows, invariants } from './rows-in-all.ts';
import { Screens } from './screens.ts';
import { Shadow } from './shadow.ts';

/** Answers that are never right in a hall that works. */
const faultyCodes: readonly string[] = [
  'fault',
  'storageFailed',
  'storageFull',
  'malformed',
  'unknownMessage',
  'hallBusy',
];

export class Checker {
  readonly shadow: Shadow;
  readonly screens: Screens;
  /** What was found, in sentences. */
  readonly violations: string[] = [];
  readonly counts = { checked: 0, calls: 0 };
  readonly #parts: { readonly world: World; readonly link: Link; readonly papers: Papers };
  /** Built from the journal alone, beside the hall. */
  readonly #copy = new Database(':memory:');
  #head = { seq: 0, hash: 'genesis', at: 0 };
  #step = 0;
  /** Command id → the step in which it was carried out. */
  readonly #carriedOut = new Map<string, number>();
  readonly #acknowledged = new Map<string, string>();
  #sinceStop: string[] = [];
  #hashes = new Map<number, string>();
  #mirroredUpTo = 0;

  constructor(parts: { world: World; link: Link; plan: HallPlan; papers: Papers }) {
    this.#parts = parts;
    this.shadow = new Shadow(parts.plan, parts.papers);
    this.screens = new Screens(parts.world, this.shadow);
  }

  /** After a step: the entries it wrote, the rows they are about, the answers it gave. */
  afterStep(delivered: readonly Delivered[]): void {
    this.#step += 1;
    const { world } = this.#parts;
    const lines = world.hall.database.all<MirrorLine>(
      'SELECT seq, at, actor, command_id AS commandId, type, subject, body, hash FROM journal WHERE seq > :seq ORDER BY seq',
      { seq: this.#head.seq },
    );
    if (lines.length > 0) this.#copy.run('BEGIN');
    for (const line of lines) this.#follow(line);
    if (lines.length > 0) this.#copy.run('COMMIT');
    this.#found(rowsAgree(world.hall.database, this.shadow.touched));
    this.counts.checked += this.shadow.touched.size;
    this.shadow.touched.clear();
    this.#found(this.shadow.afterStep());
    for (const each of delivered) this.#answered(each);
    this.#found(this.screens.pushed(lines));
  }

  /** After the hall was stopped and opened again: all it acknowledged is there, and whatever screens see is what is stored. */
  afterReopening(): void {
    for (const id of this.#sinceStop) this.#mustBeKept(id);
    this.#sinceStop = [];
    this.inDepth();
  }

  /** Views against tables, the mirror against the journal, rows that should not be there. */
  inDepth(): void {
    const { world } = this.#parts;
    this.counts.checked += invariants.length + 2;
    this.#found(brokenRows(world.hall.database));
    this.#found(this.screens.compare());
    this.counts.checked += this.screens.compared;
    this.#mirrorIsWhole();
    const stored = world.hall.database.one<{ count: number }>('SELECT count(*) AS count FROM tickets')?.count;
    if (stored !== this.shadow.tickets.size)
      this.#found([`${stored} tickets are stored, ${this.shadow.tickets.size} were taken`]);
  }

  /** At the end of a day: every table against the one that the journal alone gives. */
  afterDay(): void {
    const { papers } = this.#parts;
    this.inDepth();
    this.#found(agreesWithPapers(this.shadow, papers));
    this.counts.checked += papers.told.size + papers.bookings.length;
    for (const id of this.#acknowledged.keys()) this.#mustBeKept(id);
    this.#acknowledged.clear();
    this.#sinceStop = [];
    this.#carriedOut.clear();
    this.#must(verifyChain(this.#parts.world.hall.database).whole, 'an old entry of the chain was changed');
    const { different } = compareTables(this.#parts.world.hall.database, this.#copy);
    this.counts.checked += 1;
    this.#found(different.map((table) => `the journal does not rebuild ${table}`));
  }

  close(): void {
    this.#copy.close();
  }

  #follow(line: MirrorLine): void {
    const { link, world } = this.#parts;
    const { seq, at, actor, commandId, type, subject, body } = line;
    const chained = hash(
      'sha256',
      `${this.#head.hash}\n${seq}\n${at}\n${actor}\n${commandId ?? ''}\n${type}\n${subject}\n${body}`,
      'base64',
    );
    this.#must(line.hash === chained && seq === this.#head.seq + 1, `the chain is broken at ${seq}`);
    this.#must(at >= this.#head.at, `hall time went back at ${seq}`);
    this.#head = { seq, at, hash: line.hash };
    this.#hashes.set(seq, line.hash);
    if (commandId !== null) {
      const step = this.#carriedOut.get(commandId) ?? this.#step;
      this.#must(step === this.#step, `${type} was carried out twice under one id`);
      this.#carriedOut.set(commandId, step);
    }
    if (type === 'ticket.called') this.counts.calls += 1;
    try {
      insertLine(this.#copy, line, { tokenFor: world.hall.keys.tokenFor });
    } catch (error) {
      this.violations.push(
        `the journal cannot be replayed at ${seq}: ${error instanceof Error ? error.message : error}`,
      );
    }
    const entry = { ...line, body: JSON.parse(body) } as unknown as AnyEntry;
    const asked = commandId === null ? null : (link.sent.get(commandId)?.type ?? null);
    this.counts.checked += 1;
    this.#found(this.shadow.follow(entry, asked));
  }

  #answered({ message, answer }: Delivered): void {
    this.counts.checked += 1;
    if (!answer.ok) {
      this.#must(!faultyCodes.includes(answer.error.code), `${message.type} answered ${answer.error.code}`);
      return;
    }
    const said = JSON.stringify(answer.value);
    const before = this.#acknowledged.get(message.id);
    this.#must(
      before === undefined || before === said,
      `${message.type} was answered in two ways under one id`,
    );
    this.#acknowledged.set(message.id, said);
    this.#sinceStop.push(message.id);
    this.#mustBeKept(message.id);
    if (message.type === 'ticket.takeOffline')
      this.#found(toldOnce(this.shadow, message.body as CommandInput<'ticket.takeOffline'>));
  }

  #mustBeKept(id: string): void {
    this.counts.checked += 1;
    const kept = this.#parts.world.hall.database.one<{ answer: string }>(
      'SELECT answer FROM answers WHERE command_id = :id',
      { id },
    );
    const type = this.#parts.link.sent.get(id)?.type;
    this.#must(kept?.answer === this.#acknowledged.get(id), `${type} was acknowledged and is lost`);
  }

  /** Every entry of the journal stands in the mirror, as it is. */
  #mirrorIsWhole(): void {
    const { mirror } = this.#parts.world.files;
    const files = mirrorFiles(mirror);
    for (const [index, { path }] of files.entries()) {
      const next = files[index + 1];
      if (next && next.fromSeq <= this.#mirroredUpTo + 1) continue;
      for (const { seq, hash: mirrored } of readMirror(path)) {
        if (seq <= this.#mirroredUpTo) continue;
        this.#must(
          seq === this.#mirroredUpTo + 1 && mirrored === this.#hashes.get(seq),
          `the mirror is wrong at ${seq}`,
        );
        this.#hashes.delete(seq);
        this.#mirroredUpTo = seq;
      }
    }
    this.#must(
      this.#mirroredUpTo === this.#head.seq,
      `the mirror ends at ${this.#mirroredUpTo}, not ${this.#head.seq}`,
    );
    this.#mirroredUpTo = this.#head.seq;
  }

  #must(holds: boolean, otherwise: string): void {
    if (!holds) this.violations.push(otherwise);
  }

  #found(broken: readonly string[]): void {
    this.violations.push(...broken);
  }
}
