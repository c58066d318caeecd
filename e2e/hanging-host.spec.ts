import { expect, takeNumber, test } from './support/hall-test.ts';
import { OwnKiosk } from './support/own-kiosk.ts';

test('[K98] a device host that hangs is noticed within half a minute, and used again when it goes on', async ({
  pages,
}) => {
  const options = ['--hall', pages.hall.url, '--hint', 'zone-1', '--printer', 'simulated'];
  const kiosk = await OwnKiosk.start([...options, '--self-test', 'off']);
  try {
    const page = await pages.open('kiosk', `${kiosk.url}/`);
    await page.locator('.row').first().click();
    await expect(page.locator('[data-screen="guide"]')).toBeVisible();
    kiosk.hang();
    const out = page.locator('[data-screen="outOfService"]');
    await expect(out).toBeVisible({ timeout: 30_000 });
    // The machine's own tools need the host.
    await expect(page.locator('.tools')).toHaveCount(0);
    kiosk.goOn();
    await expect(page.locator('[data-screen="home"]')).toBeVisible();
    expect(await takeNumber(page)).toMatch(/^A\d{3}$/);
  } finally {
    kiosk.goOn();
    await kiosk.close();
  }
});
