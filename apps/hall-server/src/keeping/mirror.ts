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

const pageLines = 500;
const filePattern = /^journal-(\d{12})\.ndjson$/;

/** Follows the journal of the database: whatever failed or was missed is caught up from there. */
export class Mirror {
  readonly #database: Database;
  readonly #folder: string;
  readonly #log: Log;
  readonly #timer: ReturnType<typeof setInterval>;
  #file: number | null = null;
  #written = 0;
  #syncing = false;
  #dirty = false;
  #failing = false;

  constructor(parts: { database: Database; folder: string; log: Log }) {
    this.#database = parts.database;
    this.#folder = parts.folder;
    this.#log = parts.log;
    this.#guard(() => {
      mkdirSync(this.#folder, { recursive: true });
      this.#written = lastMirrored(this.#folder);
    });
    this.follow();
    this.#timer = setInterval(() => this.#sync(), limits.mirrorSyncMs);
  }

  get isWell(): boolean {
    return !this.#failing;
  }

  /** Writes what the journal has beyond the file. Called after each commit; a failure is shown, and never stops the hall. */
  follow(): void {
    this.#guard(() => {
      for (;;) {
        const lines = this.#database.all<MirrorLine>(
          'SELECT seq, at, actor, command_id AS commandId, type, subject, body, hash FROM journal WHERE seq > :written ORDER BY seq LIMIT :pageLines',
          { written: this.#written, pageLines },
        );
        const last = lines.at(-1);
        if (!last) return;
        // A file of this name can only hold a torn first line: it is written anew, or that line would spoil the next.
        this.#file ??= openSync(join(this.#folder, fileName(this.#written + 1)), 'w');
        // Writes all or throws: a plain write may stop half-way on a full disk and say nothing.
        writeFileSync(this.#file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
        this.#written = last.seq;
        this.#dirty = true;
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
    clearInterval(this.#timer);
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
export function readMirror(path: string): MirrorLine[] {
  const lines: MirrorLine[] = [];
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    if (text === '') continue;
    try {
      lines.push(JSON.parse(text) as MirrorLine);
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
