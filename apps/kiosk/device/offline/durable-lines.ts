/** A file of JSON lines that is on disk before anybody goes on: appended with fsync, replaced whole, a torn last line passed over. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export class DurableLines {
  readonly #path: string;
  #file: number;
  /** The last write failed, perhaps half way: the next begins on a line of its own. */
  #torn = false;

  /** Opens the file, keeping those of its lines that `keep` gives back. Throws when the disk refuses. */
  constructor(path: string, keep: (lines: readonly unknown[]) => readonly object[]) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#file = this.#replace(keep(readLines(path)));
  }

  /** True when the line is on disk; false when the disk refused, and then it may or may not be there after a restart. */
  append(line: object): boolean {
    try {
      writeDurably(this.#file, `${this.#torn ? '\n' : ''}${JSON.stringify(line)}\n`);
      this.#torn = false;
      return true;
    } catch {
      this.#torn = true;
      return false;
    }
  }

  close(): void {
    closeSync(this.#file);
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

function readLines(path: string): unknown[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
}
