/** The commands about offline numbers. */
import { findNote } from '../../store/offline.ts';
import { done, type Handlers, refuse } from '../transaction.ts';
import { leaseNumbers } from './lease.ts';
import { takeOffline } from './take-offline.ts';

export const offlineActs: Pick<Handlers, 'offline.lease' | 'ticket.takeOffline' | 'offline.settle'> = {
  'offline.lease': leaseNumbers,
  'ticket.takeOffline': takeOffline,
  'offline.settle': (transaction, { ticketId }) => {
    const note = findNote(transaction.database, ticketId);
    if (!note) return refuse('ticketUnknown');
    if (note.settledAt === null) transaction.record('offline.noteSettled', ticketId, {});
    return done();
  },
};
