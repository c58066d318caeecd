/** Which calls are "now calling": not yet answered, newest first, as many as can be read from the last row. */
import type { CallLine } from '@yiting/shared/protocol/views/screens.ts';

const shownMax = 3;
/** A call that nobody answered is no longer news after this. */
const newsForMs = 3 * 60_000;

export function nowCalling(calls: readonly CallLine[], nowMs: number): readonly CallLine[] {
  return calls.filter(({ over, at }) => !over && nowMs - at < newsForMs).slice(0, shownMax);
}
