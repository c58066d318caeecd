import type { Page } from '@playwright/test';
import { isClean } from './support/axe.ts';
import {
  chooseDay,
  codeOf,
  comeWith,
  confirmByPhone,
  finish,
  nameByPhone,
  openAroundTheClock,
} from './support/bookings.ts';
import { CutLink } from './support/cut-link.ts';
import { expect, leaveNumber, signIn, test } from './support/hall-test.ts';
import { agreeToRead, CardReader } from './support/identify.ts';
import { OwnKiosk } from './support/own-kiosk.ts';
import { Scanner } from './support/scanner.ts';
import { importSites } from './support/sites.ts';

const bank = {
  id: 'site-1',
  kind: 'bank',
  zoneId: 'zone-1',
  name: { zh: '康健支行', en: 'Kangjian branch', ja: '康健支店' },
  items: { show: 'only', codes: ['LOCAL-SCJG-001', 'LOCAL-SCJG-008'] },
  queues: [],
};
const equipment = ['--printer', 'simulated', '--reader', 'simulated', '--panel', '--self-test', 'off'];

async function ownWay(kiosk: Page, way: RegExp): Promise<void> {
  await kiosk.getByRole('button', { name: /^我有预约/ }).click();
  await kiosk.getByRole('button', { name: way }).click();
}

test('booked in a bank while the line dies, once; checked in at the hall by card and by scanner, called', async ({
  pages,
}) => {
  test.setTimeout(120_000);
  const { hall } = pages;
  await openAroundTheClock(hall);
  await importSites(hall, [bank]);
  const link = await CutLink.open(hall.port);
  const scanner = new Scanner();
  const branch = await OwnKiosk.start(['--hall', link.url, '--hint', 'site-1', ...equipment]);
  const lobby = await OwnKiosk.start([
    ...['--hall', hall.url, '--hint', 'zone-1', '--scanner', scanner.path],
    ...equipment,
  ]);
  try {
    const atBank = await pages.open('kiosk', `${branch.url}/`);
    const bankReader = await CardReader.of(pages, branch.url);
    await bankReader.play('adult');
    await chooseDay(atBank, 0);
    await atBank.locator('.time:enabled').first().click();
    await agreeToRead(atBank);
    const confirm = atBank.getByRole('button', { name: '确认预约' });
    await expect(confirm).toBeEnabled();
    // What the bank says arrives, the hall's answer does not.
    link.goDeaf();
    await confirm.click();
    await expect(atBank.getByText('还不知道有没有约成')).toBeVisible();
    await isClean(atBank, 'nobody knows');
    link.mend();
    const code = await codeOf(atBank);
    await expect(atBank.locator('[data-paper="printed"]')).toBeVisible();
    expect(await bankReader.newestSlip()).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    await finish(atBank);

    // Away from the hall it is looked at, not checked in.
    await ownWay(atBank, /^输入预约码/);
    await atBank.keyboard.type(code);
    await atBank.getByRole('button', { name: '查找', exact: true }).click();
    await expect(atBank.getByText(/到时请到 长宁区政务服务中心/)).toBeVisible();
    await isClean(atBank, 'looked at');
    await atBank.getByRole('button', { name: '补打预约单' }).click();
    await expect(atBank.locator('[data-paper="printed"]')).toBeVisible();
    const again = await bankReader.newestSlip();
    expect(again).toContain('补打');
    expect(again).toContain(code.slice(0, 4));
    await finish(atBank);

    const atHall = await pages.open('kiosk', `${lobby.url}/`);
    await chooseDay(atHall, 0);
    await atHall.locator('.time:enabled').first().click();
    const other = await confirmByPhone(atHall, '13800000006');
    await finish(atHall);
    await ownWay(atHall, /^刷证件/);
    await atHall.getByRole('button', { name: '同意，读证件' }).click();
    const hallReader = await CardReader.of(pages, lobby.url);
    await hallReader.play('adult');
    await atHall.getByRole('button', { name: '用它签到' }).click();
    // Once: had the lost answer made a second one, it would be checked in with it.
    await expect(atHall.getByTestId('ticket-number')).toHaveText('Y001');
    await expect(atHall.getByTestId('also')).toHaveCount(0);
    await leaveNumber(atHall);

    await atHall.getByRole('button', { name: /^我有预约/ }).click();
    await expect(atHall.locator('[data-screen="own"]')).toBeVisible();
    scanner.see(other);
    await expect(atHall.getByTestId('ticket-number')).toHaveText('Y002');
    await leaveNumber(atHall);

    const desk = await pages.window('lin', 1);
    await desk.keyboard.press('F2');
    await expect(desk.locator('.who h1')).toHaveText('Y001');
    await expect(desk.getByText('登记人 张* 310***********0018')).toBeVisible();
  } finally {
    await branch.close();
    await lobby.close();
    await link.close();
    scanner.close();
  }
});

