/** The table of waits: the present hall read and played forward. The same in the worker and, for a steered clock, in place. */
import { announceWaits, type Waits } from '@yiting/shared/domain/wait/announce.ts';
import type { HallNow } from '@yiting/shared/domain/wait/hall-now.ts';
import type { ServiceLaws } from '@yiting/shared/domain/wait/service-laws.ts';
import type { WaitSource } from '../realtime/waits.ts';
import type { Database } from '../store/database.ts';
import { allQueues } from '../store/hall.ts';
import { readHallNow } from './hall-now.ts';
import { readServiceLaws } from './service-times.ts';

const learnEveryMs = 60_000;
const usualRuns = 100;

export class WaitTable {
  readonly #database: Database;
  readonly #runs: number;
  #laws: ServiceLaws | null = null;
  #learnedAt = 0;

  constructor(database: Database, runs = usualRuns) {
    this.#database = database;
    this.#runs = runs;
  }

  /** The hall at `nowMs`, with service times at most a minute old: what waits and staffing are played from. */
  hallNow(nowMs: number): HallNow {
    if (this.#laws === null || Math.abs(nowMs - this.#learnedAt) >= learnEveryMs) {
      this.#laws = readServiceLaws(this.#database, nowMs);
      this.#learnedAt = nowMs;
    }
    return readHallNow(this.#database, nowMs, this.#laws);
  }

  /** Always with the same chance: what is shown does not flicker while nothing happens. */
  waitsAt(nowMs: number): Waits {
    const queueIds = allQueues(this.#database).map(({ queueId }) => queueId);
    return announceWaits(this.hallNow(nowMs), queueIds, { runs: this.#runs, seed: 1 });
  }
}

/** Works the waits out where they are read, for a clock that is steered: the same acts at the same times, the same waits. */
export function waitsInPlaceOf(
  database: Database,
  wish: { readonly runs: number; readonly everyMs: number },
): WaitSource {
  const table = new WaitTable(database, wish.runs);
  return { kind: 'inPlace', everyMs: wish.everyMs, work: (nowMs) => table.waitsAt(nowMs) };
}
