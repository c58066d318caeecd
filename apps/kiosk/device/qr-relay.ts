/** Draws the QR code of an address for the page: nothing leaves this machine for it, and nothing is kept. */
import type { QrPicture } from '@yiting/shared/protocol/device.ts';
import { qrWishSchema } from '@yiting/shared/protocol/device.ts';
import { qrMatrix } from './qr-matrix.ts';
import type { PageSocket } from './upkeep/open-sessions.ts';

/** Light modules around the code, which scanners need (ISO/IEC 18004). */
const quietModules = 4;

export function qrRelay(socket: PageSocket): void {
  socket.on('qr', (wish, answered) => {
    const parsed = qrWishSchema.safeParse(wish);
    if (typeof answered === 'function') answered(parsed.success ? qrPicture(parsed.data.text) : null);
  });
}

/** Each run of dark modules is one rectangle. */
export function qrPicture(text: string): QrPicture {
  const rows = qrMatrix(text);
  const path = rows.flatMap((row, top) =>
    darkRuns(row).map(([from, length]) => {
      const [x, y] = [from + quietModules, top + quietModules];
      return `M${x} ${y}h${length}v1h-${length}z`;
    }),
  );
  return { modules: rows.length + 2 * quietModules, path: path.join('') };
}

function darkRuns(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [at, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  }
  return runs;
}
