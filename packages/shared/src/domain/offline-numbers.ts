/** Two ranges of serials in one prefix: those the hall counts off, and those it leases to kiosks for a cut link (B4-62). Pure. */

/** Serials kept for kiosks without a link, both ends included, and how many one lease holds. */
export type OfflineRange = {
  readonly firstSerial: number;
  readonly lastSerial: number;
  readonly blockSize: number;
};

/** The serial of the n-th number of a day's online series (n from 1): the series has no gap but the leased range itself. */
export function onlineSerial(nth: number, range: OfflineRange): number {
  return nth < range.firstSerial ? nth : nth + (range.lastSerial - range.firstSerial + 1);
}

/** The next block after the highest serial leased so far (0: none yet), or null when the range is used up. */
export function nextBlock(
  highestLeased: number,
  range: OfflineRange,
): { readonly first: number; readonly last: number } | null {
  const first = Math.max(range.firstSerial, highestLeased + 1);
  if (first > range.lastSerial) return null;
  return { first, last: Math.min(first + range.blockSize - 1, range.lastSerial) };
}

/** `A905` → prefix A, serial 905. */
export function splitNumber(number: string): { readonly prefix: string; readonly serial: number } {
  return { prefix: number.slice(0, 1), serial: Number(number.slice(1)) };
}
