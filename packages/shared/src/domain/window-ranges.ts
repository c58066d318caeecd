/** Windows as people read them. */

/** 1, 2, 3, 6 → `1–3, 6`; a dash for none. */
export function windowRanges(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((left, right) => left - right);
  const parts: [number, number][] = [];
  for (const number of sorted) {
    const last = parts.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.length === 0
    ? '—'
    : parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
