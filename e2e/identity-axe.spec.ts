import { isClean } from './support/axe.ts';
import { expect, test } from './support/hall-test.ts';
import { CardReader } from './support/identify.ts';

test('every screen of saying who one is, in three languages and in large print', async ({ pages }) => {
  test.setTimeout(120_000);
  const [kiosk, reader] = [await pages.kiosk(), await CardReader.of(pages)];
  const act = kiosk.locator('.bottom .act');
  for (const [name, elder] of [
    ['中文', true],
    ['English', false],
    ['日本語', true],
  ] as const) {
    await kiosk.getByRole('button', { name, exact: true }).click();
    if (elder) await kiosk.locator('.languages > button').last().click();
    await kiosk.locator('.rows .row').first().click();
    await act.click();
    await isClean(kiosk, `${name} choose`);
    await kiosk.locator('.way').first().click();
    await isClean(kiosk, `${name} notice`);
    await act.click();
    await reader.play('misread');
    await expect(kiosk.locator('[data-reading="misread"]')).toBeVisible();
    await isClean(kiosk, `${name} misread`);
    await act.click();
    await isClean(kiosk, `${name} kinds`);
    await kiosk.locator('.way').first().click();
    await kiosk.keyboard.type('310199199013');
    await isClean(kiosk, `${name} typing`);
    await kiosk.keyboard.press('Backspace');
    await kiosk.keyboard.press('Backspace');
    await kiosk.keyboard.type('01010018');
    await act.click();
    await expect(kiosk.getByTestId('masked')).toBeVisible();
    await isClean(kiosk, `${name} confirm`);
    await reader.play('take away');
    await kiosk.locator('.bottom .plain').last().click();
    await expect(kiosk.locator('[data-screen="home"]')).toBeVisible();
  }
});
