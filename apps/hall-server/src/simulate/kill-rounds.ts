/** A few rounds apart from virtual time: a real process is killed with −9 under load, and its files are looked at. */

import { openCore } from '../core.ts';
import { verifyChain } from '../journal/journal.ts';
import { makeLog } from '../log.ts';
import { killAfter } from '../testing/kill-after.ts';
import { compareWithJournal } from '../testing/rebuild.ts';
import { openTestHall } from '../testing/test-hall.ts';
import { brokenRows } from './check/rows-in-all.ts';
import type { Chance } from './random.ts';

export type KillReport = {
  readonly killRounds: number;
  readonly acknowledgedUnderKills: number;
  readonly lostAcknowledged: number;
  readonly violations: readonly string[];
};

export async function killRounds(rounds: number, chance: Chance): Promise<KillReport> {
  const hall = await openTestHall();
  const { files } = hall.hall;
  await hall.hall.close();
  const acknowledged: string[] = [];
  const violations: string[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      acknowledged.push(...(await killAfter(hall.folder, 30 + chance.below(120), String(round))));
      const { database, keys, mirror } = openCore(files, makeLog('silent'));
      violations.push(...brokenRows(database));
      if (!verifyChain(database).whole) violations.push('the chain is broken after a kill');
      violations.push(
        ...compareWithJournal(database, keys.tokenFor).different.map((table) => `a kill left ${table} wrong`),
      );
      mirror.close();
      database.close();
    }
    const { database, mirror } = openCore(files, makeLog('silent'));
    const stored = new Set(
      database.all<{ id: string }>('SELECT ticket_id AS id FROM tickets').map(({ id }) => id),
    );
    mirror.close();
    database.close();
    const lostAcknowledged = acknowledged.filter((ticketId) => !stored.has(ticketId)).length;
    return { killRounds: rounds, acknowledgedUnderKills: acknowledged.length, lostAcknowledged, violations };
  } finally {
    hall.remove();
  }
}
