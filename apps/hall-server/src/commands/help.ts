/** Help at a kiosk (帮办): called there, answered and settled at the guide desk. Helping is never the applicant's own act (B3-55). */
import { ok } from '@yiting/shared/basics/result.ts';
import type { Entries } from '../journal/entries.ts';
import { findHelp, type HelpRow, openHelpAt } from '../store/help.ts';
import type { Actor } from './actor.ts';
import { done, type Handlers, refuse, type Transaction } from './transaction.ts';

const minuteMs = 60_000;

export const help: Pick<Handlers, 'help.call' | 'help.takeBack' | 'help.answer' | 'help.settle'> = {
  'help.call': (transaction, { language }) => {
    const { actor, database } = transaction;
    if (actor.kind !== 'station') return refuse('notAllowed');
    const open = openHelpAt(database, actor.stationId);
    if (open) return ok({ helpId: open.helpId });
    const helpId = transaction.newId();
    transaction.record('help.called', helpId, { stationId: actor.stationId, language });
    return ok({ helpId });
  },

  'help.takeBack': (transaction, { helpId }) => {
    const row = findHelp(transaction.database, helpId);
    const { actor } = transaction;
    if (!row || actor.kind !== 'station' || row.stationId !== actor.stationId) return refuse('helpUnknown');
    // A guide may have settled it a moment before.
    if (row.settledAt !== null) return done();
    settle(transaction, row, { helperId: row.helperId, outcome: 'takenBack' });
    return done();
  },

  'help.answer': (transaction, { helpId }) => {
    const row = findHelp(transaction.database, helpId);
    if (!row || row.settledAt !== null) return refuse('helpUnknown');
    // Two guides pressed: the first goes, and both see who.
    if (row.helperId !== null) return done();
    const helperId = staffId(transaction.actor);
    if (helperId === null) return refuse('notAllowed');
    transaction.record('help.answered', helpId, { stationId: row.stationId, helperId });
    return done();
  },

  'help.settle': (transaction, { helpId, outcome }) => {
    const row = findHelp(transaction.database, helpId);
    if (!row) return refuse('helpUnknown');
    if (row.settledAt !== null) return done();
    settle(transaction, row, { helperId: row.helperId ?? staffId(transaction.actor), outcome });
    return done();
  },
};

function settle(
  transaction: Transaction,
  { helpId, stationId, at }: HelpRow,
  end: Pick<Entries['help.settled'], 'helperId' | 'outcome'>,
): void {
  const minutes = Math.round((transaction.now - at) / minuteMs);
  transaction.record('help.settled', helpId, { stationId, minutes, ...end });
}

function staffId(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.staffId : null;
}
