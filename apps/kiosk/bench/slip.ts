/** What it costs to turn a slip into the printer's bytes: the longest one, with a code to scan. */
import { slipBytes } from '../device/printer/slip/bytes.ts';
import { exampleSlips } from '../device/printer/slip/example-slips.ts';
import { layOutSlip } from '../device/printer/slip/layout.ts';

const rounds = 400;

/** Median of `rounds`, milliseconds. */
export function measureSlip(): { readonly slipBytesMs: number } {
  const times = Array.from({ length: rounds }, () => {
    const startedAt = performance.now();
    slipBytes(layOutSlip(exampleSlips.full, '80mm'));
    return performance.now() - startedAt;
  });
  times.sort((left, right) => left - right);
  return { slipBytesMs: Math.round((times[rounds / 2] ?? Number.NaN) * 1_000) / 1_000 };
}
