/** Rows of exit ratings: added once, never changed (B1-20). */
import type { ApplyTable } from './apply-table.ts';

type Ratings = 'rating.submitted' | 'rating.declined' | 'rating.lapsed';

export const applyRatings: Pick<ApplyTable, Ratings> = {
  'rating.submitted': (database, { subject, body, at }) => {
    database.run(
      `INSERT INTO ratings (rating_id, event_id, assess_number, grade, tags, norm_version, channel, station_id, effective, is_default, at)
       VALUES (:subject, :eventId, 1, :grade, :tags, :normVersion, :channel, :stationId, 1, 0, :at)`,
      {
        subject,
        eventId: body.eventId,
        grade: body.grade,
        tags: body.tags.join(','),
        normVersion: body.normVersion,
        channel: body.channel,
        stationId: body.stationId,
        at,
      },
    );
    database.run("UPDATE events SET invitation = 'rated' WHERE event_id = :eventId", {
      eventId: body.eventId,
    });
  },
  'rating.declined': (database, { subject }) => {
    database.run("UPDATE events SET invitation = 'declined' WHERE event_id = :subject", { subject });
  },
  'rating.lapsed': (database, { subject }) => {
    database.run("UPDATE events SET invitation = 'lapsed' WHERE event_id = :subject", { subject });
  },
};
