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
    const field = this.desk
      .locator('.case-card')
      .getByLabel(label, { exact: typeof label === 'string' })
      .first();
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
    await expect(
      this.desk.locator(`[data-go][data-act="${act}"], [data-go][data-press="${act}"]`),
    ).toBeEnabled();
  }
}

/** The visitor signs what the tablet of the window shows, in whatever language. */
export async function signOnTablet(tablet: Page): Promise<void> {
  const pad = tablet.locator('.sign-pad').getByRole('img');
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
  await tablet.getByRole('button', { name: /^(签名确认|Sign|署名する)$/ }).click();
}

/** Calls the next visitor, who sits down. */
export async function seat(desk: Page): Promise<void> {
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="calling"]')).toBeVisible();
}

/** Seats the next visitor and opens a case of an item for him, found by its initials. */
export async function openCase(officer: Officer, initials: string): Promise<void> {
  const { desk } = officer;
  await seat(desk);
  await officer.press('F2');
  await expect(desk.locator('[data-state="serving"]')).toBeVisible();
  await addCase(officer, initials);
}

/** One more case for whoever sits there. */
export async function addCase(officer: Officer, initials: string): Promise<void> {
  const { desk } = officer;
  await officer.press('i');
  await desk.getByLabel('输入事项名称或拼音首字母').pressSequentially(initials);
  await expect(desk.locator('.panel .choice').first()).toBeVisible();
  await officer.press('Enter');
  await expect(desk.locator('.panel')).toHaveCount(0);
  const tab = desk.locator('.case-tab').last();
  await expect(tab).toHaveAttribute('data-state', 'item');
  await tab.press('Enter');
  await expect(desk.locator('.case-tab[aria-current="true"]').last()).toHaveAttribute('data-state', 'draft');
  await expect(desk.locator('.case-tab[data-state="item"]')).toHaveCount(0);
}

/** Form of a person who asks for a social security card for the first time. */
export async function fillCard(officer: Officer, name: string, id: string): Promise<void> {
  await officer.enter('姓名', name);
  await officer.answer('证件号码', id);
  await officer.answer('为什么办卡？', '1');
  await officer.answer('服务银行', '2');
  await officer.enter('通信地址', '上海市长宁区示例路 8 号');
  await officer.answer('手机号码', '13800000002');
}

/** Form of an organisation for a food licence; materials are still to be answered. */
export async function fillFoodLicence(officer: Officer): Promise<void> {
  await officer.answer('申请人是', '1');
  await officer.enter('单位名称', '虹桥示例餐饮管理有限公司');
  await officer.answer('统一社会信用代码', '91310199MA1DEM0H6H');
  await officer.enter('经办人', '周清和');
  await officer.answer('经办人证件号码', '310199199001010026');
  await officer.answer('主体业态是哪一种？', '1');
  await officer.enter('经营者名称', '虹桥示例餐饮管理有限公司');
  await officer.enter('经营场所', '上海市长宁区示例路 66 号');
  await officer.enter('经营面积（平方米）', '86');
  await officer.answer('联系电话', '13800000003');
}
