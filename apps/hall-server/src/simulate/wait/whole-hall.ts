/** The waits announced in the fixed hall against what happened, and against the wait of the last one called. */
import { announceWaits } from '@yiting/shared/domain/wait/announce.ts';
import type { Errors } from './compare.ts';
import { fixedHall } from './fixed-hall.ts';
import { Happening } from './true-hall.ts';

const runs = 60;

/** Over the walk-ins of one day of whom both estimates exist; who met a free window and was told so tells nothing. */
export function measureHall(seed: number): Errors {
  const sums = { ours: 0, lastServed: 0, queueLength: 0, covered: 0, counted: 0 };
  const guesses = new Map<string, { p50: number; p90: number; lastServed: number }>();
  new Happening(fixedHall(seed), {
    comes: ({ ticketId, queueId, class: kind }, { now, lastWaited }) => {
      const lastServed = lastWaited.get(queueId);
      if (kind !== 'walkIn' || lastServed === undefined) return;
      const wish = { runs, seed: seed * 1_000_003 + guesses.size };
      const wait = announceWaits(now, [queueId], wish).byQueue[queueId];
      if (wait) guesses.set(ticketId, { p50: wait.p50Minutes, p90: wait.p90Minutes, lastServed });
    },
    called: ({ ticketId }, waited) => {
      const guess = guesses.get(ticketId);
      if (!guess || (guess.p90 === 0 && waited === 0)) return;
      sums.counted += 1;
      sums.ours += (guess.p50 - waited) ** 2;
      sums.lastServed += (guess.lastServed - waited) ** 2;
      sums.covered += waited <= guess.p90 ? 1 : 0;
    },
  }).happen();
  return sums;
}
