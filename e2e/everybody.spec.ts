import type { Page } from '@playwright/test';
import { targetsBelow } from './support/contrast.ts';
import { expect, takeNumber, test } from './support/hall-test.ts';

const item = '有限责任公司设立登记';
const captions = (kiosk: Page) => kiosk.getByTestId('captions');

test('[K31] large print: every target has 96 pixels, and three touches lead from the first page to a number', async ({
  pages,
}) => {
  for (const size of ['kiosk', 'screen'] as const) {
    const kiosk = await pages.open(size, `${pages.hall.kioskUrl}/`);
    await kiosk.getByRole('button', { name: '长者版 大字' }).click();
    expect(await targetsBelow(kiosk, 96)).toEqual([]);
    await kiosk.locator('.search-box').click();
    expect(await targetsBelow(kiosk, 96)).toEqual([]);
    await kiosk.getByRole('button', { name: '返回', exact: true }).click();
    await kiosk.getByRole('button', { name: new RegExp(item) }).click();
    expect(await targetsBelow(kiosk, 96)).toEqual([]);
    await kiosk.getByRole('button', { name: '取号', exact: true }).click();
    expect(await targetsBelow(kiosk, 96)).toEqual([]);
    await kiosk.getByRole('button', { name: '不留手机号，直接取号' }).click();
    await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
    expect(await targetsBelow(kiosk, 96)).toEqual([]);
    await kiosk.getByRole('button', { name: /^完成/ }).click();
  }
});

test('[K32] lists longer than the screen are paged by buttons, without a gesture', async ({ pages }) => {
  const kiosk = await pages.open('screen', `${pages.hall.kioskUrl}/`);
  await kiosk.locator('.row.all').click();
  await kiosk.locator('.tiles button').first().click();
  const last = kiosk.locator('.rows li').last();
  await expect(last).not.toBeInViewport();
  const later = kiosk.getByRole('button', { name: '下一页' });
  while (await later.isEnabled()) await later.click();
  await expect(last).toBeInViewport();
  await expect(kiosk.getByRole('button', { name: '上一页' })).toBeEnabled();
});

test('[K33] lowered: everything to be touched lies in the lower 47 % of a tall screen, up to the number', async ({
  pages,
}) => {
  const kiosk = await pages.kiosk();
  const lowest = (kiosk.viewportSize()?.height ?? 0) * 0.53;
  const inReach = async () => {
    const tops = await kiosk.locator('button:visible, input:visible').evaluateAll((buttons) =>
      buttons
        .filter((button) => {
          const body = button.closest('.body');
          return !body || button.getBoundingClientRect().bottom > body.getBoundingClientRect().top;
        })
        .map((button) => button.getBoundingClientRect().top),
    );
    expect(tops.length).toBeGreaterThan(2);
    for (const top of tops) expect(top).toBeGreaterThanOrEqual(lowest);
  };
  // The first moments of a page, before it knows the hall, have these buttons too.
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible();
  await kiosk.getByRole('button', { name: '下移屏幕' }).click();
  await inReach();
  await kiosk.locator('.search-box').click();
  await kiosk.getByRole('button', { name: 'g', exact: true }).click();
  await inReach();
  await kiosk.getByRole('button', { name: '返回', exact: true }).click();
  await kiosk.getByRole('button', { name: new RegExp(item) }).click();
  await inReach();
  await kiosk.getByRole('button', { name: '取号', exact: true }).click();
  await inReach();
  await kiosk.getByRole('button', { name: '不留手机号，直接取号' }).click();
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  await inReach();
  await kiosk.getByRole('button', { name: '移回原位' }).click();
  await expect(kiosk.locator('.above')).toHaveCount(0);
});

test('[K34] a blind visitor takes a number with keypad and ear-phones alone, and every step is said', async ({
  pages,
}) => {
  const kiosk = await pages.kiosk();
  let pointers = 0;
  await kiosk.exposeFunction('pointerSeen', () => {
    pointers += 1;
  });
  await kiosk.evaluate(() =>
    addEventListener('pointerdown', () =>
      (globalThis as unknown as { pointerSeen: () => void }).pointerSeen(),
    ),
  );
  const key = (name: string) => kiosk.keyboard.press(name);
  await key('5');
  await expect(captions(kiosk)).toContainText('For English press 2.');
  await key('2');
  await expect(captions(kiosk)).toContainText('Please choose what you came for.');
  await expect(captions(kiosk)).toContainText('Press 2 for Register a limited company.');
  await key('9');
  await expect(captions(kiosk)).toContainText('Page 2 of 2.');
  await key('9');
  await key('7');
  await expect(captions(kiosk)).toContainText('Please choose a group.');
  await key('*');
  await key('2');
  await expect(captions(kiosk)).toContainText('Wait now:');
  await expect(captions(kiosk)).toContainText('Press the hash key to take a number.');
  await key('4');
  await expect(captions(kiosk)).toHaveText('This key does nothing here.');
  await key('0');
  await expect(captions(kiosk)).toContainText('Wait now:');
  await key('#');
  await expect(captions(kiosk)).toContainText('You can take a number without leaving anything.');
  await expect(captions(kiosk)).toContainText('Press 2 for Type a phone number.');
  await key('2');
  await expect(captions(kiosk)).toContainText('Please type the 11 digits of your mobile number.');
  await key('1');
  await expect(captions(kiosk)).toHaveText('1');
  await key('*');
  await expect(captions(kiosk)).toContainText('Erased.');
  for (const digit of '13800000031') await key(digit);
  await expect(captions(kiosk)).toContainText('ending in 0 0 3 1');
  await key('Enter');
  const number = kiosk.getByTestId('ticket-number');
  await expect(number).toBeVisible();
  const digits = [...(await number.innerText()).trim()].join(' ');
  await expect(captions(kiosk)).toContainText(`Your number is ${digits}. Once more: ${digits}.`);
  await expect(captions(kiosk)).toContainText('Please take your slip');
  expect(await kiosk.locator('body').innerText()).not.toContain('13800000031');
  await key('#');
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible();
  await expect(captions(kiosk)).toHaveCount(0);
  expect(pointers).toBe(0);
});

