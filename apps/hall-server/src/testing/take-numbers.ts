/** A hall that gives numbers as fast as it can and says each one after it was acknowledged; made to be killed. */
import { writeSync } from 'node:fs';
import { startHall } from '../start-hall.ts';
import { mondayAtTen, SteeredClock } from './steered-clock.ts';
import { optionsFor } from './test-hall.ts';

const [folder = '', run = ''] = process.argv.slice(2);
const hall = await startHall(optionsFor(folder, new SteeredClock(mondayAtTen)));

for (let round = 0; ; round += 1) {
  await Promise.all(
    Array.from({ length: 7 }, async (_, index) => {
      const id = `killed-run-${run}-${String(round).padStart(6, '0')}-${index}`;
      const body = { queueId: index % 2 === 0 ? 'queue-a' : 'queue-b', party: { kind: 'none' } };
      const answer = await hall.dispatcher.submit({ kind: 'system' }, { id, type: 'ticket.take', body });
      if (answer.ok) writeSync(1, `${(answer.value as { ticketId: string }).ticketId}\n`);
    }),
  );
}
