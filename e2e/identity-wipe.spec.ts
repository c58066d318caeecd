import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, leaveNumber, test } from './support/hall-test.ts';
import { agreeToRead, CardReader, chooseItem, sole, takeConfirmed } from './support/identify.ts';

const card = { number: '310199199001010018', name: '张三' };
const typed = '310199198507120199';

/** Every string the page's memory holds, after its rubbish was collected. */
async function memoryOf(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devTools.send('HeapProfiler.enable');
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  return (JSON.parse(chunks.join('')) as { strings: string[] }).strings.join('\n');
}

/** Whatever a page can leave behind in its browser. */
function storageOf(page: Page): Promise<object> {
  return page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    cookie: document.cookie,
    history: history.state,
    address: location.href,
  }));
}

/** Files below a folder in which one of the texts stands, in UTF-8 or GB18030 (digits are the same in both). */
function filesWith(folder: string, texts: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return texts.some((text) => bytes.includes(text));
    });
}

test('after the session nothing of the person is left: storage, memory, data folder, print spool', async ({
  pages,
}) => {
  test.setTimeout(120_000);
  const [kiosk, reader] = [await pages.kiosk(), await CardReader.of(pages)];
  await chooseItem(kiosk);
  await agreeToRead(kiosk);
  await reader.play('adult');
  await expect(kiosk.getByTestId('masked')).toBeVisible();
  const whileShown = await memoryOf(kiosk);
  // What a card says never comes to the page, not even while its holder stands there.
  expect([whileShown.includes(card.number), whileShown.includes(card.name)]).toEqual([false, false]);
  expect(whileShown).toContain('310***********0018');
  await takeConfirmed(kiosk, '张* 310***********0018');
  await expect(kiosk.locator('[data-paper="printed"]')).toBeVisible();
  await leaveNumber(kiosk);

  await chooseItem(kiosk, sole);
  await kiosk.getByRole('button', { name: /^输入证件号码/ }).click();
  await kiosk.getByRole('button', { name: /^身份证/ }).click();
  await kiosk.keyboard.type(typed);
  // The search finds what is there: only then does it mean something that it finds nothing later.
  expect(await memoryOf(kiosk)).toContain(typed);
  await kiosk.getByRole('button', { name: '下一步' }).click();
  await takeConfirmed(kiosk, '310***********0199');
  await expect(kiosk.locator('[data-paper="printed"]')).toBeVisible();
  await leaveNumber(kiosk);

  const secrets = [card.number, card.name, typed];
  await expect
    .poll(async () => {
      const memory = await memoryOf(kiosk);
      return [...secrets, '310***********0018', '310***********0199'].filter((text) => memory.includes(text));
    })
    .toEqual([]);
  expect(await storageOf(kiosk)).toEqual({
    local: {},
    session: {},
    databases: [],
    caches: [],
    cookie: '',
    history: null,
    address: `${pages.hall.kioskUrl}/`,
  });
  expect(await kiosk.context().cookies()).toEqual([]);
  expect(filesWith(pages.hall.data, ['print-journal', '"A0', '打印'])).not.toEqual([]);
  expect(filesWith(pages.hall.data, secrets)).toEqual([]);
});
