import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { _electron, expect } from '@playwright/test';
import { test } from './support/hall-test.ts';

const kiosk = resolve(import.meta.dirname, '../apps/kiosk');

/** Where the binary is; the package itself would try to fetch it. */
function electronBinary(): string | null {
  try {
    const folder = dirname(createRequire(join(kiosk, 'package.json')).resolve('electron/package.json'));
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

const binary = electronBinary();
test.skip(binary === null, 'no Electron binary');

test('the locked window shows the kiosk, and nothing gets out of it', async ({ pages }) => {
  const app = await _electron.launch({
    executablePath: binary ?? '',
    args: ['--no-sandbox', join(kiosk, 'electron/main.ts'), pages.hall.kioskUrl],
  });
  try {
    const page = await app.firstWindow();
    await expect(page.locator('[data-screen="home"]')).toBeVisible();
    const isLocked = await app.evaluate(({ BrowserWindow, Menu }) => {
      const [first] = BrowserWindow.getAllWindows();
      return {
        kiosk: first?.isKiosk(),
        menu: Menu.getApplicationMenu(),
        tools: first?.webContents.isDevToolsOpened(),
      };
    });
    expect(isLocked).toEqual({ kiosk: true, menu: null, tools: false });
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(globalThis, 'require'),
        window.open('https://example.org/'),
      ]),
    ).toEqual(['undefined', null]);
    await page.evaluate(() => location.assign('https://example.org/'));
    await expect(page).toHaveURL(`${pages.hall.kioskUrl}/`);
    for (const key of ['Control+R', 'Control+W', 'F5', 'F11', 'Alt+F4', 'Control+M'])
      await page.keyboard.press(key);
    await expect(page.locator('[data-screen="home"]')).toBeVisible();
    expect(app.windows()).toHaveLength(1);
  } finally {
    await app.close();
  }
});
