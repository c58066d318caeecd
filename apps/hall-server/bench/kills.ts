/** The server is killed like a machine that loses power, under load; whatever was acknowledged must be there afterwards. */

import { join } from 'node:path';
import { Database } from '../src/store/database.ts';
import { startHallUnderTest, temporaryFolder } from './children.ts';
import { takeTicket } from './load.ts';
import { kiosks } from './throughput.ts';

const killAfterMs = 600;

export async function measureKills(rounds: number) {
  const folder = temporaryFolder();
  const acknowledged = new Map<string, string>();
  let duplicates = 0;
  for (let round = 0; round < rounds; round += 1) {
    const hall = await startHallUnderTest(folder.path);
    const clients = await kiosks(hall, 4);
    let running = true;
    const workers = clients.map(async (client, index) => {
      for (let turn = index; running; turn += 1) {
        const answer = await Promise.race([takeTicket(client, turn), gone(client)]);
        if (answer?.ok) acknowledged.set(answer.value.ticketId, answer.value.number);
      }
    });
    await new Promise((done) => setTimeout(done, killAfterMs + round * 70));
    const killed = hall.kill();
    running = false;
    await killed;
    for (const client of clients) client.disconnect();
    await Promise.all(workers);
  }
  const database = new Database(join(folder.path, 'hall.db'));
  const stored = new Map(
    database
      .all<{ id: string; number: string }>('SELECT ticket_id AS id, number FROM tickets')
      .map(({ id, number }) => [id, number]),
  );
  database.close();
  const lost = [...acknowledged].filter(([id, number]) => stored.get(id) !== number).length;
  duplicates += stored.size - new Set(stored.values()).size;
  folder.remove();
  return {
    killRounds: rounds,
    acknowledgedUnderKills: acknowledged.size,
    lostAcknowledged: lost,
    duplicateNumbersAfterKills: duplicates,
  };
}

function gone(client: {
  once: (event: 'disconnect', act: () => void) => unknown;
  connected: boolean;
}): Promise<null> {
  return new Promise((done) => {
    if (!client.connected) done(null);
    client.once('disconnect', () => done(null));
  });
}
