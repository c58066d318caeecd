/** The paper counter (B4-64, B5-89): counts millimetres from the layout, survives a restart, begins anew when staff say so. */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { limits } from '@yiting/shared/basics/limits.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import { z } from 'zod';

/** Until the first slip of a roll is out: a slip with everything on it. */
const usualSlipMm = 170;
/** How long the guide desk is asked whether the roll was changed. */
const askedForMs = 15 * 60_000;

const countSchema = z.strictObject({
  /** When staff said that this roll is new, hall time in ms; null while nobody ever has. */
  changedAt: z.number().nullable(),
  metres: z.number().positive(),
  usedMm: z.number().min(0),
  slips: z.int().min(0),
});
type Count = z.infer<typeof countSchema>;
type Paper = 'ok' | 'nearEnd' | 'empty' | 'unknown';

export class PaperRoll {
  readonly #path: string;
  readonly #now: () => number;
  #count: Count;
  /** The printer was open or without paper, and is well again since. */
  #askedAt: number | null = null;
  #wasOpen = false;

  /** Reads the file, or begins a roll of the usual length. `now` is this machine's clock, ms. */
  constructor(path: string, now: () => number) {
    this.#path = path;
    this.#now = now;
    this.#count = readCount(path) ?? { changedAt: null, metres: limits.rollMetres, usedMm: 0, slips: 0 };
  }

  /** A slip came out, or may have. */
  used(millimetres: number): void {
    const { usedMm, slips } = this.#count;
    this.#keep({ ...this.#count, usedMm: usedMm + millimetres, slips: slips + 1 });
  }

  /** What staff say of the roll, from the view of the kiosk. */
  hear(roll: KioskView['roll']): void {
    const { changedAt, metres } = this.#count;
    if (roll.changedAt === null || roll.changedAt === changedAt) {
      if (roll.metres !== metres) this.#keep({ ...this.#count, metres: roll.metres });
      return;
    }
    this.#askedAt = null;
    this.#keep({ changedAt: roll.changedAt, metres: roll.metres, usedMm: 0, slips: 0 });
  }

  /** What the printer says of itself: back from empty or open, somebody may have put a new roll in. */
  see(reason: string | null): void {
    if (reason === 'noPaper' || reason === 'coverOpen') this.#wasOpen = true;
    else if (reason === null && this.#wasOpen) {
      this.#wasOpen = false;
      this.#askedAt = this.#now();
    }
  }

  /** 0 to 100. */
  get percentLeft(): number {
    const { metres, usedMm } = this.#count;
    return Math.max(0, 100 - (usedMm / (metres * 1000)) * 100);
  }

  /** Length of the full roll. */
  get metres(): number {
    return this.#count.metres;
  }

  /** About how many slips like those of this roll are left. */
  get slipsLeft(): number {
    const { metres, usedMm, slips } = this.#count;
    const slipMm = slips === 0 ? usualSlipMm : usedMm / slips;
    return Math.max(0, Math.floor((metres * 1000 - usedMm) / slipMm));
  }

  get isAsked(): boolean {
    return this.#askedAt !== null && this.#now() - this.#askedAt < askedForMs;
  }

  /** The sensor knows when it is empty or near the end; where it does not, the counter warns. */
  paperOf(sensor: Paper): Paper {
    const low = this.percentLeft <= limits.paperLowPercent;
    return low && (sensor === 'ok' || sensor === 'unknown') ? 'nearEnd' : sensor;
  }

  /** Whole or not at all. A disk that refuses costs the count, never a slip. */
  #keep(count: Count): void {
    this.#count = count;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(`${this.#path}.next`, JSON.stringify(count), { mode: 0o600 });
      renameSync(`${this.#path}.next`, this.#path);
    } catch {
      // Counted in memory until the disk takes it again.
    }
  }
}

function readCount(path: string): Count | null {
  try {
    return countSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}
