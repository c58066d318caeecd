/** Ways of saying who one is at the kiosk, by intent; cards are laid with the buttons of the fault panel. */
import type { Page } from '@playwright/test';
import { expect, type HallPages } from './hall-test.ts';

export class CardReader {
  readonly #panel: Page;

  private constructor(panel: Page) {
    this.#panel = panel;
  }

  /** Of the demo's kiosk, or of the one at this address. */
  static async of(pages: HallPages, kioskUrl = pages.hall.kioskUrl): Promise<CardReader> {
    return new CardReader(await pages.open('desk', `${kioskUrl}/panel/`));
  }

  /** `adult`, `passport`, `misread`, `take away`, … as on the button. */
  async play(act: string): Promise<void> {
    await this.#panel.getByRole('button', { name: new RegExp(`${act}`) }).click();
    await expect(this.#panel.getByTestId('reader-lies')).toBeVisible();
  }

  /** What the newest slip says; its picture sets each character by itself. */
  async newestSlip(): Promise<string> {
    await this.#panel.goto(this.#panel.url());
    const picture = await this.#panel.locator('section img').first().getAttribute('src');
    const answer = await this.#panel.request.get(new URL(picture ?? '', this.#panel.url()).href);
    return (await answer.text()).replace(/<[^>]*>/g, '');
  }
}

export const company = '有限责任公司设立登记';
export const sole = '个体工商户设立登记';

export async function chooseItem(kiosk: Page, item = company): Promise<void> {
  await kiosk.getByRole('button', { name: new RegExp(item) }).click();
  await kiosk.getByRole('button', { name: '取号', exact: true }).click();
}

/** As far as the reader that waits for a document. */
export async function agreeToRead(kiosk: Page): Promise<void> {
  await kiosk.getByRole('button', { name: /^读证件/ }).click();
  await kiosk.getByRole('button', { name: '同意，读证件' }).click();
  await expect(kiosk.getByTestId('reader')).toBeVisible();
}

/** Types a number with the keys of the screen, as far as the masked confirmation. */
export async function typeNumber(kiosk: Page, kind: string, number: string): Promise<void> {
  await kiosk.getByRole('button', { name: /^输入证件号码/ }).click();
  await kiosk.getByRole('button', { name: kind, exact: true }).click();
  for (const character of number) await kiosk.getByRole('button', { name: character, exact: true }).click();
  await kiosk.getByRole('button', { name: '下一步' }).click();
}

export async function takeConfirmed(kiosk: Page, masked: string): Promise<void> {
  await expect(kiosk.getByTestId('masked')).toHaveText(masked);
  await kiosk.getByRole('button', { name: '用它取号' }).click();
}