test('who did not come is refused with the reason, heard at the guide desk, and books again', async ({
  pages,
}) => {
  const { hall } = pages;
  const phone = '13800000007';
  await openAroundTheClock(hall, { noShow: { count: 1, withinDays: 90, limitDays: 30 } });
  const kiosk = await pages.kiosk();
  await chooseDay(kiosk, 0);
  await kiosk.locator('.time:enabled').first().click();
  const code = await confirmByPhone(kiosk, phone);
  await finish(kiosk);

  // Twenty minutes in which nobody came.
  await hall.kill();
  await hall.open({ laterMs: 20 * 60_000 });
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible({ timeout: 30_000 });
  await chooseDay(kiosk, 1);
  await kiosk.locator('.time:enabled').first().click();
  await nameByPhone(kiosk, phone);
  await expect(kiosk.getByRole('heading', { name: '没有约成' })).toBeVisible();
  await expect(kiosk.getByRole('alert')).toContainText(/您近期多次未到.*可到导办台说明/);
  await isClean(kiosk, 'limited');

  const guide = await pages.open('desk', `${hall.url}/counter/`);
  await signIn(guide, hall.account('guide'));
  await guide.getByRole('button', { name: '预约', exact: true }).click();
  await guide.getByLabel('查预约').fill(code);
  await guide.getByRole('button', { name: '查找', exact: true }).last().click();
  await expect(guide.getByText(/未到 1 次/)).toBeVisible();
  await isClean(guide, 'appeal');
  await guide.getByRole('button', { name: /申诉成立.*生病/ }).click();
  await expect(guide.getByText(/未到 1 次/)).toHaveCount(0);

  await kiosk.getByRole('button', { name: '选别的时间' }).click();
  await kiosk.locator('.day:enabled').nth(1).click();
  await kiosk.locator('.time:enabled').first().click();
  await confirmByPhone(kiosk, phone);
});

test('an inspection is booked at a kiosk for an area and a half-day; its code asks nobody to the hall, moves it and cancels it', async ({
  pages,
}) => {
  const kiosk = await pages.kiosk();
  await kiosk.locator('.search-box').click();
  await kiosk.keyboard.type('spjyxk');
  await kiosk.getByRole('button', { name: '食品经营许可（新办）' }).click();
  await kiosk.getByRole('button', { name: /^约上门核查/ }).click();
  await isClean(kiosk, 'areas');
  await kiosk.getByRole('button', { name: '南片' }).click();
  await kiosk.locator('.day:enabled').first().click();
  await isClean(kiosk, 'half-days');
  await kiosk.getByRole('button', { name: /^下午/ }).click();
  const code = await confirmByPhone(kiosk, '13800000008');
  await expect(kiosk.getByText('上门核查约好了')).toBeVisible();
  await expect(kiosk.getByText('不用来大厅，请按时留人在场。')).toBeVisible();
  await isClean(kiosk, 'inspection booked');
  await expect(kiosk.locator('[data-paper="printed"]')).toBeVisible();
  const slip = await (await CardReader.of(pages)).newestSlip();
  expect(slip).toContain('南片');
  expect(slip).toContain('不用来大厅');
  await finish(kiosk);

  await comeWith(kiosk, code);
  await expect(kiosk.getByText('这是上门核查')).toBeVisible();
  await kiosk.getByRole('button', { name: '改时间' }).click();
  await expect(kiosk.getByText(/先保留，新的约好才换/)).toBeVisible();
  await kiosk.locator('.day:enabled').nth(1).click();
  await kiosk.getByRole('button', { name: /^上午/ }).click();
  await expect(kiosk.getByText('改好了')).toBeVisible();
  await expect(kiosk.getByTestId('when')).toContainText('09:00–12:00');
  await expect(kiosk.getByText('不用来大厅，请按时留人在场。')).toBeVisible();
  await isClean(kiosk, 'inspection moved');
  await finish(kiosk);

  await comeWith(kiosk, code);
  await expect(kiosk.getByTestId('when')).toContainText('09:00–12:00');
  await kiosk.getByRole('button', { name: '取消预约' }).click();
  await kiosk.getByRole('button', { name: '确定取消' }).click();
  await expect(kiosk.locator('[data-screen="cancelled"]')).toBeVisible();
});
