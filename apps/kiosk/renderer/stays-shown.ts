/** What leaves the screen by itself after a while, and what stays until its owner leaves. */
import type { PaperReason } from '@yiting/shared/protocol/commands/tickets.ts';
import type { PaperState } from '@yiting/shared/protocol/taken.ts';
import type { Session } from './screen.ts';

/** A number or an appointment has its own countdown; all else is forgotten after idle time, with a warning. */
export function leavesAlone(session: Session): boolean {
  const { name } = session.screen;
  return (name === 'number' || name === 'booked') && !staysShown(session);
}

/** Whoever asked for it, listens (which takes longer than reading), or has no paper to take along (B5-89). */
export function staysShown({ access, screen }: Session): boolean {
  if (access.held || access.aloud !== 'off') return true;
  if (screen.name === 'number') return lacksPaper(screen.taken.paper, screen.taken.paperReason);
  return screen.name === 'booked' && screen.paper === 'failed';
}

/** A printer that never reports has most likely printed: one look at the slot tells, and nobody need stay for it. */
export function lacksPaper(paper: PaperState, reason: PaperReason | null): boolean {
  return paper === 'failed' || (paper === 'sentUnverified' && reason !== 'writeOnly');
}
