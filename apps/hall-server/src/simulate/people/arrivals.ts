/** When visitors come: by the hour, as halls see it, with a peak at ten and a smaller one at two. */
import type { Chance } from '../random.ts';

/** Weight of each twentieth of a day. */
const profile = [4, 6, 8, 9, 9, 8, 7, 5, 3, 2, 2, 3, 5, 6, 6, 5, 4, 3, 2, 1];

/** Times between `from` and `to`, ms, rising. */
export function arrivals(
  chance: Chance,
  count: number,
  { from, to }: { from: number; to: number },
): number[] {
  const whole = profile.reduce((sum, weight) => sum + weight, 0);
  const slot = (to - from) / profile.length;
  return Array.from({ length: count }, () => {
    let roll = chance.between(0, whole);
    const index = profile.findIndex((weight) => {
      roll -= weight;
      return roll <= 0;
    });
    return from + slot * (Math.max(0, index) + chance.between(0, 1));
  }).sort((left, right) => left - right);
}
