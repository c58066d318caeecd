import AxeBuilder from '@axe-core/playwright';
import { expect, signIn, test } from './support/hall-test.ts';
import { receiveCase, seatedOfficer } from './support/officer.ts';

test('a mandate is given in the console, holds at the window, and ends there the moment it is revoked', async ({
  pages,
}) => {
  const console = await pages.open('desk', `${pages.hall.url}/manage/?page=mandates`);
  await signIn(console, pages.hall.account('manager'));
  const officer = await seatedOfficer(pages, 'wu');
  const caseId = await receiveCase(officer);
  await officer.do('case.accept', { caseId });
  await officer.do('case.assign', { caseId, to: 'officer' });
  expect((await officer.case(caseId)).power).toMatchObject({ mayDecide: false, refusal: 'noGrant' });

  await console.getByRole('button', { name: '新增授权' }).click();
  const dialog = console.getByRole('dialog');
  await dialog.getByRole('button', { name: '新增授权' }).click();
  await expect(dialog.getByText('请填写').first()).toBeVisible();
  await dialog.getByRole('combobox', { name: '窗口人员' }).click();
  await dialog.getByTitle('吴海 wu').click();
  await dialog.getByRole('combobox', { name: '授权部门' }).click();
  await dialog.getByTitle('区市场监管局').click();
  await dialog.getByRole('combobox', { name: '事项' }).click();
  await dialog.getByTitle('个体工商户设立登记').click();
  await dialog.getByText('新增授权').first().click();
  await dialog.getByLabel('实体经营场所').check();
  await dialog.getByLabel('授权文件号').fill('长市监授〔2026〕3号');
  await dialog.getByLabel('金额上限').fill('40000');
  await dialog.getByLabel('都可以').check();
  await expect(dialog.getByRole('status')).toContainText(
    /吴海可以当场决定区市场监管局的 1 个事项，金额不超过 40,000 元，.*收件人可以自己决定。/,
  );
  const { violations } = await new AxeBuilder({ page: console }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await dialog.getByRole('button', { name: '新增授权' }).click();
  const row = console.getByRole('row', { name: /吴海/ });
  await expect(row).toContainText('长市监授〔2026〕3号');
  await row.getByText('看 1 个事项').click();
  await expect(row).toContainText('只限：实体经营场所');

  // The shop asks for 50,000 yuan: more than the mandate reaches.
  expect((await officer.case(caseId)).power.refusal).toBe('valueAboveLimit');
  const small = await receiveCase(officer, 2, undefined, { capital: '30000' });
  await officer.do('case.accept', { caseId: small });
  await officer.do('case.assign', { caseId: small, to: 'officer' });
  expect((await officer.case(small)).power).toMatchObject({
    mayDecide: true,
    documentNo: '长市监授〔2026〕3号',
  });

  await row.getByRole('button', { name: '撤销' }).click();
  await dialog.getByRole('button', { name: '立即撤销' }).click();
  await expect(dialog.getByText('请填写')).toBeVisible();
  await dialog.getByLabel('撤销理由').fill('吴海调离窗口岗位。');
  await dialog.getByRole('button', { name: '立即撤销' }).click();
  await expect(row).toContainText('已撤销');
  await expect(officer.do('case.approve', { caseId: small })).rejects.toThrow('grantRevoked');
  officer.leave();
});
