/** The modules of a QR code, for drawing what a printer would have printed. */

import { createRequire } from 'node:module';
import { z } from 'zod';

type MakeMatrix = (content: string, correctionLevel: 'M') => number[][];

const generatorSchema = z.object({
  matrix: z.custom<MakeMatrix>((value) => typeof value === 'function'),
});

/** Rows of dark (true) and light modules at correction level M. Uses qr-image, which escpos brings along. */
export function qrMatrix(content: string): boolean[][] {
  const escposPlace = createRequire(import.meta.url).resolve('escpos');
  const generator = generatorSchema.parse(createRequire(escposPlace)('qr-image'));
  return generator.matrix(content, 'M').map((row) => row.map((module) => module === 1));
}
