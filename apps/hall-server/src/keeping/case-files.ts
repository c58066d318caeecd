/** Scans on disk: encrypted while they stream in, on both disks before they are acknowledged, whole or not there. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type { Keys } from '../keys/keys.ts';

export type ScanKind = 'pdf' | 'jpeg' | 'png';
export type StoredScan = {
  readonly fileId: string;
  readonly kind: ScanKind;
  readonly bytes: number;
  /** Of the scan itself, before it was encrypted. */
  readonly sha256: string;
};
export type CaseFilesParts = {
  readonly folder: string;
  /** On the disk of the backups: what the database refers to is always there too. */
  readonly copyFolder: string;
  readonly keys: Keys;
  readonly bytesMax: number;
};

const idPattern = /^[A-Za-z0-9_-]{1,64}$/;
const beginnings: readonly (readonly [ScanKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];
const sniffedBytes = 8;

export class CaseFiles {
  readonly #parts: CaseFilesParts;

  constructor(parts: CaseFilesParts) {
    this.#parts = parts;
    for (const folder of [parts.folder, parts.copyFolder]) mkdirSync(folder, { recursive: true });
  }

  /** Takes a scan as it comes, never more of it in memory than a piece; too large or of a wrong type leaves nothing behind. */
  async store(
    fileId: string,
    source: AsyncIterable<Uint8Array>,
  ): Promise<Result<StoredScan, 'tooLarge' | 'fileTypeWrong'>> {
    const unfinished = join(this.#parts.folder, `${fileId}.unfinished`);
    const sealing = this.#parts.keys.sealing();
    const sum = createHash('sha256');
    const file = openSync(unfinished, 'w', 0o600);
    let bytes = 0;
    let begun = Buffer.alloc(0);
    let kind: ScanKind | null = null;
    let refusal: 'tooLarge' | 'fileTypeWrong' | null = null;
    try {
      writeSync(file, sealing.begin);
      for await (const piece of source) {
        bytes += piece.length;
        if (bytes > this.#parts.bytesMax) refusal = 'tooLarge';
        if (kind === null && begun.length < sniffedBytes)
          begun = Buffer.concat([begun, piece.subarray(0, sniffedBytes)]);
        if (begun.length >= sniffedBytes) kind ??= kindOf(begun);
        if (kind === null && begun.length >= sniffedBytes) refusal ??= 'fileTypeWrong';
        if (refusal !== null) break;
        sum.update(piece);
        writeSync(file, sealing.add(piece));
      }
      if (refusal === null && kind !== null) {
        writeSync(file, sealing.end());
        fsyncSync(file);
      }
    } finally {
      closeSync(file);
      if (refusal !== null || kind === null) rmSync(unfinished, { force: true });
    }
    if (refusal !== null || kind === null) return failed(refusal ?? 'fileTypeWrong');
    this.#settle(unfinished, fileId);
    return ok({ fileId, kind, bytes, sha256: sum.digest('hex') });
  }

  /** What was stored under a hash; from the copy when the first disk lost it. */
  read(fileId: string, sha256: string): Result<Uint8Array, 'fileUnknown' | 'fileDamaged'> {
    if (!idPattern.test(fileId)) return failed('fileUnknown');
    const paths = [this.#path(this.#parts.folder, fileId), this.#path(this.#parts.copyFolder, fileId)];
    const there = paths.filter((path) => existsSync(path));
    for (const path of there) {
      const bytes = this.#open(path);
      if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return ok(bytes);
    }
    return failed(there.length === 0 ? 'fileUnknown' : 'fileDamaged');
  }

  forget(fileId: string): void {
    for (const folder of [this.#parts.folder, this.#parts.copyFolder])
      rmSync(this.#path(folder, fileId), { force: true });
  }

  #open(path: string): Uint8Array | null {
    try {
      return this.#parts.keys.unsealBytes(readFileSync(path));
    } catch {
      // A changed byte does not open: the other disk may have it whole.
      return null;
    }
  }

  #settle(unfinished: string, fileId: string): void {
    const copy = this.#path(this.#parts.copyFolder, fileId);
    copyFileSync(unfinished, `${copy}.unfinished`);
    const file = openSync(`${copy}.unfinished`, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(`${copy}.unfinished`, copy);
    renameSync(unfinished, this.#path(this.#parts.folder, fileId));
  }

  #path(folder: string, fileId: string): string {
    return join(folder, `${fileId}.sealed`);
  }
}

function kindOf(begun: Uint8Array): ScanKind | null {
  return beginnings.find(([, begin]) => begin.every((byte, index) => begun[index] === byte))?.[0] ?? null;
}
