/** The standard normal law. */

/** Its quantile for `share` in (0, 1), within 0.0005 (Abramowitz and Stegun 26.2.23). */
export function standardNormal(share: number): number {
  if (share > 0.5) return -standardNormal(1 - share);
  const t = Math.sqrt(-2 * Math.log(share));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return top / bottom - t;
}
