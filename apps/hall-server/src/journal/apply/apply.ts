/** From an entry to rows, the only way rows of the hall change: so a journal can rebuild the tables (restore, replay). */
import type { Database } from '../../store/database.ts';
import type { AnyEntry, Entry, EntryType } from '../entries.ts';
import type { Apply, ApplyContext, ApplyTable } from './apply-table.ts';
import { applyBookings } from './bookings.ts';
import { applyCaseActs } from './case-acts.ts';
import { applyCases } from './cases.ts';
import { applyHall } from './hall.ts';
import { applyHelp } from './help.ts';
import { applyMessages } from './messages.ts';
import { applyOffline } from './offline.ts';
import { applyRatings } from './ratings.ts';
import { applyService } from './service.ts';
import { applySettings } from './settings.ts';
import { applySlots } from './slots.ts';
import { applyStations } from './stations.ts';
import { applyTickets } from './tickets.ts';
import { applyUpkeep } from './upkeep.ts';
import { applyWindows } from './windows.ts';

const table: ApplyTable = {
  ...applyHall,
  ...applyTickets,
  ...applyOffline,
  ...applyService,
  ...applyWindows,
  ...applyHelp,
  ...applyRatings,
  ...applyStations,
  ...applySettings,
  ...applyBookings,
  ...applySlots,
  ...applyMessages,
  ...applyUpkeep,
  ...applyCases,
  ...applyCaseActs,
};

/** Every type of entry there is. */
export const entryTypes: readonly string[] = Object.keys(table);

export function applyEntry(database: Database, entry: AnyEntry, context: ApplyContext): void {
  // The table is typed entry by entry; TypeScript cannot follow the union through the index.
  const apply = table[entry.type] as Apply<EntryType>;
  apply(database, entry as Entry, context);
}
