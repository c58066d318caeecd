/** A file of JSON lines that is on disk before anybody goes on: appended with fsync, replaced whole, a torn last line passed over. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export class DurableLines {
  readonly #path: string;
  #file: number;
  /** The last write failed, perhaps half way: the next begins on a line of its own. */
  #torn = false;

  /**
   * Opens the file, keeping those of its lines that `keep` gives back; it is told how many could not be read: one is a torn last
   * line, more mean a bad disk. Throws when the disk refuses.
   */
  constructor(path: string, keep: (lines: readonly unknown[], unreadable: number) => readonly object[]) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    const { lines, unreadable } = readLines(path);
    this.#file = this.#replace(keep(lines, unreadable));
  }

  /** True when the line is on disk; false when the disk refused, and then it may or may not be there after a restart. */
  append(line: object): boolean {
    return this.#write(`${JSON.stringify(line)}\n`);
  }

  /** Tries the disk without saying anything: an empty line is passed over when read. */
  tryDisk(): boolean {
    return this.#write('\n');
  }

  /** Writes these instead of all there were; false when the disk refused, and then all is as before. */
  replace(lines: readonly object[]): boolean {
    try {
      const fresh = this.#replace(lines);
      closeSync(this.#file);
      this.#file = fresh;
      this.#torn = false;
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(text: string): boolean {
    try {
      writeDurably(this.#file, this.#torn ? `\n${text}` : text);
      this.#torn = false;
      return true;
    } catch {
      this.#torn = true;
      return false;
    }
  }

  #replace(lines: readonly object[]): number {
    const next = `${this.#path}.next`;
    const file = openSync(next, 'w', 0o600);
    writeDurably(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    renameSync(next, this.#path);
    // Otherwise a power cut could bring the old file back. Windows has no such call.
    if (process.platform !== 'win32') {
      const folder = openSync(dirname(this.#path), 'r');
      fsyncSync(folder);
      closeSync(folder);
    }
    return file;
  }
}

function writeDurably(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  fsyncSync(file);
}

function readLines(path: string): { readonly lines: readonly unknown[]; readonly unreadable: number } {
  const lines: unknown[] = [];
  let unreadable = 0;
  for (const line of readText(path).split('\n')) {
    if (line === '') continue;
    try {
      lines.push(JSON.parse(line));
    } catch {
      unreadable += 1;
    }
  }
  return { lines, unreadable };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
