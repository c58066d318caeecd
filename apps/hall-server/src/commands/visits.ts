/** A visitor by the token of his slip (C7): who cannot be guessed, and after thirty days is nobody any more. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type { Database } from '../store/database.ts';
import { lastEventAt, visitByToken } from '../store/visits.ts';
import type { VisitorActor } from './actor.ts';

/** Open until `visitOpenMs` after the last service event; without one, after the number was taken. */
export function actorOfVisit(
  database: Database,
  token: string,
  now: number,
): Result<VisitorActor, 'visitUnknown' | 'visitExpired'> {
  const visit = visitByToken(database, token);
  if (!visit) return failed('visitUnknown');
  const last = lastEventAt(database, visit.visitId) ?? visit.createdAt;
  if (now - last > limits.visitOpenMs) return failed('visitExpired');
  return ok({ kind: 'visitor', visitId: visit.visitId });
}
