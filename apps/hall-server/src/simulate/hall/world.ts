/**
 * The machine a simulated hall runs on: its files, its clocks, and its stops. A stop leaves the files as they were at that
 * very step, as a killed process does: what the objects of the stopped hall still do reaches them no more.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handlers } from '../../commands/handlers.ts';
import { type WriteStep, writeSteps } from '../../commands/steps.ts';
import type { Handlers } from '../../commands/transaction.ts';
import { type HallFiles, hallFiles } from '../../config.ts';
import { openCore } from '../../core.ts';
import { HallClock } from '../../hall-clock.ts';
import { applyEntry } from '../../journal/apply/apply.ts';
import { mirrorFiles } from '../../keeping/mirror.ts';
import type { Log } from '../../log.ts';
import { waitsInPlaceOf } from '../../reading/wait-table.ts';
import { Presence } from '../../realtime/presence.ts';
import { noStaffing } from '../../realtime/staffing.ts';
import { openWritePath } from '../../write-path.ts';
import type { Chance } from '../random.ts';
import { type Agenda, virtualTimers } from './agenda.ts';

/** Where a broken rule can be put in: the functions that carry out commands, that change rows, that follow. */
export type Seams = {
  readonly handlers: Handlers;
  readonly apply: typeof applyEntry;
  /** Given how the mirror follows; answers how it shall. */
  readonly mirror: (follow: () => void) => () => void;
  /** Given how screens hear of what was committed; answers how they shall. */
  readonly pushes: (committed: LivingHall['hub']['committed']) => LivingHall['hub']['committed'];
  /** Given the files of a hall that was stopped, before they are opened again. */
  readonly reopened: (files: HallFiles) => void;
};
export const soundSeams: Seams = {
  handlers,
  apply: applyEntry,
  mirror: (follow) => follow,
  pushes: (committed) => committed,
  reopened: () => {},
};

export type LivingHall = ReturnType<typeof openCore> &
  ReturnType<typeof openWritePath> & { readonly presence: Presence };
type Life = { over: boolean; answersLeft: boolean };

/** Thrown at the step where the world stops; nobody in the product knows it. */
class Stopped extends Error {}

/** Memory where there is a disk in memory: a stop of the process asks nothing of the disk itself. */
const memoryDisk = '/dev/shm';
const slowestTimerMs = 45_000;
const waitsEveryMs = 300_000;
const waitRuns = 8;
const tornMirrorShare = 0.3;

export type WorldParts = {
  readonly startMs: number;
  readonly agenda: Agenda;
  readonly chance: Chance;
  readonly seams: Seams;
  /** Where the files shall be, where not in a folder for a while. */
  readonly folder?: string;
  /** How old the table of waits may be, ms. */
  readonly waitsEveryMs?: number;
};

export class World {
  readonly files: HallFiles;
  /** Step → how often the hall was stopped there. */
  readonly stopSteps: Record<WriteStep, number>;
  hall: LivingHall;
  #life: Life = { over: false, answersLeft: false };
  #armed: { readonly step: WriteStep; left: number } | null = null;
  #elapsedMs = 0;
  #wallAheadMs = 0;
  readonly #startMs: number;
  readonly #parts: WorldParts;
  readonly #folder: string;

