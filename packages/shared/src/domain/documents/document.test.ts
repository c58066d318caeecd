import { expect, test } from 'vitest';
import { type DocumentKind, documentKinds } from '../../protocol/cases.ts';
import { signaturePurposes } from '../../protocol/commands/cases.ts';
import { makeDocument } from './document.ts';
import { documentNumber } from './document-number.ts';
import type { DocumentFacts } from './facts.ts';
import { signingText } from './signing.ts';

const facts = (kind: DocumentKind, said: DocumentFacts['said'] = {}): DocumentFacts => ({
  kind,
  documentId: 'd1',
  number: documentNumber(kind, 2026, '长宁', 12),
  hallName: '长宁区政务服务中心',
  department: '区市场监管局',
  caseNo: 'CN01202611230000016',
  itemName: '食品经营许可',
  resultName: '食品经营许可证',
  resultKind: 'licence',
  legalBasis: '《食品安全法》第三十五条，',
  remedies: '可以申请行政复议或者提起行政诉讼。',
  applicant: '赵一铭',
  date: '2026-11-23',
  receivedOn: '2026-11-20',
  acceptedOn: '2026-11-23',
  due: { date: '2026-11-30', provisional: false },
  materials: [['申请书', '纸质']],
  said,
  signature: null,
});
const words = (kind: DocumentKind, said?: DocumentFacts['said']) =>
  makeDocument(facts(kind, said)).paragraphs.join('\n');

test('[L4] every kind has its official title, a number of its own series, and no hole in its words', () => {
  const titles = documentKinds.map((kind) => makeDocument(facts(kind)).title);
  expect(titles).toEqual([
    '收件凭证',
    '受理通知书',
    '补正材料通知书',
    '容缺受理承诺书',
    '容缺候补通知书',
    '不予受理通知书',
    '特别程序告知书',
    '延期告知书',
    '准予行政许可决定书',
    '不予行政许可决定书',
    '送达回执',
    '撤回确认书',
    '终止告知书',
  ]);
  expect(documentNumber('acceptanceNotice', 2026, '长宁', 12)).toBe('受〔2026〕长宁字第00012号');
  const numbers = documentKinds.map((kind) => documentNumber(kind, 2026, '长宁', 1));
  expect(new Set(numbers).size).toBe(documentKinds.length);
  for (const kind of documentKinds) expect(words(kind)).not.toMatch(/undefined|NaN|null/);
});

test('[L5] what is not a licence is not called one', () => {
  expect(makeDocument({ ...facts('approval'), resultKind: 'certificate' }).title).toBe('准予办理决定书');
  expect(makeDocument({ ...facts('refusal'), resultKind: 'money' }).title).toBe('不予办理决定书');
});

test('[L6] each kind says what its law asks it to say', () => {
  expect(words('correctionNotice', { points: ['缺章', '缺页'] })).toMatch(
    /一次性告知.*\n1\. 缺章；\n2\. 缺页。/s,
  );
  expect(
    words('intakeRefusal', {
      ground: 'notCompetent',
      rightAuthority: '静安区市场监管局',
      reason: '不在本区',
    }),
  ).toMatch(/不属于本机关职权范围[\s\S]*请向静安区市场监管局提出申请[\s\S]*行政复议/);
  expect(
    words('gapNotice', { gaps: [{ name: '管理制度', due: '2026-11-27' }], gapsOverdue: 'terminate' }),
  ).toMatch(/管理制度，原件或者加盖公章的复印件，2026年11月27日前[\s\S]*终止办理/);
  expect(words('gapNotice', { gaps: [], gapsOverdue: 'refuse' })).toContain('不予许可');
  expect(
    words('procedureNotice', { suspension: 'hearing', expectedWorkingDays: 7, reason: '利害关系人申请' }),
  ).toMatch(/听证，预计需要7个工作日[\s\S]*不计算在办理期限内/);
  expect(words('acceptanceNotice', { deemed: true })).toContain('自收到申请材料之日起即为受理');
  expect(words('receiptSlip', { promised: true })).toMatch(/转为承诺件[\s\S]*2026年11月30日前/);
  expect(words('extensionNotice', { reason: '案情复杂', approvedBy: '首席代表' })).toContain(
    '经首席代表批准',
  );
});

test('what people wrote and the laws of an item stand in sentences that are whole', () => {
  expect(words('intakeRefusal', { ground: 'notCompetent', reason: '不在本区。' })).toContain(
    '理由：不在本区。\n',
  );
  expect(words('termination', { reason: '主体已注销' })).toContain('理由：主体已注销。\n');
  const basis = (legalBasis: string) => makeDocument({ ...facts('approval'), legalBasis }).paragraphs[1];
  expect(basis('《甲条例》；《乙条例》第十九条。')).toMatch(
    /^根据《甲条例》、《乙条例》第十九条的规定，决定准予，/,
  );
  expect(basis('《甲条例》第一条：应当登记。')).toMatch(/^根据《甲条例》第一条（应当登记）的规定，/);
  const sameDay = { date: '2026-11-23', provisional: false };
  expect(makeDocument({ ...facts('acceptanceNotice'), due: sameDay }).paragraphs.join('')).toContain(
    '将于当日作出决定',
  );
});

test('[L7] a date of a year without a calendar is called provisional', () => {
  const due = { date: '2027-01-11', provisional: true };
  expect(makeDocument({ ...facts('acceptanceNotice'), due }).paragraphs.join('')).toContain('日期为暂定');
});

test('[L8] what is signed says what for, with every material by name', () => {
  const about = {
    itemName: '食品经营许可',
    caseNo: 'CN01',
    resultName: '许可证',
    materials: ['健康证明', '管理制度'],
  };
  for (const purpose of signaturePurposes) {
    const text = signingText(purpose, about).join('\n');
    expect(text).toContain('食品经营许可');
    if (purpose === 'commitment' || purpose === 'gapCommitment')
      expect(text).toMatch(/1\. 健康证明\n2\. 管理制度/);
  }
});
