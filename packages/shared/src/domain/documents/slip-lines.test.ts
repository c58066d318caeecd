import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentModel } from '../../protocol/cases.ts';
import { columnsOf, slipColumns, slipLines } from './slip-lines.ts';

const model: DocumentModel = {
  documentId: 'document-1',
  kind: 'acceptanceNotice',
  title: '受理通知书',
  number: '受〔2026〕长宁字第00012号',
  hallName: '长宁区政务服务中心',
  department: '区市场监管局',
  addressee: '上海虚构餐饮有限公司',
  paragraphs: ['你（单位）提出的“有限责任公司设立登记”申请，申请材料齐全、符合法定形式，予以受理。'],
  rows: [
    ['办件编号', 'CN0120261123000016'],
    ['法定代表人、董事、监事和高级管理人员任职文件', '窗口收取纸质'],
  ],
  date: '2026-11-23',
  due: null,
  signature: null,
  printed: false,
  reprint: 0,
};
const texts = (of: DocumentModel) => slipLines(of).map(({ text }) => text);

describe('a document on thermal paper', () => {
  test('no line is wider than the paper, and no word of the document is lost', () => {
    const words = fc.string({
      unit: fc.constantFrom('，', '市', '场', 'A', '1', '。', '）'),
      maxLength: 160,
    });
    fc.assert(
      fc.property(words, words, words, (paragraph, label, text) => {
        const lines = slipLines({ ...model, paragraphs: [paragraph], rows: [[label, text]] });
        for (const { text: line, size } of lines)
          expect(columnsOf(line) * (size === 'large' ? 2 : 1)).toBeLessThanOrEqual(slipColumns);
        const printed = lines
          .map((line) => line.text)
          .join('')
          .replaceAll(/\s/g, '');
        expect(printed).toContain(paragraph);
        expect(printed).toContain(`${label}${text}`);
      }),
    );
  });

  test('a short label stands beside its text, a long one above it', () => {
    expect(texts(model)).toContain('办件编号          CN0120261123000016');
    const at = texts(model).indexOf('法定代表人、董事、监事和高级管理人员任职文件');
    expect(texts(model)[at + 1]?.trim()).toBe('窗口收取纸质');
  });

  test('no line begins with a closing sign', () => {
    for (const length of [20, 21, 22, 23, 24])
      expect(
        texts({ ...model, paragraphs: [`${'事'.repeat(length)}，完。`] }).some((line) =>
          /^[，。]/.test(line),
        ),
      ).toBe(false);
  });

  test('what the applicant says himself is addressed to nobody, and says that it was signed', () => {
    const said = texts({ ...model, kind: 'withdrawal', signature: [[[1, 1]]] });
    expect(said).toContain('申请人已在窗口平板上签名');
    expect(said.join('')).not.toMatch(/上海虚构餐饮有限公司：|区市场监管局/);
    expect(texts(model)).toContain('区市场监管局');
  });

  test('a reprint says that it is one, and which', () => {
    expect(texts(model).join('')).not.toContain('补打');
    expect(texts({ ...model, reprint: 2 })).toContain('补打（第2次）');
  });
});
