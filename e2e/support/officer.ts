/** A window officer without a page: takes in the cases that the pages of others are about. */
import { giveNumber, type HallPages } from './hall-test.ts';
import { Staff } from './staff.ts';

type Written = { readonly itemCode: string; readonly answers: Readonly<Record<string, string>> };

/** Registering a sole trader: decided on the spot, asked live by whoever has no mandate of his own. */
export const soleTrader: Written = {
  itemCode: 'LOCAL-SCJG-004',
  answers: {
    where: 'shop',
    shopName: '虚构小面馆',
    address: '虚构路 18 号一层',
    scope: '餐饮服务；食品销售（仅销售预包装食品）',
    capital: '50000',
    phone: '13800000021',
  },
};
const person = { kind: 'person', name: '赵一铭', documentNumber: '310199199001010018' } as const;

/** Sits at a window, with a visitor before him who got a number from the guide desk. */
export async function seatedOfficer(pages: HallPages, login = 'lin', windowNumber = 2): Promise<Staff> {
  const guide = await pages.counter('guide');
  await giveNumber(guide, 'B');
  const officer = await Staff.signIn(pages.hall, login);
  const windowId = `window-${windowNumber}`;
  await officer.do('window.open', { windowId });
  await officer.do('call.next', { windowId });
  await officer.do('service.begin', { windowId });
  return officer;
}

/** Opens, fills in and receives a case at a window. `scan`: its application form as a picture. Answers its id. */
export async function receiveCase(
  officer: Staff,
  windowNumber = 2,
  scan?: Uint8Array,
  otherAnswers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { itemCode, answers } = soleTrader;
  const { caseId } = await officer.do('case.open', { windowId: `window-${windowNumber}`, itemCode });
  await officer.do('case.describe', { caseId, applicant: person, answers: { ...answers, ...otherAnswers } });
  const application = { caseId, materialCode: 'application' };
  await officer.do(
    'case.setMaterial',
    scan
      ? { ...application, way: 'file', fileId: await upload(officer, caseId, scan) }
      : { ...application, way: 'paper' },
  );
  await officer.do('case.setMaterial', { caseId, materialCode: 'premises', way: 'paper' });
  await officer.do('case.receive', { caseId });
  return caseId;
}

/** A case accepted at window 2, whose officer asks the duty of the department. */
export async function askForApproval(
  pages: HallPages,
  words: string,
  scan?: Uint8Array,
): Promise<{ readonly officer: Staff; readonly caseId: string }> {
  const officer = await seatedOfficer(pages);
  const caseId = await receiveCase(officer, 2, scan);
  await officer.do('case.accept', { caseId });
  await officer.do('approval.ask', { caseId, to: { kind: 'duty', department: '区市场监管局' }, words });
  return { officer, caseId };
}

async function upload({ hall, session }: Staff, caseId: string, scan: Uint8Array): Promise<string> {
  const response = await fetch(`${hall.url}/api/cases/${caseId}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session}`, 'content-type': 'application/octet-stream' },
    body: Buffer.from(scan),
  });
  if (!response.ok) throw new Error(`the scan was not taken: ${await response.text()}`);
  return ((await response.json()) as { fileId: string }).fileId;
}
