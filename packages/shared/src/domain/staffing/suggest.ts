/** When to suggest one window more (B3-58): a threshold of the hall is crossed, and a window would help. Pure; a person decides. */
import type { StaffingLine } from '../../protocol/views/station.ts';

export type StaffingPolicy = {
  readonly longestWaitMinutes: number;
  readonly waitingPerWindow: number;
  /** So long there must have been too many per window. */
  readonly forMinutes: number;
};
/** Since when too many wait for each open window, ms, by queue. */
export type CrowdedSince = Readonly<Record<string, number>>;
export type Suggestion = {
  readonly queueId: string;
  readonly windowNumber: number;
  readonly waiting: number;
  /** Longest wait in the next two hours, whole minutes: as it is, and with the window. */
  readonly beforeMinutes: number;
  readonly afterMinutes: number;
  /** When the threshold was crossed, ms. */
  readonly at: number;
};

const minuteMs = 60_000;

/** `crowdedSince` is what the evaluation before this one answered; nothing else is remembered. */
export function suggestWindows(
  lines: readonly StaffingLine[],
  policy: StaffingPolicy,
  { nowMs, crowdedSince }: { readonly nowMs: number; readonly crowdedSince: CrowdedSince },
): { readonly suggestions: readonly Suggestion[]; readonly crowdedSince: CrowdedSince } {
  const crowded = lines.filter(
    ({ waiting, openWindows }) => waiting > policy.waitingPerWindow * Math.max(1, openWindows),
  );
  const since = Object.fromEntries(crowded.map(({ queueId }) => [queueId, crowdedSince[queueId] ?? nowMs]));
  const suggestions = lines.flatMap((line): Suggestion[] => {
    const at = crossedAt(line, policy, { nowMs, crowdedSince: since[line.queueId] });
    if (at === null || line.oneMore === null) return [];
    const beforeMinutes = Math.round(line.asNow.longestMinutes);
    const afterMinutes = Math.round(line.oneMore.longestMinutes);
    if (afterMinutes >= beforeMinutes) return [];
    const { queueId, waiting } = line;
    return [{ queueId, windowNumber: line.oneMore.windowNumber, waiting, beforeMinutes, afterMinutes, at }];
  });
  return { suggestions, crowdedSince: since };
}

/** The moment the earlier of the two thresholds was crossed, ms; null where neither is. */
function crossedAt(
  { longestNowMinutes }: StaffingLine,
  { longestWaitMinutes, forMinutes }: StaffingPolicy,
  { nowMs, crowdedSince }: { nowMs: number; crowdedSince: number | undefined },
): number | null {
  const overLong = (longestNowMinutes - longestWaitMinutes) * minuteMs;
  const overCrowded = crowdedSince === undefined ? -1 : nowMs - crowdedSince - forMinutes * minuteMs;
  const over = Math.max(overLong > 0 ? overLong : -1, overCrowded);
  return over < 0 ? null : nowMs - over;
}
