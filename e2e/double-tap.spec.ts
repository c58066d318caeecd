import type { Page } from '@playwright/test';
import { expect, leaveNumber, takeNumber, test } from './support/hall-test.ts';
import { agreeToRead, CardReader } from './support/identify.ts';

test('a doubled tap is one ticket', async ({ pages }) => {
  const [kiosk, wall] = [await pages.kiosk(), await pages.wall()];
  await kiosk.getByRole('button', { name: /有限责任公司设立登记/ }).click();
  await kiosk.getByRole('button', { name: '取号', exact: true }).click();
  await kiosk.getByRole('button', { name: '不留手机号，直接取号' }).dblclick();
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  await leaveNumber(kiosk);
  const next = await takeNumber(kiosk);
  const first = Number(next.slice(1)) - 1;
  await expect(wall.getByTestId('wall-waiting')).toContainText('2');
  expect(first).toBeGreaterThan(0);
  await leaveNumber(kiosk);
});

test('a page that is loaded again just after the number was given shows it, and gives no second one', async ({
  pages,
}) => {
  const [kiosk, wall] = [await pages.kiosk(), await pages.wall()];
  const before = Number.parseInt(await wall.getByTestId('wall-waiting').innerText(), 10);
  const number = await takeNumber(kiosk);
  await kiosk.reload();
  await expect(kiosk.getByTestId('ticket-number')).toHaveText(number);
  await leaveNumber(kiosk);
  await kiosk.reload();
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible();
  await expect(wall.getByTestId('wall-waiting')).toContainText(String(before + 1));
});

const item = /有限责任公司设立登记/;
const toIdentity = async (kiosk: Page) => {
  await kiosk.getByRole('button', { name: item }).click();
  await kiosk.getByRole('button', { name: '取号', exact: true }).click();
};
/** From the first screen to each step, with what a person leaves there. */
const stepsOfSession: Readonly<Record<string, (kiosk: Page, reader: CardReader) => Promise<void>>> = {
  home: (kiosk) => kiosk.getByRole('button', { name: 'English', exact: true }).click(),
  browse: (kiosk) => kiosk.locator('.row.all').click(),
  search: async (kiosk) => {
    await kiosk.locator('.search-box').click();
    await kiosk.keyboard.type('gsbg');
  },
  guide: (kiosk) => kiosk.getByRole('button', { name: item }).click(),
  identity: toIdentity,
  'identity-typing': async (kiosk) => {
    await toIdentity(kiosk);
    await kiosk.getByRole('button', { name: /^输入手机号/ }).click();
    await kiosk.keyboard.type('1380000');
  },
  'identity-confirm': async (kiosk, reader) => {
    await toIdentity(kiosk);
    await agreeToRead(kiosk);
    await reader.play('adult');
    await expect(kiosk.getByTestId('masked')).toBeVisible();
  },
};

test('[K93] loaded again at any step of a session the page begins with nobody; a card that still lies there is not read', async ({
  pages,
}) => {
  const [kiosk, reader] = [await pages.kiosk(), await CardReader.of(pages)];
  for (const [name, go] of Object.entries(stepsOfSession)) {
    await go(kiosk, reader);
    await expect(kiosk.locator(`[data-screen="${name}"]`)).toBeVisible();
    await kiosk.reload();
    await expect(kiosk.locator('[data-screen="home"]')).toBeVisible();
    await expect(kiosk.getByRole('button', { name: '中文' })).toHaveAttribute('aria-pressed', 'true');
    await expect(kiosk.locator('body')).not.toContainText(/张\*|1380000|gsbg/);
  }
  await toIdentity(kiosk);
  await expect(kiosk.locator('[data-screen="identity"]')).toBeVisible();
  await expect(kiosk.getByTestId('masked')).toHaveCount(0);
});

test('[K93] a finger on two places is one wish, and at most one number', async ({ pages }) => {
  const [kiosk, wall] = [await pages.kiosk(), await pages.wall()];
  const before = Number.parseInt(await wall.getByTestId('wall-waiting').innerText(), 10);
  const both = (first: string, second: string) =>
    kiosk.evaluate(
      (places) => {
        for (const place of places) document.querySelector<HTMLButtonElement>(place)?.click();
      },
      [first, second],
    );
  await both('.rows li:nth-child(1) .row', '.rows li:nth-child(2) .row');
  await expect(kiosk.locator('[data-screen="guide"]')).toBeVisible();
  await both('.bottom .act', '.bottom .act');
  await expect(kiosk.locator('[data-screen="identity"]')).toBeVisible();
  await both('.act.second', '.way');
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  await expect(wall.getByTestId('wall-waiting')).toContainText(String(before + 1));
  await leaveNumber(kiosk);
  // Number and way home at once: the last wish counts, and no number is given that nobody sees.
  await toIdentity(kiosk);
  await both('.act.second', '.bottom .plain:nth-child(2)');
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible();
  await takeNumber(kiosk);
  await expect(wall.getByTestId('wall-waiting')).toContainText(String(before + 2));
});
