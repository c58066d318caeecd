import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitrarySlip } from './arbitrary-slip.ts';
import { columnsOf } from './columns.ts';
import { exampleSlips } from './example-slips.ts';
import { type Block, layOutSlip, type PaperWidth, paperColumns } from './layout.ts';
import { type Slip, slipSchema } from './slip.ts';

const paperWidths: readonly PaperWidth[] = ['80mm', '58mm'];

function textsOf(slip: Slip, paperWidth: PaperWidth = '80mm'): string[] {
  return layOutSlip(slip, paperWidth).flatMap((block) => (block.kind === 'text' ? [block.text] : []));
}

function numberBlock(number: string, paperWidth: PaperWidth): Block | undefined {
  const slip = slipSchema.parse({ ...exampleSlips.plain, number });
  return layOutSlip(slip, paperWidth).find((block) => block.kind === 'text' && block.text === number);
}

test('B4-78 the order of a slip', () => {
  const rule = '─'.repeat(24);
  expect(textsOf(slipSchema.parse(exampleSlips.plain))).toEqual([
    '示范区政务服务中心',
    rule,
    '区域  一层 A 区',
    '队列  企业登记',
    '事项  有限责任公司设立登记',
    rule,
    '您的号码',
    'A008',
    '前面还有 7 人',
    '预计等候',
    '约 10-15 分钟',
    '办理窗口',
    '3-6 号窗口',
    rule,
    '请在休息区等候，注意呼叫及大屏显示信息。',
    '过号 30 分钟内可到导办台恢复一次。',
    '取号时间 2026-11-23 10:43',
  ]);
});

test('the last thing is the cut, and there is one', () => {
  const kinds = layOutSlip(slipSchema.parse(exampleSlips.full), '58mm').map((block) => block.kind);
  expect(kinds.at(-1)).toBe('cut');
  expect(kinds.filter((kind) => kind === 'cut')).toHaveLength(1);
});

test('the number is huge and bold, four digits and 58 mm included', () => {
  const sizes = paperWidths.flatMap((paperWidth) =>
    ['A001', 'A1000', 'Y001'].map((number) => {
      const block = numberBlock(number, paperWidth);
      return block?.kind === 'text' && block.bold ? block.size : undefined;
    }),
  );
  const square = (times: number) => ({ width: times, height: times });
  expect(sizes).toEqual([square(8), square(8), square(8), square(7), square(6), square(7)]);
});

test('B4-65 a reprint and an offline number say so in white on black', () => {
  const badges = [exampleSlips.full, exampleSlips.japaneseOffline, exampleSlips.plain].map((slip) =>
    layOutSlip(slipSchema.parse(slip), '80mm').flatMap((block) =>
      block.kind === 'text' && block.reverse ? [block.text.trim()] : [],
    ),
  );
  expect(badges).toEqual([['补打'], ['オフライン'], []]);
});

test('nothing is said about people ahead, windows or a code when nobody knows them', () => {
  const blocks = layOutSlip(slipSchema.parse(exampleSlips.japaneseOffline), '80mm');
  expect(blocks.some((block) => block.kind === 'qr')).toBe(false);
  expect(textsOf(slipSchema.parse(exampleSlips.japaneseOffline)).join()).not.toMatch(/人お待ち|窓口/);
});

test('no line of any slip is wider than the paper', () => {
  fc.assert(
    fc.property(arbitrarySlip, fc.constantFrom(...paperWidths), (slip, paperWidth) => {
      for (const block of layOutSlip(slip, paperWidth)) {
        if (block.kind === 'text') {
          expect(columnsOf(block.text) * block.size.width).toBeLessThanOrEqual(paperColumns[paperWidth]);
        }
      }
    }),
  );
});
