/** Laws to draw from, by a uniform source. */
import type { Random } from '@yiting/shared/basics/seeded-random.ts';

export function exponential(random: Random, mean: number): number {
  return -Math.log(1 - random()) * mean;
}

/** Log-normal with the mean and the coefficient of variation. */
export function logNormal(random: Random, law: { mean: number; variation: number }): number {
  const square = Math.log(1 + law.variation ** 2);
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return law.mean * Math.exp(Math.sqrt(square) * normal - square / 2);
}
