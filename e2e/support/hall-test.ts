/** The fixture of all specs: a hall of its own for each file, and pages opened by what they are. */
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { HallProcess } from './hall-process.ts';

export const sizes = {
  kiosk: { width: 1080, height: 1920 },
  desk: { width: 1440, height: 900 },
  screen: { width: 1920, height: 1080 },
  strip: { width: 1280, height: 320 },
  tablet: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

export class HallPages {
  readonly hall: HallProcess;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];

  constructor(hall: HallProcess, browser: Browser) {
    this.hall = hall;
    this.#browser = browser;
  }

  /** A page in a browser profile of its own, as on a machine of its own. */
  async open(size: keyof typeof sizes, address: string, locale = 'zh-CN'): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: sizes[size], locale });
    this.#contexts.push(context);
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  kiosk(): Promise<Page> {
    return this.open('kiosk', `${this.hall.kioskUrl}/`);
  }
  callScreen(language = 'zh'): Promise<Page> {
    return this.open('screen', `${this.hall.url}/call/?as=zone-1&lang=${language}`);
  }
  wall(language = 'zh'): Promise<Page> {
    return this.open('screen', `${this.hall.url}/wall/?lang=${language}`);
  }
  strip(number: number, language = 'zh'): Promise<Page> {
    return this.open('strip', `${this.hall.url}/strip/?as=window-${number}&lang=${language}`);
  }
  tablet(number: number): Promise<Page> {
    return this.open('tablet', `${this.hall.url}/rate/?as=window-${number}`);
  }

  /** The staff app, signed in. */
  async counter(login: string): Promise<Page> {
    const page = await this.open('desk', `${this.hall.url}/counter/`);
    await signIn(page, this.hall.account(login));
    return page;
  }

  /** An officer who sits at a window. */
  async window(login: string, number: number): Promise<Page> {
    const page = await this.counter(login);
    await page.getByRole('button', { name: new RegExp(`^${number} 号窗口`) }).click();
    await expect(page.locator('[data-state="idle"]')).toBeVisible();
    return page;
  }

  async closePages(): Promise<void> {
    for (const context of this.#contexts.splice(0)) await context.close();
  }
}

export async function signIn(page: Page, account: { login: string; password: string }): Promise<void> {
  await page.getByLabel('账号').fill(account.login);
  await page.getByLabel('密码').fill(account.password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Takes a number at the kiosk for an item of the first page, without a phone. Answers the number. */
export async function takeNumber(kiosk: Page, item = '有限责任公司设立登记'): Promise<string> {
  await kiosk.getByRole('button', { name: new RegExp(item) }).click();
  await kiosk.getByRole('button', { name: '取号', exact: true }).click();
  await kiosk.getByRole('button', { name: '不留手机号，直接取号' }).click();
  const number = kiosk.getByTestId('ticket-number');
  await expect(number).toBeVisible();
  return (await number.innerText()).trim();
}

/** Leaves the number and goes home. */
export async function leaveNumber(kiosk: Page): Promise<void> {
  await kiosk.getByRole('button', { name: /^完成/ }).click();
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible();
}

/** A number from the guide desk, in a queue, without a slip unless a printer is chosen. */
export async function giveNumber(guide: Page, prefix: string): Promise<string> {
  const given = guide.getByTestId('given-number');
  const before = (await given.count()) > 0 ? await given.innerText() : '';
  await guide
    .locator('.take')
    .getByRole('button', { name: new RegExp(`^${prefix} `) })
    .click();
  await guide.getByRole('main').getByRole('button', { name: '取号', exact: true }).click();
  await expect(given).not.toHaveText(before);
  return (await given.innerText()).trim();
}

/** Ends a visit whose item was not opened as a case: the desk says so first, a second press ends it all the same. */
export async function finishVisit(desk: Page): Promise<void> {
  await desk.keyboard.press('F2');
  await expect(desk.locator('.left-open')).toBeVisible();
  await desk.keyboard.press('F2');
}

/** Each test has a hall of its own: what one visitor or officer did is never another test's surprise. */
export const test = base.extend<{ kioskApart: boolean; hall: HallProcess; pages: HallPages }>({
  /** The kiosk on a machine of its own: the hall can be killed without it, and it without the hall. */
  kioskApart: [false, { option: true }],
  hall: async ({ kioskApart }, use) => {
    const hall = await HallProcess.start({ kioskApart });
    await use(hall);
    await hall.close();
  },
  pages: async ({ hall, browser }, use) => {
    const pages = new HallPages(hall, browser);
    await use(pages);
    await pages.closePages();
  },
});

export { expect };
