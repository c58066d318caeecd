/** The calendar years that come with the product, taken once: a year that a person imported is never replaced. */
import { shippedCalendar, shippedSource } from '../../importing/shipped-calendar.ts';
import { calendarYears } from '../../store/calendar.ts';
import type { Transaction } from '../transaction.ts';

export function takeShippedCalendar(transaction: Transaction): void {
  const known = new Set(calendarYears(transaction.database).map(({ year }) => year));
  for (const { year, days } of shippedCalendar()) {
    if (known.has(year)) continue;
    transaction.record('calendar.yearTaken', `year-${year}`, {
      year,
      source: shippedSource,
      days,
      proposedBy: 'system',
      proposalId: null,
    });
  }
}
