import { type ItemDefinition, itemDefinitionSchema } from '@yiting/shared/domain/item/definition.ts';
import { expect, test } from 'vitest';
import { sayAnswers, sayApplicant } from './say-case.ts';

const item: ItemDefinition = itemDefinitionSchema.parse({
  itemCode: 'LOCAL-X-001',
  version: '1',
  applicants: ['person'],
  caseType: 'instant',
  promise: { days: 0, unit: 'workingDay' },
  legal: { days: 3, unit: 'workingDay' },
  materials: [{ code: 'form', name: { zh: '申请书' }, key: true, source: 'applicant' }],
  common: ['form'],
  questions: [
    {
      code: 'place',
      ask: { zh: '在哪里经营？', en: 'Where?' },
      choices: [
        { code: 'shop', name: { zh: '店铺', en: 'In a shop' } },
        { code: 'net', name: { zh: '网络' } },
      ],
    },
  ],
  fields: [
    { code: 'shopAddress', label: { zh: '店铺地址' }, kind: 'address', when: { code: 'place', is: 'shop' } },
    { code: 'owner', label: { zh: '经营者证件' }, kind: 'residentId' },
    { code: 'note', label: { zh: '备注' }, kind: 'text', required: false },
  ],
  result: { kind: 'notice', name: { zh: '回执' }, serialPrefix: '回' },
  legalBasis: '《例》第一条。',
  remedies: '可以申请行政复议。',
});

test('answers stand under their labels, choices by name, hidden fields and blanks left out', () => {
  const answers = { place: 'net', shopAddress: '旧址', owner: '310199199001010018', note: '' };
  expect(sayAnswers(item, answers, 'zh')).toEqual([
    ['在哪里经营？', '网络'],
    ['经营者证件', '310***********0018'],
  ]);
  expect(sayAnswers(item, { place: 'shop', shopAddress: '虚构路 1 号' }, 'en')).toEqual([
    ['Where?', 'In a shop'],
    ['店铺地址', '虚构路 1 号'],
  ]);
});

test('numbers of persons are hidden, a credit code is not', () => {
  const organisation = sayApplicant({
    kind: 'organisation',
    name: '上海虚构餐饮有限公司',
    creditCode: '91310199MA1DEM0H6H',
    agentName: '林某',
    agentDocumentNumber: '310199198507120199',
  });
  expect(organisation).toEqual([
    ['name', '上海虚构餐饮有限公司'],
    ['creditCode', '91310199MA1DEM0H6H'],
    ['agent', '林某 310***********0199'],
  ]);
});

test('a short number keeps its first and last two characters', () => {
  expect(sayApplicant({ kind: 'person', name: 'LINDQVIST', documentNumber: 'E12345678' })).toContainEqual([
    'documentNumber',
    'E******78',
  ]);
});