  constructor(parts: WorldParts) {
    this.#parts = parts;
    this.#startMs = parts.startMs;
    this.stopSteps = Object.fromEntries(writeSteps.map((step) => [step, 0])) as Record<WriteStep, number>;
    this.#folder =
      parts.folder ?? mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), 'yiting-simulated-'));
    mkdirSync(this.#folder, { recursive: true });
    this.files = hallFiles({ data: this.#folder });
    if (!existsSync(this.files.keys))
      writeFileSync(this.files.keys, seededKeys(parts.chance), { mode: 0o600 });
    this.hall = this.#open();
  }

  /** Milliseconds since the simulation began: they only rise. */
  get elapsedMs(): number {
    return this.#elapsedMs;
  }

  /** True from the step at which the hall was stopped until it is opened again. */
  get isStopped(): boolean {
    return this.#life.over;
  }

  /** True when an answer that came now has left the hall before it stopped. */
  get answersLeave(): boolean {
    return !this.#life.over || this.#life.answersLeft;
  }

  moveTo(elapsedMs: number): void {
    this.#elapsedMs = Math.max(this.#elapsedMs, Math.floor(elapsedMs));
  }

  /** The wall clock of the machine jumps; hall time does not. */
  jumpWallClock(byMs: number): void {
    this.#wallAheadMs += byMs;
  }

  /** Stops the hall when this step is reached for the n-th time. */
  stopAt(step: WriteStep, nth: number): void {
    this.#armed = { step, left: nth };
  }

  get isArmed(): boolean {
    return this.#armed !== null;
  }

  /** Opens the hall that was stopped, on its files. */
  reopen(): void {
    const { hall, files } = this;
    hall.hub.close();
    // Closes the file and writes nothing: zero keeps every file.
    hall.mirror.turnOver(0);
    hall.database.abandon();
    // What letting go wrote down is undone: the log of the database as it was when the hall stopped.
    rmSync(`${files.database}-wal`, { force: true });
    rmSync(`${files.database}-shm`, { force: true });
    if (existsSync(keptLog(files))) renameSync(keptLog(files), `${files.database}-wal`);
    if (this.#parts.chance.happens(tornMirrorShare)) tearMirror(files, this.#parts.chance);
    this.#parts.seams.reopened(files);
    this.hall = this.#open();
  }

  close(): void {
    this.hall.hub.close();
    this.hall.dispatcher.close();
    this.hall.mirror.close();
    this.hall.database.close();
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #open(): LivingHall {
    const { agenda, chance, seams } = this.#parts;
    const life: Life = { over: false, answersLeft: false };
    this.#life = life;
    const atStep = (step: WriteStep) => this.#atStep(life, step);
    const timers = virtualTimers(agenda, {
      now: () => this.#elapsedMs,
      isOver: () => life.over,
      slowestMs: slowestTimerMs,
    });
    const machine = {
      watch: () => this.#elapsedMs,
      wall: () => this.#startMs + this.#elapsedMs + this.#wallAheadMs,
    };
    const core = openCore(this.files, silentLog, {
      random: chance.bytes,
      makeClock: (notBefore) => new HallClock(notBefore, machine),
      atStep,
      apply: seams.apply,
      timers,
    });
    const everyMs = this.#parts.waitsEveryMs ?? waitsEveryMs;
    void core.waits.start({
      source: waitsInPlaceOf(core.database, { runs: waitRuns, everyMs }),
      now: () => core.clock.now(),
      refreshed: () => {},
    });
    core.mirror.follow = seams.mirror(core.mirror.follow.bind(core.mirror));
    const presence = new Presence();
    const startedAt = core.clock.now();
    const path = openWritePath(core, {
      log: silentLog,
      presence,
      staffing: noStaffing,
      upkeep: () => ({
        lastBackupAt: startedAt,
        mirrorOk: core.mirror.isWell,
        driftMs: core.clock.driftMs(),
        startedAt,
      }),
      voice: { languages: ['zh'], oneSpokenAs: core.plan().policy.oneSpokenAs, engine: 'off' },
      committed: () => {},
      timers,
      atStep,
      handlers: seams.handlers,
    });
    path.hub.committed = seams.pushes(path.hub.committed.bind(path.hub));
    return { ...core, ...path, presence };
  }

  #atStep(life: Life, step: WriteStep): void {
    if (!life.over) {
      if (this.#armed?.step !== step) return;
      this.#armed.left -= 1;
      if (this.#armed.left > 0) return;
      this.#armed = null;
      this.stopSteps[step] += 1;
      life.over = true;
      life.answersLeft = step === 'acknowledged';
      if (existsSync(`${this.files.database}-wal`))
        copyFileSync(`${this.files.database}-wal`, keptLog(this.files));
    }
    // A hall that is over does nothing more. After the last step there is nothing left to keep it from.
    if (step !== 'acknowledged') throw new Stopped(step);
  }
}

const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

function keptLog(files: HallFiles): string {
  return `${files.database}-wal-when-stopped`;
}

function seededKeys(chance: Chance): string {
  const key = () => Buffer.from(chance.bytes(32)).toString('base64');
  return JSON.stringify({ seal: key(), lookUp: key(), token: key() });
}

/** The mirror is on the disk at most half a second later: its last lines may be missing, the very last be torn. */
function tearMirror(files: HallFiles, chance: Chance): void {
  const newest = mirrorFiles(files.mirror).at(-1);
  if (newest) truncateSync(newest.path, Math.max(0, statSync(newest.path).size - chance.below(2_000)));
}
