/** A hall whose plan has other places too: lobbies, communities, banks. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HallProcess } from './hall-process.ts';

const demoPlan = resolve(import.meta.dirname, '../../apps/hall-server/data/demo/hall.json');

/** Takes over the demo's plan with these sites. */
export async function importSites(hall: HallProcess, sites: readonly object[]): Promise<void> {
  const json = { 'content-type': 'application/json' };
  const { login, password } = hall.account('manager');
  const signedIn = await fetch(`${hall.url}/api/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ login, password }),
  });
  const { session } = (await signedIn.json()) as { session: string };
  const plan = { ...JSON.parse(readFileSync(demoPlan, 'utf8')), sites };
  const done = await fetch(`${hall.url}/api/import/hall`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${session}` },
    body: JSON.stringify(plan),
  });
  if (!done.ok) throw new Error(`the plan was not taken: ${await done.text()}`);
}
