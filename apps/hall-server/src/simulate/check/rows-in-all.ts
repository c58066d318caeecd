/** What must hold in a hall at every moment; each is asked of the database from outside, not of the code that wrote it. */
import type { Database } from '../../store/database.ts';

/** Rows that should not be there, by what they would mean. */
const wrongRows: Readonly<Record<string, string>> = {
  'a ticket at a window that does not have it': `SELECT t.ticket_id FROM tickets t WHERE t.state IN ('called', 'serving')
    AND NOT EXISTS (SELECT 1 FROM windows w WHERE w.ticket_id = t.ticket_id AND w.window_id = t.window_id)`,
  'a window with a ticket that is not there': `SELECT w.window_id FROM windows w LEFT JOIN tickets t ON t.ticket_id = w.ticket_id
    WHERE w.ticket_id IS NOT NULL AND (t.ticket_id IS NULL OR t.state NOT IN ('called', 'serving'))`,
  'a window that works without an officer': `SELECT window_id FROM windows WHERE (state = 'closed') <> (officer_id IS NULL)`,
  'a number given twice': 'SELECT number FROM tickets GROUP BY day, number HAVING count(*) > 1',
  'a gap in the numbers': `SELECT s.prefix FROM series s LEFT JOIN (
      SELECT day, substr(number, 1, 1) AS prefix, count(*) AS given FROM tickets
      WHERE offline = 0 OR ticket_id IN (SELECT ticket_id FROM offline_notes WHERE reason = 'numberTwice') GROUP BY 1, 2
    ) t ON t.day = s.day AND t.prefix = s.prefix WHERE s.last <> coalesce(t.given, 0)`,
  'a count of those who wait that is not theirs': `SELECT queue_id, class, waiting FROM waiting_counts
    EXCEPT SELECT queue_id, class, count(*) FROM tickets WHERE state = 'waiting' GROUP BY queue_id, class`,
  'people who wait and are not counted': `SELECT queue_id, class, count(*) FROM tickets WHERE state = 'waiting' GROUP BY queue_id, class
    EXCEPT SELECT queue_id, class, waiting FROM waiting_counts`,
  'somebody left in the hall of a closed day': `SELECT ticket_id FROM tickets WHERE state IN ('waiting', 'called', 'serving', 'held', 'missed')
    AND day NOT IN (SELECT day FROM days WHERE closed_at IS NULL)`,
  'identity after the day':
    'SELECT ticket_id FROM ticket_identity WHERE day NOT IN (SELECT day FROM days WHERE closed_at IS NULL)',
  'more people booked than a slot has places': `SELECT s.queue_id FROM booking_slots s
    JOIN json_each((SELECT body FROM settings WHERE name = 'booking.rules'), '$.queues') q ON q.value ->> '$.queueId' = s.queue_id
    WHERE s.until IS NULL GROUP BY s.queue_id, s.at HAVING sum(s.places) > max(q.value ->> '$.places')`,
  'an appointment without its place, or a place without its appointment': `SELECT b.booking_id FROM bookings b
    WHERE (b.state IN ('held', 'booked')) > EXISTS (SELECT 1 FROM booking_slots s WHERE s.holder = b.booking_id)
    OR (b.state = 'expired' AND EXISTS (SELECT 1 FROM booking_slots s WHERE s.holder = b.booking_id))`,
  'somebody checked in without a number': `SELECT booking_id FROM bookings WHERE (state = 'checkedIn') <> (ticket_id IS NOT NULL)
    OR (ticket_id IS NOT NULL AND ticket_id NOT IN (SELECT ticket_id FROM tickets))`,
  'one number for two appointments':
    'SELECT ticket_id FROM bookings WHERE ticket_id IS NOT NULL GROUP BY ticket_id HAVING count(*) > 1',
  'a rating without its event':
    'SELECT rating_id FROM ratings WHERE event_id NOT IN (SELECT event_id FROM events)',
};
export const invariants: readonly string[] = Object.keys(wrongRows);

/** What such rows mean, where there are any. */
export function brokenRows(database: Database): string[] {
  return Object.entries(wrongRows).flatMap(([meaning, sql]) => (database.one(sql) ? [meaning] : []));
}
