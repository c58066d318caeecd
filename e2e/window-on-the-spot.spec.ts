import { addCase, fillCard, Officer, openCase, seat, signOnTablet } from './support/case-officer.ts';
import { expect, giveNumber, takeNumber, test } from './support/hall-test.ts';

/** Presses beyond the content of the form, from 开始办理 to 办结, for the commonest item of the hall. */
const officerKeysMax = 12;

test('[W13] a company is registered on the spot by keyboard alone, in at most twelve presses beyond its form', async ({
  pages,
}) => {
  const kiosk = await pages.kiosk();
  const tablet = await pages.tablet(3);
  const desk = await pages.window('chen', 3);
  await takeNumber(kiosk, '有限责任公司设立登记');
  await seat(desk);
  const officer = new Officer(desk);

  await officer.press('F2');
  await expect(desk.getByRole('button', { name: /开始收件/ })).toBeFocused();
  await officer.press('Enter');
  await officer.isAt('draft');
  await expect(desk.getByText(/您可当场决定 · 授权 长政务授〔\d{4}〕1号/)).toBeVisible();

  await officer.answer('申请人是', '2');
  await officer.enter('姓名', '沈知夏');
  await officer.answer('证件号码', '310199199001010017');
  await expect(desk.getByText('第 18 位校验码不对，请逐位核对')).toBeVisible();
  await desk.keyboard.press('Backspace');
  await officer.answer('证件号码', '8');
  await officer.answer(/住所属于/, '1');
  await officer.answer(/前置许可/, '1');
  await officer.enter('公司名称', '虹桥示例商贸有限公司');
  await officer.enter('注册资本（元）', '1000000');
  await officer.enter('住所', '上海市长宁区示例路 100 号 301 室');
  await officer.enter('经营范围', '日用百货销售；企业管理咨询。');
  await officer.enter('法定代表人姓名', '沈知夏');
  await officer.answer('法定代表人证件号码', '310199199001010018');
  await officer.answer('联系电话', '13800000001');
  await officer.answer('营业期限', '1');
  // Left, a number is covered.
  await expect(desk.getByLabel('证件号码').first()).toHaveValue('310***********0018');

  await expect(desk.locator('[data-material="application"]')).toBeFocused();
  await expect(desk.locator('[data-material="shareholders"]')).toContainText('免交');
  await officer.press('a');
  await officer.may('decide');
  await officer.press('F4');
  await officer.isAt('closed');
  await desk.evaluate(() => {
    window.print = () =>
      document.body.setAttribute('data-printed', document.querySelector('.print-sheet')?.textContent ?? '');
  });
  await officer.enter('证照印制编号', '20260001234');
  await officer.isAt('issued');

  // The decision comes out of the printer with the result, once, as the original.
  await expect(desk.locator('body')).toHaveAttribute('data-printed', /长宁区政务服务中心准〔.*决定准予/);
  await expect(desk.locator('[data-printed="true"] [data-document="approval"]')).toBeVisible();
  await expect(tablet.getByText(/已收到“有限责任公司设立登记”/)).toBeVisible();
  await signOnTablet(tablet);
  await officer.isAt('delivered');
  await expect(tablet.getByText('签好了，谢谢')).toBeVisible();
  for (const document of ['收件凭证', '受理通知书', '准予决定书', '送达回执'])
    await expect(desk.getByRole('link', { name: document })).toBeVisible();
  await officer.press('F2');
  await expect(desk.locator('[data-state="idle"]')).toBeVisible();

  test.info().annotations.push({ type: 'officerKeys', description: String(officer.presses) });
  expect(officer.presses).toBeLessThanOrEqual(officerKeysMax);
});

test('two cases in one visit: tabs by digit, what is open is said, and each is rated by itself', async ({
  pages,
}) => {
  const guide = await pages.counter('guide');
  const tablet = await pages.tablet(3);
  const desk = await pages.window('chen', 3);
  await giveNumber(guide, 'A');
  const officer = new Officer(desk);
  const finishCard = async () => {
    await officer.may('decide');
    await officer.press('F4');
    await officer.isAt('closed');
    await officer.enter('证照印制编号', '310000001');
    await officer.isAt('issued');
    await signOnTablet(tablet);
    await officer.isAt('delivered');
  };
  await openCase(officer, 'shbzk');
  // Put away and opened again, as one would after a wrong key.
  await officer.isAt('draft');
  await desk.getByRole('button', { name: '开错了，撤掉' }).click();
  await desk.getByRole('button', { name: '再按一次，撤掉这个草稿' }).click();
  await expect(desk.locator('.to-open')).toBeVisible();
  await officer.press('Enter');
  await officer.isAt('draft');
  await fillCard(officer, '沈知夏', '310199199001010018');
  await addCase(officer, 'lhjy');
  await expect(desk.locator('.case-tab')).toHaveCount(2);

  // Nothing is forgotten: the first press of F2 says what is open.
  await officer.press('F2');
  await expect(desk.locator('.left-open')).toContainText('灵活就业登记 · 收了一半');
  await expect(desk.locator('.left-open')).toContainText('社会保障卡申领、补领、换领 · 收了一半');
  await officer.press('Alt+1');
  await expect(desk.locator('.case-tab[aria-current="true"]')).toContainText('社会保障卡');
  await expect(desk.getByLabel('通信地址')).toHaveValue('上海市长宁区示例路 8 号');
  await finishCard();

  await officer.press('2');
  await officer.isAt('draft');
  await officer.enter('姓名', '沈知夏');
  await officer.answer('证件号码', '310199199001010018');
  await desk.keyboard.type('1');
  await officer.enter(/从事|职业|工作/, '自由撰稿');
  await desk.keyboard.type('20261101');
  await desk.keyboard.type('2');
  await desk.keyboard.type('13800000001');
  await officer.press('a');
  await finishCard();
  await officer.press('F2');
  await expect(desk.locator('[data-state="idle"]')).toBeVisible();

  const rated = async (grade: string) => {
    const about = await tablet.locator('.about').innerText();
    await tablet.getByText(grade, { exact: true }).click();
    await tablet.getByRole('button', { name: '提交评价' }).click();
    return about;
  };
  const first = await rated('非常满意');
  await expect(tablet.locator('.about')).not.toContainText(first.slice(0, 5));
  const second = await rated('满意');
  expect([first, second].map((about) => about.split(' · ')[0]).sort()).toEqual([
    '灵活就业登记',
    '社会保障卡申领、补领、换领',
  ]);
});
