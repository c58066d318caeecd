/** Calendars by two people, opening hours, booking rules (B7-102…105, B4-70). */
import { ok } from '@yiting/shared/basics/result.ts';
import { readCalendarFile } from '@yiting/shared/domain/calendar/calendar-file.ts';
import { siteAt } from '@yiting/shared/domain/sites.ts';
import type { OpeningScope } from '@yiting/shared/protocol/commands/settings.ts';
import { calendarProposals, settingName } from '../../store/calendar.ts';
import { allZones, findQueue } from '../../store/hall.ts';
import { actorName } from '../actor.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';

type Settings =
  | 'calendar.propose'
  | 'calendar.confirm'
  | 'calendar.withdraw'
  | 'opening.set'
  | 'booking.setRules';

export const settingActs: Pick<Handlers, Settings> = {
  'calendar.propose': (transaction, { file }) => {
    const read = readCalendarFile(file);
    if (!read.ok) {
      const [first] = read.error;
      return refuse('calendarRefused', { reason: first?.code ?? '', what: first?.what ?? '' });
    }
    const { year, papers, days } = read.value;
    const proposalId = transaction.newId();
    transaction.record('calendar.proposed', proposalId, { year, source: papers[0] ?? '', days });
    return ok({ proposalId });
  },
  // One person may have the wrong file; the limits of every case hang on it.
  'calendar.confirm': (transaction, { proposalId }) => {
    const proposal = calendarProposals(transaction.database).find((each) => each.proposalId === proposalId);
    if (!proposal) return refuse('proposalUnknown');
    if (proposal.proposedBy === actorName(transaction.actor)) return refuse('secondPersonNeeded');
    const { year, source, days, proposedBy } = proposal;
    transaction.record('calendar.yearTaken', `year-${year}`, { year, source, days, proposedBy, proposalId });
    return done();
  },
  'calendar.withdraw': (transaction, { proposalId }) => {
    const known = calendarProposals(transaction.database).some((each) => each.proposalId === proposalId);
    if (!known) return refuse('proposalUnknown');
    transaction.record('calendar.withdrawn', proposalId, {});
    return done();
  },
  'opening.set': (transaction, { scope, opening }) => {
    if (!isKnown(transaction, scope)) return refuse('placeUnknown');
    transaction.record('setting.set', settingName(scope), { value: opening });
    return done();
  },
  'booking.setRules': (transaction, { rules }) => {
    const unknown = rules.queues.find(({ queueId }) => !findQueue(transaction.database, queueId));
    if (unknown) return refuse('queueUnknown');
    transaction.record('setting.set', 'booking.rules', { value: rules });
    return done();
  },
};

function isKnown({ database, plan }: Transaction, scope: OpeningScope): boolean {
  if (scope.kind === 'zone') return allZones(database).some(({ zoneId }) => zoneId === scope.zoneId);
  return scope.kind === 'hall' || siteAt(plan(), scope.siteId) !== null;
}
