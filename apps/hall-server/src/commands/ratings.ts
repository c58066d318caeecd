/** Exit ratings: given once, by the visitor, at the tablet of the window that served him or on his phone (B1-4 to B1-9, B1-15). */

import { limits } from '@yiting/shared/basics/limits.ts';
import { ok } from '@yiting/shared/basics/result.ts';
import { checkRating, normVersion } from '@yiting/shared/domain/rating/norms.ts';
import type { ErrorCode } from '@yiting/shared/protocol/errors.ts';
import { done, type Handlers, refuse, type Transaction } from './transaction.ts';

/** Channel codes in the national record (B1, `pf`): the tablet of the window, a code that was scanned. */
const channels = { station: 4, visitor: 3 } as const;
const codes: Readonly<Record<string, ErrorCode>> = {
  GRADE_UNKNOWN: 'gradeUnknown',
  TAG_UNKNOWN: 'tagUnknown',
  TAG_OF_OTHER_GRADE: 'tagOfOtherGrade',
  DETAIL_REQUIRED: 'detailRequired',
  TEXT_TOO_LONG: 'textTooLong',
};

export const ratings: Pick<Handlers, 'rating.submit' | 'rating.decline'> = {
  'rating.submit': (transaction, { eventId, grade, tags, text }) => {
    const { database, keys, actor, now } = transaction;
    const event = eventHere(transaction, eventId);
    if (!event.ok) return event;
    if (
      database.one('SELECT 1 AS rated FROM ratings WHERE event_id = :eventId AND assess_number = 1', {
        eventId,
      })
    )
      return refuse('alreadyRated');
    if (now - event.value.at > limits.ratingOpenMs) return refuse('ratingTooLate');
    const checked = checkRating({ grade, tags, text });
    if (!checked.ok) return refuse(codes[checked.error] ?? 'malformed', { limit: 500 });
    const ratingId = transaction.newId();
    const written = text.trim();
    transaction.record('rating.submitted', ratingId, {
      eventId,
      grade,
      tags: [...new Set(tags)],
      normVersion,
      channel: actor.kind === 'visitor' ? channels.visitor : channels.station,
      stationId: actor.kind === 'station' ? actor.stationId : null,
      textDigest: written === '' ? null : keys.lookUp('ratingText', `${ratingId}\n${written}`),
    });
    if (written !== '')
      database.run('INSERT INTO rating_texts (rating_id, sealed) VALUES (:ratingId, :sealed)', {
        ratingId,
        sealed: keys.seal(written),
      });
    return ok({ ratingId });
  },

  'rating.decline': (transaction, { eventId }) => {
    const event = eventHere(transaction, eventId);
    if (!event.ok) return event;
    // Who does not want to rate is not asked for each of his cases.
    for (const open of openTogether(transaction, eventId)) transaction.record('rating.declined', open, {});
    return done();
  },
};

type EventRow = {
  readonly windowId: string;
  readonly visitId: string;
  readonly at: number;
  readonly invitation: string;
};
/** This event and those of the same moment and ticket that are still to be rated. */
function openTogether({ database }: Transaction, eventId: string): string[] {
  return database
    .all<{ eventId: string }>(
      `SELECT o.event_id AS eventId FROM events e JOIN events o ON o.ticket_id = e.ticket_id AND o.at = e.at
       WHERE e.event_id = :eventId AND o.invitation = 'open' ORDER BY o.no`,
      { eventId },
    )
    .map((row) => row.eventId);
}

/** A service event of the tablet's own window, or of the visitor's own visit; no event, no rating (B1-9). */
function eventHere({ database, actor }: Transaction, eventId: string) {
  const event = database.one<EventRow>(
    'SELECT window_id AS windowId, visit_id AS visitId, at, invitation FROM events WHERE event_id = :eventId',
    { eventId },
  );
  if (!event) return refuse('eventUnknown');
  if (actor.kind === 'visitor') return actor.visitId === event.visitId ? ok(event) : refuse('eventUnknown');
  if (actor.kind !== 'station' || actor.placeId !== event.windowId) return refuse('notAllowed');
  return ok(event);
}
