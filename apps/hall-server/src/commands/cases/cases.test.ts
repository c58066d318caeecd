import { isCaseNumber } from '@yiting/shared/domain/case/case-number.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { casesAtSeat } from '../../store/cases.ts';
import {
  type CaseDesk,
  caseOf,
  company,
  goodAnswers,
  grant,
  itemOfCase,
  openDesk,
  person,
  storyOf,
} from '../../testing/case-desk.ts';
import { compareWithJournal } from '../../testing/rebuild.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';
import { importItems } from '../imports/items.ts';

const shop = 'LOCAL-SCJG-004';
const food = 'LOCAL-SCJG-008';
let hall: TestHall;
let desk: CaseDesk;
beforeEach(async () => {
  hall = await openTestHall();
  desk = await openDesk(hall);
  await desk.seat();
});
afterEach(() => hall.close());

test('[C17] the whole way of an item on the spot: each step in the journal, each with its document', async () => {
  await grant(hall, hall.staff.officer, shop);
  const caseId = await desk.inReview(shop);
  must(await desk.act('case.approve', { caseId }));
  await desk.handOver(caseId);
  const row = caseOf(hall, caseId);
  expect(row.state).toBe('delivered');
  expect(isCaseNumber(row.caseNo)).toBe(true);
  expect(row.caseNo.startsWith('CN0120261123000')).toBe(true);
  const steps = storyOf(hall, caseId).filter((line) => /moved|made/.test(line));
  expect(steps).toEqual([
    'case.moved receive',
    'document.made receiptSlip',
    'case.moved accept',
    'document.made acceptanceNotice',
    'case.moved assign',
    'case.moved approve',
    'document.made approval',
    'case.moved close',
    'case.moved issue',
    'case.moved deliver',
    'document.made deliveryReceipt',
  ]);
});

test('[C53] a draft opened by mistake is discarded: who and what goes at once, nothing can be done with it; no other case can', async () => {
  const caseId = await desk.open(shop);
  const fillIn = () =>
    desk.act('case.describe', { caseId, applicant: person, answers: goodAnswers(itemOfCase(hall, caseId)) });
  must(await fillIn());
  const kept = () =>
    hall.hall.database.one<{ n: number }>('SELECT count(*) AS n FROM case_secrets WHERE case_id = :caseId', {
      caseId,
    })?.n;
  expect(kept()).toBeGreaterThan(0);
  must(await desk.act('case.discard', { caseId }));
  expect(kept()).toBe(0);
  expect(codeOf(await fillIn())).toBe('caseUnknown');
  expect(codeOf(await desk.act('case.receive', { caseId }))).toBe('caseUnknown');
  expect(casesAtSeat(hall.hall.database, caseOf(hall, caseId).seatTicketId)).toEqual([]);
  const next = await desk.open(shop);
  expect(caseOf(hall, next).caseNo).not.toBe(caseOf(hall, caseId).caseNo);
  const received = await desk.inReview(shop);
  expect(codeOf(await desk.act('case.discard', { caseId: received }))).toBe('moveNotAllowed');
  const { database, keys } = hall.hall;
  expect(compareWithJournal(database, keys.tokenFor).different).toEqual([]);
});

test('[C18] every act is refused in a state the table does not lead from, and changes nothing', async () => {
  const caseId = await desk.open(shop);
  const before = hall.hall.journal.head;
  const signatureId = 'nobody';
  const receiver = { receiverName: '赵一铭', receiverDocumentNumber: '310199199001010018' };
  const tries = [
    await desk.act('case.accept', { caseId }),
    await desk.act('case.correct', { caseId }),
    await desk.act('case.assign', { caseId, to: 'officer' }),
    await desk.act('case.suspend', { caseId, kind: 'hearing', reason: '听证', expectedWorkingDays: 5 }),
    await desk.act('case.resume', { caseId }),
    await desk.act('case.extend', { caseId, reason: '复杂', approvedBy: '负责人' }),
    await desk.act('case.close', { caseId }),
    await desk.act('case.issue', { caseId, serial: 'A1' }),
    await desk.act('case.deliver', { caseId, signatureId, ...receiver }),
    await desk.act('case.withdraw', { caseId, signatureId }),
    await desk.act('case.terminate', { caseId, reason: '无' }),
    await desk.act('case.fillGap', { caseId, materialCode: 'premises', way: 'paper' }),
  ];
  expect(tries.map(codeOf)).toEqual(Array(tries.length).fill('moveNotAllowed'));
  expect(hall.hall.journal.head).toEqual(before);
  expect(codeOf(await desk.act('case.close', { caseId: 'nobody' }))).toBe('caseUnknown');
});

