/** Draws a printed slip: an SVG that looks like thermal paper, dot for dot where the printer put it, and a plain text for logs and tests. */

import { qrMatrix } from '../../qr-matrix.ts';
import { columnsOf } from '../slip/columns.ts';
import { paperColumns } from '../slip/layout.ts';
import type { Paper, PaperLine } from './paper.ts';

/** One unit of the drawing is one dot of the printer: 1/8 mm. */
export function paperPicture(paper: Paper): string {
  const inkWidth = paperColumns[paper.width] * columnDots;
  const width = inkWidth + 2 * edgeDots;
  const drawn: string[] = [];
  let y = headDots;
  for (const line of paper.lines) {
    const part = drawLine(line, inkWidth);
    drawn.push(`<g transform="translate(${edgeDots} ${y})">${part.svg}</g>`);
    y += part.dots;
  }
  const height = y + footDots;
  const title = escapeXml(paperTitle(paper));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width + 2 * airDots} ${height + 2 * airDots}">`,
    `<title>${title}</title>`,
    '<defs><filter id="lift" x="-10%" y="-10%" width="120%" height="120%">',
    '<feDropShadow dx="0" dy="6" stdDeviation="9" flood-color="#1b2b33" flood-opacity=".22"/></filter></defs>',
    `<g transform="translate(${airDots} ${airDots})">`,
    `<path d="${outline(width, height)}" fill="#fdfcf8" filter="url(#lift)"/>`,
    `<g fill="#26262b" font-family="${fonts}" font-size="24">`,
    ...drawn,
    '</g></g></svg>',
  ].join('\n');
}

/** The slip in plain text: enlarged lines carry their size, the QR its content. */
export function paperText(paper: Paper): string {
  const columns = paperColumns[paper.width];
  const lines = paper.lines.flatMap((line) => {
    if (line.kind === 'space') return line.dots >= blankLineDots ? [''] : [];
    if (line.kind === 'qr') return [`[QR ${line.content}]`];
    const { width, height } = line.size;
    const free = columns - columnsOf(line.text) * width;
    const indent = line.align === 'center' ? Math.floor(free / 2) : line.align === 'right' ? free : 0;
    const enlarged = width > 1 || height > 1 ? `  (${width}×${height})` : '';
    return [`${' '.repeat(Math.max(0, indent))}${line.text}${enlarged}`];
  });
  return `${lines.join('\n')}\n${paper.partialCut ? '- - 8< - -' : '-----'}\n`;
}

const columnDots = 12;
const fontDots = 24;
/** From the edge of the paper to the first dot: 80 mm paper carries 72 mm, 58 mm paper 48 mm. */
const edgeDots = 32;
const headDots = 40;
const footDots = 56;
const airDots = 24;
const blankLineDots = 16;

/** Mono fonts first: ASCII is half as wide as Chinese, as on paper. */
const fonts =
  "'Noto Sans Mono CJK SC','Sarasa Mono SC','Noto Sans Mono CJK JP','Noto Sans SC Variable','Microsoft YaHei',monospace";

interface Part {
  readonly svg: string;
  readonly dots: number;
}

function drawLine(line: PaperLine, inkWidth: number): Part {
  if (line.kind === 'space') return { svg: '', dots: line.dots };
  if (line.kind === 'qr') return drawQr(line.content, line.moduleDots, inkWidth);
  const { width, height } = line.size;
  const lineWidth = columnsOf(line.text) * columnDots * width;
  const free = inkWidth - lineWidth;
  const x = line.align === 'center' ? free / 2 : line.align === 'right' ? free : 0;
  const band = line.reverse ? `<rect x="${x}" width="${lineWidth}" height="${fontDots * height}"/>` : '';
  const ink = `${line.reverse ? ' fill="#fdfcf8"' : ''}${line.bold ? ' font-weight="700"' : ''}`;
  const glyphs = drawRuns(line.text);
  return {
    svg: `${band}<g transform="translate(${x} 0) scale(${width} ${height})"${ink}>${glyphs}</g>`,
    dots: line.heightDots,
  };
}

/** ASCII in one run stretched to its columns, every wide character in its own cell, rules as one stroke. */
function drawRuns(text: string): string {
  let column = 0;
  return (text.match(/─+|[\x20-\x7e]+|[^\x20-\x7e─]/gu) ?? [])
    .map((run) => {
      const x = column * columnDots;
      const columns = columnsOf(run);
      column += columns;
      if (run.startsWith('─')) return `<rect x="${x}" y="11" width="${columns * columnDots}" height="2"/>`;
      if (run.trim() === '') return '';
      const place = `x="${x}" y="${baselineDots}" textLength="${columns * columnDots}" lengthAdjust="spacingAndGlyphs"`;
      return `<text ${place} xml:space="preserve">${escapeXml(run)}</text>`;
    })
    .join('');
}

const baselineDots = 20.5;

function drawQr(content: string, moduleDots: number, inkWidth: number): Part {
  const matrix = qrMatrix(content);
  const side = matrix.length * moduleDots;
  const path = matrix.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const place = `translate(${(inkWidth - side) / 2} 0) scale(${moduleDots})`;
  return { svg: `<path transform="${place}" shape-rendering="crispEdges" d="${path}"/>`, dots: side };
}

/** Straight sides; both ends show the teeth of the blade. */
function outline(width: number, height: number): string {
  const tooth = 8;
  const teeth = Math.floor(width / tooth);
  const step = width / teeth;
  const top = Array.from({ length: teeth }, (_, at) => `L${(at + 1) * step} ${at % 2 === 0 ? 4 : 0}`).join(
    '',
  );
  const bottom = Array.from(
    { length: teeth },
    (_, at) => `L${width - (at + 1) * step} ${height - (at % 2 === 0 ? 4 : 0)}`,
  ).join('');
  return `M0 0${top}L${width} ${height}${bottom}Z`;
}

/** The largest line is the number. */
function paperTitle(paper: Paper): string {
  const texts = paper.lines.filter((line) => line.kind === 'text');
  const largest = Math.max(1, ...texts.map((line) => line.size.height));
  return texts.find((line) => line.size.height === largest)?.text ?? '';
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