test('[K35] the keyboard alone takes a number: tab, enter, focus never lost', async ({ pages }) => {
  const kiosk = await pages.kiosk();
  const tabTo = async (name: string | RegExp) => {
    const wanted = kiosk.getByRole('button', { name }).first();
    for (let count = 0; count < 40; count += 1) {
      if (await wanted.evaluate((button) => button === document.activeElement)) return;
      await kiosk.keyboard.press('Tab');
    }
    throw new Error(`no way by tab to ${name}`);
  };
  await tabTo(new RegExp(item));
  await kiosk.keyboard.press('Enter');
  await tabTo(/^取号$/);
  await kiosk.keyboard.press('Enter');
  await tabTo('不留手机号，直接取号');
  await kiosk.keyboard.press('Enter');
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
});

test('[K36] help called at a kiosk is seen with its place at the guide desk, answered, and settled; also by keypad', async ({
  pages,
}) => {
  const guide = await pages.counter('guide');
  const kiosk = await pages.kiosk();
  await kiosk.getByRole('button', { name: 'English' }).click();
  await kiosk.getByRole('button', { name: 'Call staff' }).click();
  const call = guide.getByTestId('help-call');
  await expect(call).toContainText('语言：English');
  await expect(call.locator('strong')).not.toBeEmpty();
  await expect(kiosk.getByText('Staff have been called. Please wait here')).toBeVisible();
  await call.getByRole('button', { name: '去帮办' }).click();
  await expect(kiosk.getByText('Someone is on the way to you')).toBeVisible();
  await call.getByRole('button', { name: '已办好' }).click();
  await expect(call).toHaveCount(0);
  await expect(kiosk.getByRole('button', { name: 'Call staff' })).toBeVisible();

  await kiosk.keyboard.press('#');
  await kiosk.keyboard.press('1');
  await expect(captions(kiosk)).toContainText('按 8，请工作人员来帮忙。');
  await kiosk.keyboard.press('8');
  await expect(call).toContainText('语言：中文');
  await expect(captions(kiosk)).toContainText('已经叫了工作人员');
  await kiosk.keyboard.press('8');
  await expect(call).toHaveCount(0);
});

test('[K37] every time-out is extended: more time doubles it, a number is held, reading stops the clock', async ({
  pages,
}) => {
  const kiosk = await pages.kiosk();
  // Not loaded again: the clock of its connection to the host stays the real one.
  await kiosk.clock.install();
  await kiosk.getByRole('button', { name: 'English' }).click();
  await kiosk.getByRole('button', { name: /Register a limited company/ }).click();
  const warning = kiosk.getByRole('alertdialog');
  await kiosk.clock.runFor(61_000);
  await expect(warning).toBeVisible();
  await kiosk.getByRole('button', { name: 'Give me more time' }).click();
  await expect(warning).toHaveCount(0);
  await kiosk.clock.runFor(100_000);
  await expect(warning).toHaveCount(0);
  await kiosk.clock.runFor(25_000);
  await expect(warning).toBeVisible();
  await kiosk.clock.runFor(20_000);
  await expect(warning).toBeVisible();
  await kiosk.getByRole('button', { name: 'I am here, go on' }).click();
  await kiosk.getByRole('button', { name: 'Take a number' }).click();
  await kiosk.getByRole('button', { name: 'Take a number without registering' }).click();
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  await expect(kiosk.locator('[data-paper="printed"]')).toBeVisible();
  await kiosk.getByRole('button', { name: 'Keep this screen' }).click();
  await kiosk.clock.runFor(100_000);
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  await expect(warning).toHaveCount(0);
  await kiosk.clock.runFor(25_000);
  await expect(warning).toBeVisible();
  await kiosk.clock.runFor(35_000);
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible();
});

test('[K38] a number that nobody holds leaves by itself', async ({ pages }) => {
  const kiosk = await pages.kiosk();
  await takeNumber(kiosk);
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible({ timeout: 40_000 });
});
