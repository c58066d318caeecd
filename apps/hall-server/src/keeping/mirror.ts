/** The journal once more, in a plain file on a second disk: what a restore adds to the last backup (design 2.3). */
import {
  closeSync,
  existsSync,
  fsync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { limits } from '@yiting/shared/basics/limits.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import { systemTimers, type Timers } from '../timers.ts';

export type MirrorLine = {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly commandId: string | null;
  readonly type: string;
  readonly subject: string;
  /** The JSON text as it entered the hash. */
  readonly body: string;
  readonly hash: string;
};

/** With the last entry of a command goes its answer, so that a retry after a restore gets the same one again. */
export type MirroredLine = MirrorLine & { readonly answered?: Answered };
export type Answered = { readonly digest: string; readonly answer: string };
type FollowedLine = MirrorLine & { readonly digest: string | null; readonly answer: string | null };

const pageLines = 500;
const filePattern = /^journal-(\d{12})\.ndjson$/;

/** Follows the journal of the database: whatever failed or was missed is caught up from there. */
export class Mirror {
  readonly #database: Database;
  readonly #folder: string;
  readonly #log: Log;
  readonly #endTimer: () => void;
  #file: number | null = null;
  #written = 0;
  #syncing = false;
  #dirty = false;
  #failing = false;

  constructor(parts: { database: Database; folder: string; log: Log; timers?: Timers | undefined }) {
    this.#database = parts.database;
    this.#folder = parts.folder;
    this.#log = parts.log;
    this.#guard(() => {
      mkdirSync(this.#folder, { recursive: true });
      this.#written = lastMirrored(this.#folder);
    });
    this.follow();
    this.#endTimer = (parts.timers ?? systemTimers).every(limits.mirrorSyncMs, () => this.#sync());
  }

  get isWell(): boolean {
    return !this.#failing;
  }

  /** Writes what the journal has beyond the file. Called after each commit; a failure is shown, and never stops the hall. */
  follow(): void {
    this.#guard(() => {
      for (;;) {
        const lines = this.#database.all<FollowedLine>(
          `SELECT j.seq, j.at, j.actor, j.command_id AS commandId, j.type, j.subject, j.body, j.hash, a.digest, a.answer
           FROM journal j LEFT JOIN answers a ON a.command_id = j.command_id
           WHERE j.seq > :written ORDER BY j.seq LIMIT :pageLines`,
          { written: this.#written, pageLines },
        );
        const last = lines.at(-1);
        if (!last) return;
        // A file of this name can only hold a torn first line: it is written anew, or that line would spoil the next.
        this.#file ??= openSync(join(this.#folder, fileName(this.#written + 1)), 'w');
        // Writes all or throws: a plain write may stop half-way on a full disk and say nothing.
        writeFileSync(this.#file, `${lines.map(lineText).join('\n')}\n`);
        this.#written = last.seq;
        this.#dirty = true;
        if (lines.length < pageLines) return;
      }
    });
  }

  /** Begins a new file, and drops files that end before `keepFromSeq`: the oldest kept backup has them. */
  turnOver(keepFromSeq: number): void {
    this.#guard(() => {
      this.#closeFile();
      const files = mirrorFiles(this.#folder);
      for (const [index, { path }] of files.entries()) {
        const next = files[index + 1];
        if (next && next.fromSeq <= keepFromSeq) rmSync(path);
      }
    });
  }

  close(): void {
    this.#endTimer();
    this.follow();
    this.#guard(() => this.#closeFile());
  }

  #closeFile(): void {
    if (this.#file === null) return;
    closeSync(this.#file);
    this.#file = null;
  }

  #sync(): void {
    if (this.#failing) this.follow();
    if (!this.#dirty || this.#syncing || this.#file === null) return;
    this.#syncing = true;
    this.#dirty = false;
    fsync(this.#file, (error) => {
      this.#syncing = false;
      // EBADF: the file was turned over meanwhile; its pages are on their way.
      if (error && error.code !== 'EBADF') this.#fail(error);
    });
  }

  #guard(act: () => void): void {
    try {
      act();
      this.#failing = false;
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (!this.#failing)
      this.#log.error({ event: 'mirrorFailed', error }, 'the mirror file cannot be written');
    this.#failing = true;
    this.#file = null;
  }
}

function lineText(line: FollowedLine, index: number, lines: readonly FollowedLine[]): string {
  const { digest, answer, ...entry } = line;
  const lastOfCommand = lines[index + 1]?.commandId !== line.commandId;
  const mirrored: MirroredLine =
    digest === null || answer === null || !lastOfCommand ? entry : { ...entry, answered: { digest, answer } };
  return JSON.stringify(mirrored);
}

export function mirrorFiles(folder: string): { readonly path: string; readonly fromSeq: number }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const found = filePattern.exec(name);
      return found ? [{ path: join(folder, name), fromSeq: Number(found[1]) }] : [];
    })
    .sort((left, right) => left.fromSeq - right.fromSeq);
}

/** The lines of a mirror file; a torn last line (the power went) is left out. */
export function readMirror(path: string): MirroredLine[] {
  const lines: MirroredLine[] = [];
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    if (text === '') continue;
    try {
      lines.push(JSON.parse(text) as MirroredLine);
    } catch {
      break;
    }
  }
  return lines;
}

function lastMirrored(folder: string): number {
  const newest = mirrorFiles(folder).at(-1);
  if (!newest) return 0;
  return readMirror(newest.path).at(-1)?.seq ?? newest.fromSeq - 1;
}

function fileName(fromSeq: number): string {
  return `journal-${String(fromSeq).padStart(12, '0')}.ndjson`;
}
