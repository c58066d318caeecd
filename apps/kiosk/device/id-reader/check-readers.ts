/** Do all readers of this kiosk answer? Asked by its self-test; nothing is read. */
import type { SelfTestReport } from '@yiting/shared/protocol/commands/upkeep.ts';
import type { IdReader } from './reader.ts';

const lookEveryMs = 100;

/** `waitMs`: how long a reader may take to come up after a start. */
export async function checkReaders(
  readers: readonly Pick<IdReader, 'plugged'>[],
  waitMs: number,
): Promise<SelfTestReport['reader']> {
  if (readers.length === 0) return 'none';
  return (await pluggedIn(readers, waitMs)) ? 'answers' : 'failed';
}

/** All of them, within `waitMs`. */
export async function pluggedIn(
  readers: readonly Pick<IdReader, 'plugged'>[],
  waitMs: number,
): Promise<boolean> {
  const giveUpAt = performance.now() + waitMs;
  while (!readers.every(({ plugged }) => plugged)) {
    if (performance.now() > giveUpAt) return false;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  return true;
}
