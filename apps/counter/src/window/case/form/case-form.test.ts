import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { itemDefinitionSchema } from '@yiting/shared/domain/item/definition.ts';
import { describe, expect, test } from 'vitest';
import { caseFields, descriptionOf, receiverOf, valuesOf } from './case-form.ts';
import { fieldProblem, isWhole } from './field-check.ts';
import { type FormField, isMasked, maskAnswer } from './form-field.ts';

const today = '2026-11-24';
const items = resolve(import.meta.dirname, '../../../../../hall-server/data/demo/items');
const itemOf = (code: string) =>
  itemDefinitionSchema.parse(JSON.parse(readFileSync(resolve(items, `${code}.json`), 'utf8')));
const words = {
  applicant: (part: string) => part,
  kind: (kind: string) => kind,
  naming: ({ zh }: { zh: string }) => zh,
};
const field = (kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
  code: 'field',
  label: '',
  kind,
  required: true,
  choices: [],
  charactersMax: 100,
  hint: null,
  ...more,
});
const problem = (kind: FormField['kind'], answer: string, typing: boolean) =>
  fieldProblem(field(kind), answer, { today, typing })?.code ?? null;

describe('the form of a case', () => {
  test('[W7] an answer is judged as far as it is typed, and whole when it is left', () => {
    for (const [kind, typed] of [
      ['residentId', '3101991990'],
      ['document', '3101'],
      ['creditCode', '91310199MA'],
      ['phone', '138'],
      ['date', '2026-1'],
    ] as const) {
      expect([kind, problem(kind, typed, true)]).toEqual([kind, null]);
      expect([kind, problem(kind, typed, false)]).not.toEqual([kind, null]);
    }
    for (const [kind, wrong, code] of [
      ['residentId', '31019919901301', 'month'],
      ['residentId', '310199199001010017', 'check'],
      ['document', '310199199001010017', 'check'],
      ['document', '931392198504030018', 'check'],
      ['creditCode', '91310199MA1DEMO', 'character'],
      ['creditCode', '91310199MA1DEM0H6J', 'check'],
      ['phone', '23', 'phone'],
      ['number', '3.5', 'notANumber'],
      ['money', '1.234', 'notAnAmount'],
      ['date', '2026-02-30', 'notADate'],
    ] as const)
      expect([kind, wrong, problem(kind, wrong, true)]).toEqual([kind, wrong, code]);
    for (const [kind, right] of [
      ['residentId', '310199199001010018'],
      ['document', '931392198504030019'],
      ['document', 'E12345678'],
      ['document', '0123456789'],
      ['creditCode', '91310199MA1DEM0H6H'],
      ['money', '1000000.50'],
      ['date', '2026-11-24'],
    ] as const)
      expect([kind, right, problem(kind, right, false)]).toEqual([kind, right, null]);
    expect(fieldProblem(field('text'), '', { today, typing: true })).toBeNull();
    expect(fieldProblem(field('text'), ' ', { today, typing: false })?.code).toBe('missing');
    expect(fieldProblem(field('text', { required: false }), '', { today, typing: false })).toBeNull();
    expect(fieldProblem(field('text', { charactersMax: 2 }), '一二三', { today, typing: true })?.code).toBe(
      'tooManyCharacters',
    );
  });

  test('[W8] the form goes on by itself only where nothing can follow and all is right', () => {
    expect(isWhole(field('residentId'), '310199199001010018', today)).toBe(true);
    expect(isWhole(field('residentId'), '310199199001010017', today)).toBe(false);
    expect(isWhole(field('phone'), '13800000001', today)).toBe(true);
    expect(isWhole(field('phone'), '1380000000', today)).toBe(false);
    expect(isWhole(field('date'), '2026-11-24', today)).toBe(true);
    expect(isWhole(field('document'), 'E12345678', today)).toBe(false);
    expect(isWhole(field('text'), '沈知夏', today)).toBe(false);
  });

  test('[W9] who applies decides what is asked of him, and only what is right is sent', () => {
    const item = itemOf('LOCAL-SCJG-008');
    const codes = (values: Record<string, string>) =>
      caseFields(item, values, words)
        .map(({ code }) => code)
        .filter((code) => code.includes('.'));
    expect(codes({})).toEqual(['applicant.kind']);
    expect(codes({ 'applicant.kind': 'person' })).toEqual([
      'applicant.kind',
      'applicant.name',
      'applicant.document',
    ]);
    expect(codes({ 'applicant.kind': 'organisation' })).toContain('applicant.agentDocument');
    const values = {
      'applicant.kind': 'person',
      'applicant.name': '沈知夏',
      'applicant.document': '31019919900101001x',
      kind: 'catering',
      area: 'viel',
      phone: '13800000001',
    };
    const half = descriptionOf(item, values, caseFields(item, values, words), today);
    expect(half).toEqual({ answers: { kind: 'catering', phone: '13800000001' } });
    const right = { ...values, 'applicant.document': '310199199001010018' };
    const whole = descriptionOf(item, right, caseFields(item, right, words), today);
    expect(whole.applicant).toEqual({
      kind: 'person',
      name: '沈知夏',
      documentNumber: '310199199001010018',
      phone: '13800000001',
    });
    const again = valuesOf({ applicant: whole.applicant ?? null, answers: whole.answers });
    expect(descriptionOf(item, again, caseFields(item, again, words), today)).toEqual(whole);
    expect(receiverOf(whole.applicant ?? null).name).toBe('沈知夏');
  });

  test('[W10] numbers of people are covered once they are left', () => {
    expect(maskAnswer(field('document'), '310199199001010018')).toBe('310***********0018');
    expect(maskAnswer(field('phone'), '13800000001')).toBe('138****0001');
    expect(maskAnswer(field('document'), 'E12345678')).toBe('E******78');
    for (const kind of ['document', 'residentId', 'phone'] as const) expect(isMasked(field(kind))).toBe(true);
    expect(isMasked(field('creditCode'))).toBe(false);
  });
});
