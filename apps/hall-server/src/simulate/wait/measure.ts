/** `npm run simulate -- --wait [--seeds 30] [--json]`: how true the announced waits are, in figures with their upper bounds. */
import { compare } from './compare.ts';
import { measureOneLine } from './one-line.ts';
import { measureHall } from './whole-hall.ts';

export type WaitFigures = {
  /** Mean squared error ÷ that of the queue-length estimate with known rates, M/M/10 at load 0.9; and its upper 95 % bound. */
  readonly mmsVsQl: number;
  readonly mmsVsQlHigh: number;
  /** The same for the wait of the last one called. */
  readonly mmsLesVsQl: number;
  /** In the fixed hall: mean squared error ÷ that of the wait of the last one called. */
  readonly hallVsLes: number;
  readonly hallVsLesHigh: number;
  /** Share of visitors who waited no longer than the P90 announced. */
  readonly p90Coverage: number;
  readonly seeds: number;
  /** Visitors compared, in all. */
  readonly visitors: number;
  readonly seconds: number;
};

export function measureWaits(wish: { readonly seeds: number; readonly customers: number }): WaitFigures {
  const startedAt = performance.now();
  const numbers = Array.from({ length: wish.seeds }, (_, index) => index + 1);
  const line = numbers.map((seed) => measureOneLine(seed, wish.customers));
  const hall = numbers.map((seed) => measureHall(seed));
  const ours = compare(line, ['ours', 'queueLength']);
  const inHall = compare(hall, ['ours', 'lastServed']);
  return {
    mmsVsQl: round(ours.ratio),
    mmsVsQlHigh: round(ours.high),
    mmsLesVsQl: round(compare(line, ['lastServed', 'queueLength']).ratio),
    hallVsLes: round(inHall.ratio),
    hallVsLesHigh: round(inHall.high),
    p90Coverage: round(compare(hall, ['covered', 'counted']).ratio),
    seeds: wish.seeds,
    visitors: [...line, ...hall].reduce((sum, { counted }) => sum + counted, 0),
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
}

const customersOfADay = 5_000;

export function printWaits({ seeds, json }: { readonly seeds: number; readonly json: boolean }): void {
  const figures = measureWaits({ seeds, customers: customersOfADay });
  if (json) console.log(JSON.stringify(figures));
  else for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(18)} ${figure}`);
}

function round(figure: number): number {
  return Math.round(figure * 1_000) / 1_000;
}
