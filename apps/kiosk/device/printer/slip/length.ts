/** How much paper a slip takes: so a roll can be counted by a printer that cannot say how much is left. */

import type { Block } from './layout.ts';

const dotsPerMillimetre = 8;
/** As the bytes set it: from line to line, and the height of a character. */
const lineDots = 36;
const characterDots = 24;
/** White paper after the last line, and the way from the head to the blade. */
const tailDots = 40;
const bladeDots = 120;
/** Most bytes a QR code of model 2 holds at correction level M, from version 1 on. */
const qrBytes = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];

/** From edge to edge, in millimetres. */
export function slipMillimetres(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + dotsOf(block), 0) / dotsPerMillimetre;
}

function dotsOf(block: Block): number {
  switch (block.kind) {
    case 'text':
      return Math.max(lineDots, block.size.height * characterDots);
    case 'space':
      return block.dots;
    case 'qr':
      return qrModules(block.content) * block.moduleDots;
    case 'cut':
      return tailDots + bladeDots;
  }
}

function qrModules(content: string): number {
  const bytes = Buffer.byteLength(content);
  const version = qrBytes.findIndex((most) => bytes <= most) + 1;
  return 17 + 4 * (version === 0 ? qrBytes.length + 1 : version);
}
