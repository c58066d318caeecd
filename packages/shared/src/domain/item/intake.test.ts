import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ItemDefinition, isWeighty, itemDefinitionSchema } from './definition.ts';
import { checkAnswers, fieldsFor, materialsFor, scenarioOf } from './intake.ts';

const folder = resolve(import.meta.dirname, '../../../../../apps/hall-server/data/demo/items');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const company = itemDefinitionSchema.parse(read('LOCAL-SCJG-001.json'));
const refusals = (change: Partial<Record<keyof ItemDefinition, unknown>>) =>
  itemDefinitionSchema
    .safeParse({ ...company, ...change })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('what an item asks', () => {
  test('[C13] the scenario selects the materials, each once, in the order of the file', () => {
    const codes = (answers: Record<string, string>) => materialsFor(company, answers).map(({ code }) => code);
    expect(codes({})).toEqual(['application', 'articles', 'shareholders', 'appointment']);
    expect(codes({ premisesKind: 'park', preApproved: 'yes' })).toEqual([
      'application',
      'articles',
      'shareholders',
      'appointment',
      'parkProof',
      'preApproval',
    ]);
    expect(scenarioOf(company, { premisesKind: 'park' })).toBe('park');
    expect(scenarioOf(company, {})).toBeNull();
  });

  test('[C14] a field is asked for only where its condition holds, and each wrong answer is named', () => {
    const shown = (answers: Record<string, string>) => fieldsFor(company, answers).map(({ code }) => code);
    expect(shown({ term: 'long' })).not.toContain('termYears');
    expect(shown({ term: 'years' })).toContain('termYears');
    const answers = {
      premisesKind: 'own',
      preApproved: 'maybe',
      companyName: '字'.repeat(61),
      capital: '1.234',
      address: '长宁路 1 号',
      scope: '咨询',
      managerName: '张一',
      managerId: '310199199001010018',
      term: 'years',
      termYears: 'x',
      colour: 'red',
    };
    expect(checkAnswers(company, answers)).toEqual([
      { code: 'preApproved', problem: 'notAChoice' },
      { code: 'companyName', problem: 'tooLong' },
      { code: 'capital', problem: 'notAnAmount' },
      { code: 'phone', problem: 'missing' },
      { code: 'termYears', problem: 'notANumber' },
      { code: 'colour', problem: 'unknown' },
    ]);
  });

  test('[C15] a file whose parts do not fit together is refused with the place', () => {
    expect(refusals({ common: ['nothing'] })).toEqual(['common.0: no material nothing']);
    expect(refusals({ promise: { days: 1, unit: 'workingDay' } })).toEqual([
      'promise: an instant item promises 0 days, and only that (B2-38)',
    ]);
    const promised = { caseType: 'promised', promise: { days: 9, unit: 'workingDay' } };
    expect(refusals(promised)).toEqual(['promise: the promise is longer than the law allows (B2-37)']);
    const [first] = company.materials;
    expect(refusals({ materials: [...company.materials, first] })).toEqual([
      `materials.${company.materials.length}: application stands twice`,
    ]);
  });

  test('[C16] the demo has twelve items or more of six departments, eight of them on the spot, each a whole file', () => {
    const items = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({ name, item: itemDefinitionSchema.parse(read(name)) }));
    for (const { name, item } of items) expect(name).toBe(`${item.itemCode}.json`);
    expect(items.length).toBeGreaterThanOrEqual(12);
    expect(new Set(items.map(({ item }) => item.itemCode.split('-')[1])).size).toBeGreaterThanOrEqual(6);
    expect(items.filter(({ item }) => item.caseType === 'instant').length).toBeGreaterThanOrEqual(8);
    expect(items.some(({ item }) => isWeighty(item))).toBe(true);
  });
});