test('[C19] what is free of charge is there by itself, and asked for on paper only with a reason', async () => {
  const caseId = await desk.open(shop);
  await desk.describe(caseId, { ways: { application: 'missing' } });
  const { materials } = caseOf(hall, caseId);
  expect(materials.identity).toEqual({ way: 'licence', fileId: null });
  const set = (
    materialCode: string,
    way: 'paper' | 'licence' | 'commitment' | 'gap' | 'file',
    because?: string,
  ) =>
    desk.act('case.setMaterial', { caseId, materialCode, way, ...(because ? { because } : {}) }).then(codeOf);
  expect(await set('identity', 'paper')).toBe('reasonMissing');
  expect(await set('identity', 'paper', '证照库暂时打不开')).toBe('ok');
  expect(await set('application', 'licence')).toBe('wayNotAllowed');
  expect(await set('application', 'commitment')).toBe('wayNotAllowed');
  expect(await set('application', 'gap')).toBe('gapOfKeyMaterial');
  expect(await set('application', 'file')).toBe('fileUnknown');
  expect(await set('articles', 'paper')).toBe('materialUnknown');
});

test('[C20] an applicant with a wrong number, a wrong credit code or of the wrong kind is refused', async () => {
  const caseId = await desk.open(food);
  const answers = goodAnswers(itemOfCase(hall, caseId));
  const say = (applicant: object) =>
    desk.act('case.describe', { caseId, applicant: applicant as never, answers }).then(codeOf);
  expect(await say({ ...person, documentNumber: '310199199001010017' })).toBe('documentNumberWrong');
  expect(await say({ ...company, creditCode: '91310199MA1DEM0H6J' })).toBe('creditCodeWrong');
  expect(await say({ ...company, agentDocumentNumber: '310199199013010015' })).toBe('documentNumberWrong');
  expect(await say({ ...company, agentDocumentNumber: 'E12345678' })).toBe('ok');
  const onlyPeople = await desk.open(shop);
  const wrong = await desk.act('case.describe', { caseId: onlyPeople, applicant: company, answers: {} });
  expect(codeOf(wrong)).toBe('applicantKindWrong');
  expect(codeOf(await desk.act('case.receive', { caseId: onlyPeople }))).toBe('applicantMissing');
});

test('[C21] nothing is accepted while a material or an answer is missing; the place is named', async () => {
  const caseId = await desk.open(food);
  const answers = goodAnswers(itemOfCase(hall, caseId));
  await desk.describe(caseId, { ways: { layout: 'missing' }, answers: { ...answers, creditCode: '' } });
  must(await desk.act('case.receive', { caseId }));
  const missing = await desk.act('case.accept', { caseId });
  expect(missing).toMatchObject({ error: { code: 'materialsMissing', detail: { count: 1 } } });
  must(await desk.act('case.setMaterial', { caseId, materialCode: 'layout', way: 'paper' }));
  const empty = await desk.act('case.accept', { caseId });
  expect(empty).toMatchObject({ error: { code: 'answersWrong', detail: { field: 'creditCode' } } });
  const wrong = { ...answers, creditCode: '91310199MA1DEM0H6J' };
  must(await desk.act('case.describe', { caseId, answers: wrong }));
  expect(await desk.act('case.accept', { caseId })).toMatchObject({
    error: { detail: { problem: 'check' } },
  });
  must(await desk.act('case.describe', { caseId, answers }));
  expect(codeOf(await desk.act('case.accept', { caseId }))).toBe('ok');
  expect(codeOf(await desk.act('case.describe', { caseId, answers }))).toBe('moveNotAllowed');
});

test('[C22] one complete notice, corrections, acceptance; a second notice needs a reason (B2-30, B2-32)', async () => {
  const caseId = await desk.open(food);
  await desk.describe(caseId, { ways: { safety: 'missing' } });
  must(await desk.act('case.receive', { caseId }));
  const points = [{ materialCode: 'safety', words: '缺少食品安全管理制度' }];
  must(await desk.act('case.giveNotice', { caseId, points }));
  expect(codeOf(await desk.act('case.accept', { caseId }))).toBe('materialsMissing');
  must(await desk.act('case.correct', { caseId }));
  expect(codeOf(await desk.act('case.giveNotice', { caseId, points }))).toBe('noticeReasonMissing');
  must(await desk.act('case.giveNotice', { caseId, points, againBecause: '补正时更换了场所' }));
  must(await desk.act('case.correct', { caseId }));
  must(await desk.act('case.setMaterial', { caseId, materialCode: 'safety', way: 'paper' }));
  must(await desk.act('case.accept', { caseId }));
  expect(caseOf(hall, caseId).life.notices).toBe(2);
});

