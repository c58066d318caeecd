/** A scanner on a serial line, which a pipe stands for: the bytes of whatever is held before it. */
import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Scanner {
  readonly #folder = mkdtempSync(join(tmpdir(), 'yiting-scanner-'));
  readonly path = join(this.#folder, 'line');
  readonly #line: number;

  constructor() {
    execFileSync('mkfifo', [this.path]);
    this.#line = openSync(this.path, constants.O_RDWR | constants.O_NONBLOCK);
  }

  see(text: string): void {
    writeSync(this.#line, `${text}\r\n`);
  }

  close(): void {
    closeSync(this.#line);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
