/** Visits that were opened and came to nothing (a phone that looked, a place that fell back) go when their day is over. */
import { addDays } from '@yiting/shared/domain/calendar/dates.ts';
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { Transaction } from '../commands/transaction.ts';
import { unusedVisits } from '../store/visits.ts';

/** However long the hall was shut, they are found when it is open again. */
const lookBackDays = 60;
/** A flood of opened pages is cleared over many turns of the clock, and never holds up whoever waits. */
const perTurnMax = 200;

export function dropUnusedVisits(transaction: Transaction): void {
  const { database, now, plan } = transaction;
  const today = hallDay(now, plan().hall.timeZone);
  const range = { from: addDays(today, -lookBackDays), before: today, most: perTurnMax };
  for (const visitId of unusedVisits(database, range)) transaction.record('visit.dropped', visitId, {});
}
