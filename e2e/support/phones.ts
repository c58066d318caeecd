/** A hall that prints the code of the phone page, and a phone that opens what a slip says. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type HallPages } from './hall-test.ts';

/** Bytes over the wire a phone may pay for a first visit. */
export const firstVisitBytesMax = 150 * 1024;

const demoPlan = resolve(import.meta.dirname, '../../apps/hall-server/data/demo/hall.json');

/** Imports the plan of the demo with an address that phones can reach: here, this machine. */
export async function openToPhones({ hall }: HallPages): Promise<void> {
  const { login, password } = hall.account('manager');
  const signedIn = await fetch(`${hall.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const { session } = (await signedIn.json()) as { session: string };
  const plan = { ...JSON.parse(readFileSync(demoPlan, 'utf8')), publicBaseUrl: hall.url };
  const imported = await fetch(`${hall.url}/api/import/hall`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${session}` },
    body: JSON.stringify(plan),
  });
  expect(imported.status).toBe(200);
}

/** What the newest slip of a number says, with `mark` somewhere on it, as the simulated printer read it from its bytes. */
export async function slipText({ hall }: HallPages, number: string, mark = ''): Promise<string> {
  let found: string | undefined;
  await expect(async () => {
    const texts: string[] = [];
    for (let index = 0; ; index += 1) {
      const answer = await fetch(`${hall.kioskUrl}/panel/text/${index}`);
      if (answer.status !== 200) break;
      texts.push(await answer.text());
    }
    found = texts.findLast((text) => text.includes(`${number}  (`) && text.includes(mark));
    expect(found).toBeDefined();
  }).toPass();
  return found ?? '';
}

/** The address in the code of a slip. */
export async function addressOn(pages: HallPages, number: string): Promise<string> {
  return /\[QR (\S+)\]/.exec(await slipText(pages, number))?.[1] ?? 'no code on the slip';
}

/** Scans the code of a slip with a phone. */
export async function scan(pages: HallPages, number: string, locale?: string): Promise<Page> {
  return pages.open('phone', await addressOn(pages, number), locale);
}

/** Bytes over the wire of a page's first visit, everything it fetched. */
export async function fetchedBytes(phone: Page): Promise<number> {
  return phone.evaluate(() => {
    const fetched = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    return fetched.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
}
