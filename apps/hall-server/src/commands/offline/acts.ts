/** The commands about offline numbers. */
import { findNote } from '../../store/offline.ts';
import { done, type Handlers, refuse } from '../transaction.ts';
import { leaseNumbers } from './lease.ts';
import { putOtherAway } from './other-wish.ts';
import { takeOffline } from './take-offline.ts';

export const offlineActs: Pick<
  Handlers,
  'offline.lease' | 'ticket.takeOffline' | 'ticket.abandonWish' | 'offline.settle'
> = {
  'offline.lease': leaseNumbers,
  'ticket.takeOffline': takeOffline,
  'ticket.abandonWish': (transaction, { wish }) => {
    if (transaction.actor.kind !== 'station') return refuse('notAllowed');
    putOtherAway(transaction, transaction.actor, wish);
    return done();
  },
  'offline.settle': (transaction, { ticketId }) => {
    const note = findNote(transaction.database, ticketId);
    if (!note) return refuse('ticketUnknown');
    if (note.settledAt === null) transaction.record('offline.noteSettled', ticketId, {});
    return done();
  },
};
