/** A visitor by the token of his slip (C7): who cannot be guessed, and after thirty days is nobody any more. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { Keys } from '../keys/keys.ts';
import { lastBookedAt } from '../store/bookings.ts';
import type { Database } from '../store/database.ts';
import { lastEventAt, visitByToken } from '../store/visits.ts';
import type { VisitorActor } from './actor.ts';
import type { Dispatcher } from './dispatcher.ts';

/** A visit for whoever books on his phone and has no slip yet; `visitor` from then on. Holds one appointment at a time. */
export async function openVisit({
  dispatcher,
  keys,
}: {
  readonly dispatcher: Dispatcher;
  readonly keys: Keys;
}): Promise<Result<{ readonly token: string }, HallError>> {
  return dispatcher.perform({ kind: 'system' }, 'visit.open', (transaction) => {
    const visitId = transaction.newId();
    const day = hallDay(transaction.now, transaction.plan().hall.timeZone);
    transaction.record('visit.opened', visitId, { day });
    return ok({ token: keys.tokenFor(visitId) });
  });
}

/** Open until `visitOpenMs` after the last service event or appointment; without one, after the number was taken. */
export function actorOfVisit(
  database: Database,
  token: string,
  now: number,
): Result<VisitorActor, 'visitUnknown' | 'visitExpired'> {
  const visit = visitByToken(database, token);
  if (!visit) return failed('visitUnknown');
  const { visitId, createdAt } = visit;
  const last = Math.max(
    lastEventAt(database, visitId) ?? createdAt,
    lastBookedAt(database, visitId) ?? createdAt,
  );
  if (now - last > limits.visitOpenMs) return failed('visitExpired');
  return ok({ kind: 'visitor', visitId: visit.visitId });
}
