/** How long somebody has waited for the approver, and how near the end of the window's patience is (B3-51). Pure. */
import type { ApprovalLine } from '@yiting/shared/protocol/cases.ts';

export type WaitingClock = {
  readonly waitedMs: number;
  /** Until the case becomes a promised one; 0 when the time is over. */
  readonly leftMs: number;
  readonly tone: 'calm' | 'near' | 'over';
};

/** From this part of the time on the clock is amber. */
const nearFrom = 0.7;

export function waitingClock(
  { askedAt, dueAt }: Pick<ApprovalLine, 'askedAt' | 'dueAt'>,
  now: number,
): WaitingClock {
  const waitedMs = Math.max(0, now - askedAt);
  const leftMs = Math.max(0, dueAt - now);
  const isNear = waitedMs >= (dueAt - askedAt) * nearFrom;
  return { waitedMs, leftMs, tone: leftMs === 0 ? 'over' : isNear ? 'near' : 'calm' };
}

/** `6:05`, and `1:02:09` from an hour on. */
export function sayClock(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
}
