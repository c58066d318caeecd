/** How an announced wait is shown: rounded to five minutes, a range, never less than five (B4-76). Display only. */
import type { Wait } from '../protocol/wait.ts';

const stepMinutes = 5;

/** The range to show, or null where nothing can be said. */
export function displayWait(wait: Wait): { readonly fromMinutes: number; readonly toMinutes: number } | null {
  if (!wait) return null;
  const toMinutes = Math.max(stepMinutes, Math.ceil(wait.p90Minutes / stepMinutes) * stepMinutes);
  const fromMinutes = Math.min(
    toMinutes,
    Math.max(stepMinutes, Math.floor(wait.p50Minutes / stepMinutes) * stepMinutes),
  );
  return { fromMinutes, toMinutes };
}