test('[C23] not accepted names the right authority, and is final', async () => {
  const caseId = await desk.open(food);
  await desk.describe(caseId);
  const refusal = { caseId, ground: 'notCompetent', reason: '场所不在本区' } as const;
  expect(codeOf(await desk.act('case.refuseIntake', refusal))).toBe('rightAuthorityMissing');
  must(await desk.act('case.refuseIntake', { ...refusal, rightAuthority: '静安区市场监管局' }));
  expect(codeOf(await desk.act('case.receive', { caseId }))).toBe('moveNotAllowed');
  expect(storyOf(hall, caseId)).toContain('document.made intakeRefusal');
});

test('[C24] what was asked when the materials were received applies to the end', async () => {
  const caseId = await desk.open(food);
  await desk.describe(caseId);
  must(await desk.act('case.receive', { caseId }));
  const { version } = itemOfCase(hall, caseId);
  const changed = {
    ...itemOfCase(hall, caseId),
    version: '2026-12',
    promise: { days: 3, unit: 'workingDay' as const },
  };
  must(await importItems(hall.hall.dispatcher, { kind: 'system' }, [changed]));
  must(await desk.act('case.accept', { caseId }));
  expect(caseOf(hall, caseId)).toMatchObject({
    itemVersion: version,
    life: { terms: { promise: { days: 5 } } },
  });
  const next = await desk.accepted(food);
  expect(caseOf(hall, next)).toMatchObject({
    itemVersion: '2026-12',
    life: { terms: { promise: { days: 3 } } },
  });
});

test('[C25] a case is worked on at one window: not by another officer while its applicant sits there', async () => {
  const caseId = await desk.accepted(food);
  const other = await openDesk(hall, 'window-2', hall.staff.colleague);
  expect(codeOf(await other.act('case.assign', { caseId, to: 'backOffice' }))).toBe('caseElsewhere');
  await desk.finish();
  await other.seat();
  expect(codeOf(await other.act('signature.ask', { caseId, purpose: 'withdrawal' }))).toBe(
    'windowStateWrong',
  );
  must(await other.act('case.attach', { caseId, windowId: 'window-2' }));
  const signatureId = await other.sign(caseId, 'withdrawal');
  must(await other.act('case.withdraw', { caseId, signatureId }));
  expect(caseOf(hall, caseId).state).toBe('withdrawn');
});

test('[C26] stopped and gone on, extended once, refused with reasons and where to appeal', async () => {
  await grant(hall, hall.staff.officer, food);
  const caseId = await desk.inReview(food);
  const procedure = { caseId, kind: 'inspection', reason: '现场核查', expectedWorkingDays: 3 } as const;
  must(await desk.act('case.suspend', procedure));
  expect(codeOf(await desk.act('case.approve', { caseId }))).toBe('moveNotAllowed');
  must(await desk.act('case.resume', { caseId }));
  must(await desk.act('case.extend', { caseId, reason: '需要会商', approvedBy: '首席代表' }));
  const again = await desk.act('case.extend', { caseId, reason: '再延', approvedBy: '首席代表' });
  expect(codeOf(again)).toBe('extendedAlready');
  must(await desk.act('case.refuse', { caseId, reasons: '场所不符合条件' }));
  expect(storyOf(hall, caseId).filter((line) => line.startsWith('document.made'))).toEqual([
    'document.made receiptSlip',
    'document.made acceptanceNotice',
    'document.made procedureNotice',
    'document.made extensionNotice',
    'document.made refusal',
  ]);
});

test('[C27] identity, answers and words lie sealed in erasable rows, and nowhere else', async () => {
  const caseId = await desk.open(food);
  await desk.describe(caseId, { applicant: company });
  must(await desk.act('case.receive', { caseId }));
  must(await desk.act('case.giveNotice', { caseId, points: [{ materialCode: null, words: '请补盖公章' }] }));
  must(await desk.act('case.correct', { caseId }));
  must(await desk.act('case.accept', { caseId }));
  const { database, keys } = hall.hall;
  const secrets = [
    '上海示例餐饮',
    '钱二宁',
    '310199198507120199',
    '长宁路 1 号',
    '请补盖公章',
    '13800000011',
  ];
  const tables = database
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .map(({ name }) => name)
    .filter((name) => !['case_people', 'item_definitions', 'items', 'meta'].includes(name));
  for (const table of tables) {
    const text = JSON.stringify(database.all(`SELECT * FROM ${table}`));
    for (const secret of secrets) expect([table, text.includes(secret)]).toEqual([table, false]);
  }
  expect(compareWithJournal(database, keys.tokenFor).different).toEqual([]);
  expect(JSON.stringify(database.all('SELECT * FROM case_people'))).not.toContain('310199198507120199');
});
