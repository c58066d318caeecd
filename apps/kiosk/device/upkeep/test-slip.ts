/** The slip of a self-test: says what it is, so that nobody takes it for a number. For staff, in Chinese and English. */
import { type Block, type PaperWidth, paperColumns } from '../printer/slip/layout.ts';

const plain = { width: 1, height: 1 } as const;
const double = { width: 2, height: 2 } as const;

/** `title` and `lines` fit any paper; the caller keeps them short. */
export function testSlip(lines: readonly string[]): readonly Block[] {
  return [
    text('自检', { size: double, bold: true, align: 'center' }),
    text('Self-test', { align: 'center' }),
    { kind: 'space', dots: 16 },
    ...lines.map((line) => text(line, { align: 'center' })),
    { kind: 'space', dots: 16 },
    text('这不是排队号码 Not a ticket', { align: 'center' }),
    { kind: 'cut' },
  ];
}

/** Two rulers: the one whose ends both stand on the paper tells its width. */
export function rulerSlip(): readonly Block[] {
  return [
    text('纸宽测试 Paper width', { bold: true }),
    ...(['58mm', '80mm'] as const).flatMap((width) => [
      { kind: 'space', dots: 16 } as const,
      text(ruler(width), {}),
    ]),
    { kind: 'cut' },
  ];
}

/** `|<-------- 58 -------->|`, as many columns as the paper has. */
export function ruler(width: PaperWidth): string {
  const columns = paperColumns[width];
  const name = ` ${width.slice(0, 2)} `;
  const left = Math.floor((columns - name.length) / 2) - 2;
  return `|<${'-'.repeat(left)}${name}${'-'.repeat(columns - left - name.length - 4)}>|`;
}

function text(
  words: string,
  style: { size?: Extract<Block, { kind: 'text' }>['size']; bold?: boolean; align?: 'left' | 'center' },
): Block {
  const { size = plain, bold = false, align = 'left' } = style;
  return { kind: 'text', text: words, size, bold, reverse: false, align };
}
