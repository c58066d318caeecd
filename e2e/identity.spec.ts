import { expect, leaveNumber, test } from './support/hall-test.ts';
import { agreeToRead, CardReader, chooseItem, takeConfirmed, typeNumber } from './support/identify.ts';

const adult = '张* 310***********0018';

test('a card gives a number; the same card again gets the slip again; a typed number learns only “already queued”', async ({
  pages,
}) => {
  const [kiosk, reader] = [await pages.kiosk(), await CardReader.of(pages)];
  await chooseItem(kiosk);
  await agreeToRead(kiosk);
  await reader.play('adult');
  await takeConfirmed(kiosk, adult);
  const number = await kiosk.getByTestId('ticket-number').innerText();
  await leaveNumber(kiosk);

  await chooseItem(kiosk);
  await agreeToRead(kiosk);
  await takeConfirmed(kiosk, adult);
  await expect(kiosk.getByTestId('own-number')).toHaveText(number);
  await kiosk.getByRole('button', { name: '补打小票' }).click();
  await expect(kiosk.getByTestId('ticket-number')).toHaveText(number);
  await expect(kiosk.locator('[data-paper="printed"]')).toBeVisible();
  const slip = await reader.newestSlip();
  expect(slip).toContain('补打');
  expect(slip).not.toContain('张');
  await leaveNumber(kiosk);

  await reader.play('take away');
  await chooseItem(kiosk);
  await typeNumber(kiosk, '身份证、港澳台居民居住证', '310199199001010018');
  await takeConfirmed(kiosk, '310***********0018');
  await expect(kiosk.getByRole('alert')).toContainText('您已经在排队');
  await expect(kiosk.locator('main')).not.toContainText(number);
  await expect(kiosk.getByRole('button', { name: '补打小票' })).toHaveCount(0);

  const desk = await pages.window('lin', 1);
  await desk.keyboard.press('F2');
  await expect(desk.getByText(`登记人 ${adult}`)).toBeVisible();
});

test('a passport is scanned, or its number typed; what is wrong is said as it is typed', async ({
  pages,
}) => {
  const [kiosk, reader] = [await pages.kiosk(), await CardReader.of(pages)];
  await chooseItem(kiosk);
  await agreeToRead(kiosk);
  await reader.play('passport');
  await takeConfirmed(kiosk, 'L*** X******78');
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  await leaveNumber(kiosk);

  await chooseItem(kiosk);
  await typeNumber(kiosk, '护照', 'L898902C3');
  await takeConfirmed(kiosk, 'L******C3');
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  await leaveNumber(kiosk);

  await chooseItem(kiosk);
  await kiosk.getByRole('button', { name: /^输入证件号码/ }).click();
  await kiosk.getByRole('button', { name: /^身份证/ }).click();
  const words = kiosk.getByTestId('typed-words');
  const next = kiosk.getByRole('button', { name: '下一步' });
  await kiosk.keyboard.type('310199199013');
  await expect(words).toHaveText('第 11–12 位是月份，没有 13 月');
  await kiosk.keyboard.press('Backspace');
  await kiosk.keyboard.press('Backspace');
  await kiosk.keyboard.type('01010017');
  await expect(words).toHaveText('第 18 位校验码不对，请逐位核对');
  await expect(next).toBeDisabled();
  await kiosk.keyboard.press('Backspace');
  await expect(words).toHaveText('还差 1 位');
  await kiosk.keyboard.type('8');
  await expect(kiosk.getByTestId('typed')).toHaveText('310***********0018');
  await expect(next).toBeEnabled();
});

test('misread, pulled, two cards, taken away, unplugged: each is said, and none is a dead end', async ({
  pages,
}) => {
  const [kiosk, reader] = [await pages.kiosk(), await CardReader.of(pages)];
  const said = kiosk.getByTestId('reader');
  await chooseItem(kiosk);
  await agreeToRead(kiosk);
  await reader.play('misread');
  await expect(said).toHaveText('没有读出来，请拿起来再放一次。');
  await reader.play('pulled');
  await expect(said).toHaveText('拿得太早，没有读完，请再放一次。');
  await reader.play('two cards');
  await expect(said).toHaveText('读卡区有两张证，请只留一张。');
  await reader.play('adult');
  await expect(kiosk.getByTestId('masked')).toHaveText(adult);
  await reader.play('take away');
  await expect(said).toHaveText('证件拿开了，读到的内容已清除，请再放一次。');
  await reader.play('unplug');
  await expect(said).toContainText('读卡器没有连接');
  await kiosk.getByRole('button', { name: '改为输入号码' }).click();
  await expect(kiosk.getByRole('button', { name: '护照', exact: true })).toBeVisible();
  await kiosk.getByRole('button', { name: '返回', exact: true }).click();
  await reader.play('plug in');
  await reader.play('permanent resident');
  await takeConfirmed(kiosk, '田*** 931***********0019');
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
});

test('an agent comes with the credit code of an organisation and a card of his own', async ({ pages }) => {
  const [kiosk, reader] = [await pages.kiosk(), await CardReader.of(pages)];
  await chooseItem(kiosk);
  await kiosk.getByRole('button', { name: /^替单位来办/ }).click();
  await kiosk.keyboard.type('91310199MA1DEM0H6J');
  await expect(kiosk.getByTestId('typed-words')).toHaveText('第 18 位校验码不对，请逐位核对');
  await kiosk.keyboard.press('Backspace');
  await kiosk.keyboard.type('H');
  await kiosk.getByRole('button', { name: '下一步' }).click();
  await agreeToRead(kiosk);
  await reader.play('elder');
  await takeConfirmed(kiosk, '王** 310***********0065');
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  const desk = await pages.window('lin', 1);
  await desk.keyboard.press('F2');
  await expect(desk.getByText('登记人 王** 310***********0065 · 91310199MA1DEM0H6H')).toBeVisible();
  await expect(desk.getByText('优先').first()).toBeVisible();
});
