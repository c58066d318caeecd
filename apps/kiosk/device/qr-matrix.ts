/** The modules of a QR code, for the screen and for drawing what a printer would have printed. */
import { matrix } from 'qr-image';

/** Rows of dark (true) and light modules at correction level M. */
export function qrMatrix(content: string): boolean[][] {
  return matrix(content, 'M').map((row) => row.map((module) => module === 1));
}
