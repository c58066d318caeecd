/** What the reader is at, as one word: the same for eye and ear. */
import type { ReaderState } from '@yiting/shared/protocol/device.ts';

export function sayReading(
  { ready, reading }: ReaderState,
  lost: boolean,
): ReaderState['reading'] | 'lost' | 'unplugged' {
  if (!ready) return 'unplugged';
  return lost && reading === 'waiting' ? 'lost' : reading;
}
