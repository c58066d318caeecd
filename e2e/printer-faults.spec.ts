import type { Page } from '@playwright/test';
import { isClean } from './support/axe.ts';
import { expect, leaveNumber, takeNumber, test } from './support/hall-test.ts';
import { openToPhones, slipText } from './support/phones.ts';

async function behave(panel: Page, behaviour: string): Promise<void> {
  await panel.getByRole('button', { name: behaviour, exact: true }).click();
  await expect(panel.getByRole('button', { name: behaviour, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
}

test('[K88] no paper: said before a number is taken; the number stays, with why, where its slip is had, and its page for the phone', async ({
  pages,
}) => {
  await openToPhones(pages);
  const kiosk = await pages.kiosk();
  const panel = await pages.open('desk', `${pages.hall.kioskUrl}/panel/`);
  await behave(panel, 'empty');
  await kiosk.getByRole('button', { name: /有限责任公司设立登记/ }).click();
  await expect(kiosk.getByText('打印纸用完了')).toBeVisible();
  await kiosk.getByRole('button', { name: '返回首页' }).click();
  const number = await takeNumber(kiosk);
  const slip = kiosk.locator('[data-paper="failed"]');
  await expect(slip).toContainText('请记住上面的号码');
  await expect(slip).toContainText('打印纸用完了');
  await expect(slip).toContainText('到导办台补打');
  await expect(kiosk.getByTestId('status-qr')).toBeVisible();
  await expect(kiosk.getByRole('button', { name: /^完成/ })).not.toContainText('秒');
  await isClean(kiosk, 'number without paper');
  await leaveNumber(kiosk);
  const guide = await pages.counter('guide');
  await expect(guide.getByRole('button', { name: new RegExp(`^${number}`) }).first()).toContainText('未出票');
  await behave(panel, 'well');
});

test('the printer dies in the middle: the number stays on the screen, the hall knows', async ({ pages }) => {
  const kiosk = await pages.kiosk();
  const panel = await pages.open('desk', `${pages.hall.kioskUrl}/panel/`);
  await behave(panel, 'diesMidJob');
  const number = await takeNumber(kiosk);
  await expect(kiosk.locator('.paper[data-bad="true"]')).toBeVisible({ timeout: 30_000 });
  await expect(kiosk.getByTestId('ticket-number')).toHaveText(number);
  await behave(panel, 'well');
});

/** What a fault of the printer is called where it shows; `during` comes with the job only. */
const before = [
  { behaviour: 'empty', kiosk: '打印纸用完了', guide: '没有纸', wall: null },
  { behaviour: 'coverOpen', kiosk: '打印机盖没关', guide: null, wall: '打印机盖没关' },
  { behaviour: 'offline', kiosk: '打印机暂时不能用', guide: null, wall: '打印机没有连上' },
  { behaviour: 'cutterStuck', kiosk: '打印机暂时不能用', guide: null, wall: '打印机出了故障' },
] as const;
const during = [
  { behaviour: 'paperEndsMidJob', paper: 'failed', guide: '未出票' },
  { behaviour: 'diesMidJob', paper: 'sentUnverified', guide: '未确认' },
  { behaviour: 'stateOnly', paper: 'sentUnverified', guide: '未确认' },
  { behaviour: 'slow', paper: 'printed', guide: null },
  { behaviour: 'nearEnd', paper: 'printed', guide: null },
] as const;

const lineOf = (guide: Page, number: string) =>
  guide.getByRole('button', { name: new RegExp(`^${number}`) }).first();

test('[K49] each fault before the job is said before a number is taken; the number comes, and the hall is told', async ({
  pages,
}) => {
  test.setTimeout(120_000);
  const [kiosk, wall, guide] = [await pages.kiosk(), await pages.wall(), await pages.counter('guide')];
  const panel = await pages.open('desk', `${pages.hall.kioskUrl}/panel/`);
  for (const fault of before) {
    await behave(panel, fault.behaviour);
    await kiosk.getByRole('button', { name: /有限责任公司设立登记/ }).click();
    await expect(kiosk.getByText(fault.kiosk)).toBeVisible();
    await kiosk.getByRole('button', { name: '返回首页' }).click();
    const number = await takeNumber(kiosk);
    await expect(kiosk.locator('[data-paper="failed"]')).toContainText('请记住上面的号码');
    await leaveNumber(kiosk);
    await expect(lineOf(guide, number)).toContainText('未出票');
    if (fault.guide !== null) await expect(guide.locator('.printers')).toContainText(fault.guide);
    if (fault.wall !== null) await expect(wall.locator('.needs')).toContainText(fault.wall);
    await expect(wall.locator('.needs')).toContainText(`${number} 号小票没有打出`);
    await behave(panel, 'well');
  }
  // The printer was open and empty: the guide desk is asked about the roll, and its word begins a new one.
  const roll = guide.locator('.printers');
  await expect(roll).toContainText('换新纸卷了吗？');
  await roll.getByRole('button', { name: /已换新纸卷/ }).click();
  await expect(roll).not.toContainText('换新纸卷了吗？');
  await expect(roll).toContainText('约剩 470 张');
});

test('[K49] each fault during the job has one outcome at kiosk and guide desk; a slip is printed again when it is well', async ({
  pages,
}) => {
  test.setTimeout(180_000);
  const [kiosk, guide] = [await pages.kiosk(), await pages.counter('guide')];
  const panel = await pages.open('desk', `${pages.hall.kioskUrl}/panel/`);
  for (const fault of during) {
    // One slip in peace: whatever was wrong before is over, and the printer is known to answer.
    await takeNumber(kiosk);
    await expect(kiosk.locator('[data-paper="printed"]')).toBeVisible({ timeout: 30_000 });
    await leaveNumber(kiosk);
    await behave(panel, fault.behaviour);
    const number = await takeNumber(kiosk);
    await expect(kiosk.locator(`[data-paper="${fault.paper}"]`)).toBeVisible({ timeout: 30_000 });
    await expect(kiosk.getByTestId('ticket-number')).toHaveText(number);
    await leaveNumber(kiosk);
    if (fault.guide !== null) await expect(lineOf(guide, number)).toContainText(fault.guide);
    await behave(panel, 'well');
    if (fault.paper !== 'failed') continue;
    await lineOf(guide, number).click();
    await guide.getByRole('button', { name: /补打$/ }).first().click();
    await expect(guide.getByText('已补打 1 次').first()).toBeVisible();
    expect(await slipText(pages, number, '补打')).toContain('补打');
  }
});
