import type { Page } from '@playwright/test';
import { Officer, seat, signOnTablet } from './support/case-officer.ts';
import { expect, test } from './support/hall-test.ts';
import { receiveCase, seatedOfficer } from './support/officer.ts';
import { Staff } from './support/staff.ts';

/** Finds the earlier cases of a person and takes up the one in this state. */
async function takeUp(desk: Page, state: string): Promise<void> {
  await desk.keyboard.press('e');
  await expect(desk.getByLabel(/^办件编号，或证件号码/)).toBeFocused();
  await desk.keyboard.type('310199199001010018');
  await desk.keyboard.press('Enter');
  const wanted = desk.locator(`[data-earlier="${state}"]`);
  await expect(desk.locator('[data-earlier]').first()).toBeFocused();
  await desk.keyboard.press(await wanted.locator('kbd').innerText());
  await expect(desk.locator('.panel')).toHaveCount(0);
  await expect(desk.locator('.case-tab[aria-current="true"]')).toHaveAttribute('data-state', state);
}

test('in a later visit, at another window: what was missing is brought, a result is fetched, an application is taken back, all by keyboard', async ({
  pages,
}) => {
  const officer = await seatedOfficer(pages, 'lin', 2);
  const corrected = await receiveCase(officer);
  await officer.do('case.giveNotice', {
    caseId: corrected,
    points: [{ materialCode: 'premises', words: '缺少房屋所有人签字' }],
  });
  const fetched = await receiveCase(officer);
  const withdrawn = await receiveCase(officer);
  for (const caseId of [fetched, withdrawn]) {
    await officer.do('case.accept', { caseId });
    await officer.do('case.assign', { caseId, to: 'backOffice' });
  }
  await officer.do('service.finish', { windowId: 'window-2' });
  const he = await Staff.signIn(pages.hall, 'he');
  await he.do('case.approve', { caseId: fetched });
  await he.do('case.close', { caseId: fetched });
  await he.do('case.issue', { caseId: fetched, serial: '310199600000018' });

  const tablet = await pages.tablet(3);
  const desk = await pages.window('chen', 3);
  // He speaks Japanese, and so does the tablet he signs on.
  const guide = await Staff.signIn(pages.hall, 'guide');
  await guide.do('ticket.take', { queueId: 'queue-b', party: { kind: 'none' }, language: 'ja' });
  guide.leave();
  await seat(desk);
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="serving"]')).toBeVisible();
  const at = new Officer(desk);

  await takeUp(desk, 'correctionPending');
  await desk.locator('[data-material="premises"]').press('1');
  await at.may('decide');
  await at.press('F4');
  await at.isAt('closed');
  await at.enter('证照印制编号', '310000001');
  await at.isAt('issued');
  await expect(tablet.getByRole('heading', { name: '受領のご署名をお願いします' })).toBeVisible();
  await signOnTablet(tablet);
  await at.isAt('delivered');

  await takeUp(desk, 'issued');
  await at.may('handOver');
  await at.press('F4');
  await expect(tablet.getByText(/已收到“个体工商户设立登记”/)).toBeVisible();
  await signOnTablet(tablet);
  await at.isAt('delivered');
  await expect(desk.getByRole('link', { name: '送达回执' })).toBeVisible();

  await takeUp(desk, 'underReview');
  await at.press('F10');
  await expect(desk.getByText('撤回后可以重新申请')).toBeVisible();
  await at.press('F10');
  await expect(tablet.getByText(/自愿撤回“个体工商户设立登记”申请/)).toBeVisible();
  await signOnTablet(tablet);
  await at.isAt('withdrawn');
  await expect(desk.getByRole('link', { name: '撤回确认' })).toBeVisible();
  expect((await officer.case(withdrawn)).state).toBe('withdrawn');
  for (const each of [officer, he]) each.leave();
});
