import { expect, giveNumber, test } from './support/hall-test.ts';

test('two windows that press together never get the same number', async ({ pages }) => {
  const guide = await pages.counter('guide');
  const desks = [await pages.window('chen', 1), await pages.window('lin', 2)];
  const rounds = 6;
  const given: string[] = [];
  for (let round = 0; round < rounds; round += 1) given.push(await giveNumber(guide, 'A'));
  const called: string[] = [];
  for (let round = 0; round < rounds / 2; round += 1) {
    await Promise.all(desks.map((desk) => desk.keyboard.press('F2')));
    for (const desk of desks) called.push((await desk.getByTestId('current-number').innerText()).trim());
    for (const desk of desks) {
      await desk.keyboard.press('m');
      await expect(desk.locator('[data-state="idle"]')).toBeVisible();
    }
  }
  expect(new Set(called).size).toBe(rounds);
  expect([...called].sort()).toEqual([...given].sort());
});
