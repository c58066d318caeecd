/** Offline numbers a person should look after, for the manager: somebody may hold the paper. */
import type { Need } from '@yiting/shared/protocol/views/screens.ts';
import { openNotes } from '../../store/offline.ts';
import type { Snapshot } from '../snapshot.ts';

const shownMax = 3;

export function offlineNeeds(hall: Snapshot): Need[] {
  return openNotes(hall.database, shownMax).map(({ ticketId, number, calledAs, takenAt }) => ({
    needId: `offline-${ticketId}`,
    kind: calledAs === null ? 'offlineLeft' : 'offlineQueued',
    urgent: false,
    at: takenAt,
    detail: { number, calledAs: calledAs ?? '' },
  }));
}
