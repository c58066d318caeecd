import { fillFoodLicence, Officer, openCase, seat, signOnTablet } from './support/case-officer.ts';
import { expect, giveNumber, test } from './support/hall-test.ts';
import { receiveCase } from './support/officer.ts';
import { Staff } from './support/staff.ts';

/** Beyond five working days and beyond a gap of three, wherever weekends fall; holidays only add to it. */
const daysOffMs = 20 * 24 * 3_600_000;

test('the hall is off for days: a forgotten case counts as accepted, a gap that was not filled ends in a refusal, each with its document', async ({
  pages,
}) => {
  const tablet = await pages.tablet(2);
  const before = await pages.window('chen', 2);
  await giveNumber(await pages.counter('guide'), 'A');
  const officer = new Officer(before);
  await openCase(officer, 'spjyxk');
  await fillFoodLicence(officer);
  await officer.press('1');
  await officer.press('1');
  await officer.press('4');
  await officer.press('a');
  await officer.may('gaps');
  await officer.press('F4');
  await expect(before.getByLabel(/几个工作日内补齐/)).toBeFocused();
  await before.keyboard.type('3');
  await officer.press('F4');
  await signOnTablet(tablet);
  await expect(before.getByText('已签名')).toBeVisible();
  await officer.press('F4');
  await officer.isAt('acceptedWithGaps');
  const chen = await Staff.signIn(pages.hall, 'chen');
  await receiveCase(chen, 2);
  await chen.do('service.finish', { windowId: 'window-2' });
  chen.leave();

  await pages.hall.kill();
  await pages.closePages();
  await pages.hall.open({ laterMs: daysOffMs });

  // The day was never closed: the officer finds his window as he left it.
  const desk = await pages.counter('chen');
  await expect(desk.locator('[data-state="idle"]')).toBeVisible();
  await giveNumber(await pages.counter('guide'), 'A');
  await seat(desk);
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="serving"]')).toBeVisible();
  const later = new Officer(desk);
  const takeUp = async (number: string) => {
    await desk.keyboard.press('e');
    await expect(desk.getByLabel(/^办件编号，或证件号码/)).toBeFocused();
    await desk.keyboard.type(number);
    await desk.keyboard.press('Enter');
    await expect(desk.locator('[data-earlier]').first()).toBeFocused();
    await desk.keyboard.press('1');
  };
  const read = async (name: string) => {
    const opened = desk.waitForEvent('popup');
    await desk.getByRole('link', { name, exact: true }).press('Enter');
    return (await opened).getByRole('article');
  };
  await takeUp('310199199001010018');
  await later.isAt('deemedAccepted');
  await expect(await read('受理通知书')).toContainText(
    '本机关未在五个工作日内告知需要补正的内容，依法自收到申请材料之日起即为受理',
  );
  await takeUp('91310199MA1DEM0H6H');
  await later.isAt('refused');
  const refusal = await read('不予许可决定书');
  await expect(refusal).toContainText('理由：容缺材料逾期未补齐。');
  await expect(refusal).toContainText('申请行政复议');
});
