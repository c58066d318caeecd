/** A hall in which an officer decides a case, says so after it was acknowledged, and goes no further; made to be killed. */
import { writeSync } from 'node:fs';
import { startHall } from '../start-hall.ts';
import { SteeredClock } from './steered-clock.ts';
import { optionsFor } from './test-hall.ts';

const [folder = '', caseId = '', staffId = '', now = ''] = process.argv.slice(2);
const hall = await startHall(optionsFor(folder, new SteeredClock(Number(now))));
const officer = { kind: 'staff', staffId, login: 'officer', name: 'officer', roles: ['officer'] } as const;
const answer = await hall.dispatcher.submit(officer, {
  id: 'decided-before-the-kill',
  type: 'case.approve',
  body: { caseId },
});
writeSync(1, answer.ok ? 'decided\n' : `refused ${answer.error.code}\n`);
setInterval(() => {}, 1_000);
