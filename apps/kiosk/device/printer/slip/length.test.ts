import { expect, test } from 'vitest';
import { paperPicture } from '../simulator/paper-picture.ts';
import { putOnPaper } from '../simulator/simulated-paper.ts';
import { slipBytes } from './bytes.ts';
import { exampleSlips } from './example-slips.ts';
import { layOutSlip } from './layout.ts';
import { slipMillimetres } from './length.ts';
import { slipSchema } from './slip.ts';

/** Height of the drawing without its margins, which the picture adds: where the printer put the last dot. */
function printedDots(bytes: Uint8Array, width: '80mm' | '58mm'): number {
  const [paper] = putOnPaper(bytes, width).papers;
  if (!paper) throw new Error('no paper');
  const height = Number(/viewBox="0 0 \S+ (\S+)"/.exec(paperPicture(paper))?.[1]);
  return height - 40 - 56 - 2 * 24;
}

test('[K40] a slip is as long as what the printer makes of its bytes, and the way to the blade', () => {
  for (const [name, slip] of Object.entries(exampleSlips)) {
    for (const width of ['80mm', '58mm'] as const) {
      const blocks = layOutSlip(slipSchema.parse(slip), width);
      const bladeAndTailMm = (40 + 120) / 8;
      const printedMm = printedDots(slipBytes(blocks), width) / 8;
      expect([name, width, slipMillimetres(blocks)]).toEqual([name, width, printedMm + bladeAndTailMm]);
    }
  }
});
