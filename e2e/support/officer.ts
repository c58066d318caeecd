/** An officer who works by keyboard alone: what is typed into the form is content, every other press is counted. */
import { expect, type Page } from '@playwright/test';

export class Officer {
  readonly desk: Page;
  /** Presses beyond the content of the form, Tab and arrows among them. */
  presses = 0;

  constructor(desk: Page) {
    this.desk = desk;
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.desk.keyboard.press(key);
  }

  /** Content of the document: words, numbers, and the digit of a choice. Only where the focus already is. */
  async answer(label: string | RegExp, content: string): Promise<void> {
    const field = this.desk.locator('.case-card').getByLabel(label).first();
    const isChoice = (await field.getAttribute('role')) === 'radiogroup';
    await expect(isChoice ? field.locator(':focus') : field).toBeFocused();
    if (isChoice || /^[\dX.-]+$/.test(content)) await this.desk.keyboard.type(content);
    else await this.desk.keyboard.insertText(content);
  }

  /** The same, and Enter to go on. */
  async enter(label: string | RegExp, content: string): Promise<void> {
    await this.answer(label, content);
    await this.press('Enter');
  }

  async isAt(state: string): Promise<void> {
    await expect(this.desk.locator(`[data-case-state="${state}"]`)).toBeVisible();
  }

  /** Waits until the large act of the case is this one and can be pressed. */
  async may(act: string): Promise<void> {
    await expect(this.desk.locator(`[data-go][data-act="${act}"], [data-go][data-press="${act}"]`)).toBeEnabled();
  }
}

/** The visitor signs what the tablet of the window shows. */
export async function signOnTablet(tablet: Page): Promise<void> {
  const pad = tablet.getByRole('img', { name: '签名区' });
  await expect(pad).toBeVisible();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the pad has no place');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (const [from, to] of [
    [at(0.3, 0.3), at(0.6, 0.35)],
    [at(0.45, 0.2), at(0.4, 0.8)],
  ] as const) {
    await tablet.mouse.move(...from);
    await tablet.mouse.down();
    await tablet.mouse.move(...to, { steps: 12 });
    await tablet.mouse.up();
  }
  await tablet.getByRole('button', { name: '签名确认' }).click();
}

/** Calls the next visitor, who sits down. */
export async function seat(desk: Page): Promise<void> {
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="calling"]')).toBeVisible();
}
