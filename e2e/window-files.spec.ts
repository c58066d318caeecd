import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileChooser, Page } from '@playwright/test';
import { fillFoodLicence, Officer, openCase } from './support/case-officer.ts';
import { expect, giveNumber, test } from './support/hall-test.ts';

type Chosen = Parameters<FileChooser['setFiles']>[0];

/** The digit of a scan at a material, and what the officer chooses. */
async function scan(desk: Page, material: string, file: Chosen): Promise<void> {
  const chooser = desk.waitForEvent('filechooser');
  await desk.locator(`[data-material="${material}"]`).press('2');
  await (await chooser).setFiles(file);
}

/** A file of 200 MB that takes no place on the disk. */
function huge(): string {
  const path = join(tmpdir(), `yiting-huge-${process.pid}.pdf`);
  const file = openSync(path, 'w');
  writeSync(file, '%PDF-1.7\n', 0);
  writeSync(file, '\n', 200 * 1024 * 1024);
  closeSync(file);
  return path;
}

test('scans at the window by key: what is wrong is said beside its material; what is right lies sealed on both disks and is seen by the reviewer', async ({
  pages,
}) => {
  const { hall } = pages;
  const guide = await pages.counter('guide');
  const desk = await pages.window('lin', 2);
  await giveNumber(guide, 'A');
  const officer = new Officer(desk);
  await openCase(officer, 'spjyxk');
  await fillFoodLicence(officer);
  await officer.press('1');
  const photo = await desk.screenshot({ clip: { x: 0, y: 0, width: 640, height: 400 } });
  const problem = desk.locator('li:has([data-material="layout"]) [role="alert"]');

  // By its name and its type a picture, by its bytes none.
  const lying = { name: '平面图.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>nothing</html>') };
  await scan(desk, 'layout', lying);
  await expect(problem).toHaveText(/平面图\.jpg：.*PDF、JPEG/);
  await expect(problem).toBeInViewport();
  await scan(desk, 'layout', { name: '说明.docx', mimeType: 'application/msword', buffer: photo });
  await expect(problem).toContainText('说明.docx');
  let sent = 0;
  desk.on('request', (request) => {
    if (request.url().endsWith('/files')) sent += 1;
  });
  const tooLarge = huge();
  await scan(desk, 'layout', tooLarge);
  await expect(problem).toContainText('超过 20 MB，没有上传');
  rmSync(tooLarge);
  // Nothing of 200 MB is read or sent to be told so.
  expect(sent).toBe(0);
  expect(readdirSync(join(hall.data, 'case-files'))).toEqual([]);
  await expect(desk.locator('[data-material="layout"]')).toHaveAttribute('data-way', 'missing');

  await scan(desk, 'layout', { name: '平面图.png', mimeType: 'image/png', buffer: photo });
  const thumbnail = desk.locator('li:has([data-material="layout"]) .scan img');
  await expect.poll(() => thumbnail.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
  await expect(problem).toHaveCount(0);
  // On to the next that nobody answered, without a key in between.
  await expect(desk.locator('[data-material="safety"]')).toBeFocused();
  const pdf = Buffer.from(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
  );
  await scan(desk, 'safety', { name: '制度.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(desk.locator('li:has([data-material="safety"]) .scan')).toHaveText('PDF 扫描件');

  const folders = [join(hall.data, 'case-files'), join(hall.data, 'backups', 'case-files')];
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const sealed = folders.map((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => readFileSync(join(folder, name))),
  );
  expect(sealed[0]?.length).toBe(2);
  expect(sealed[1]?.map(sum)).toEqual(sealed[0]?.map(sum));
  for (const bytes of sealed.flat()) {
    expect(bytes.includes('IHDR') || bytes.includes('/Catalog')).toBe(false);
    expect([sum(photo), sum(pdf)]).not.toContain(sum(bytes));
  }

  await officer.press('a');
  await officer.may('accept');
  await officer.press('F6');
  await officer.answer('呼叫', '1');
  await officer.press('F6');
  await officer.isAt('underReview');
  const review = await pages.counter('he');
  await review.getByRole('button', { name: /食品经营许可/ }).click();
  await expect(review.getByRole('timer')).toBeVisible();
  const place = await review.locator('kbd').allInnerTexts();
  expect(place).toContain('2');
  await review.keyboard.press('1');
  const seen = review.getByAltText('材料扫描件');
  await expect.poll(() => seen.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
});
