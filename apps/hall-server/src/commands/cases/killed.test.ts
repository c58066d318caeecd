import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startHall } from '../../start-hall.ts';
import { caseOf, deskAt, grant, openDesk, storyOf } from '../../testing/case-desk.ts';
import { must, openTestHall, optionsFor } from '../../testing/test-hall.ts';

const program = resolve(import.meta.dirname, '../../testing/approve-and-wait.ts');

test('[M17] killed between decision and hand-over, the hall goes on at that very state, decided once', async () => {
  const hall = await openTestHall();
  const desk = await openDesk(hall);
  await grant(hall, hall.staff.officer, 'LOCAL-SCJG-004');
  await desk.seat();
  const caseId = await desk.inReview('LOCAL-SCJG-004');
  await hall.hall.close();
  const given = [hall.folder, caseId, desk.officer.staffId, String(hall.clock.now() + 1_000)];
  const child = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(String(said)).toBe('decided\n');
  hall.clock.advance(60_000);
  hall.hall = await startHall(optionsFor(hall.folder, hall.clock));
  expect(caseOf(hall, caseId).state).toBe('approved');
  // The client did not hear it, and asks again under its id.
  must(await hall.act('case.approve', { caseId }, desk.officer, 'decided-before-the-kill'));
  await deskAt(hall, desk.windowId, desk.officer).handOver(caseId);
  expect(caseOf(hall, caseId).state).toBe('delivered');
  expect(storyOf(hall, caseId).filter((line) => line === 'case.moved approve')).toHaveLength(1);
  await hall.close();
});
