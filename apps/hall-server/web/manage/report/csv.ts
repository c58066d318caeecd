/** Tables as CSV that a spreadsheet opens with the right letters and never takes for a formula. */

export type Cell = string | number | null;

/** UTF-8 with a mark at the start and CRLF, as Excel and WPS want it (RFC 4180). */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula gets an apostrophe before it (OWASP, CSV injection). Figures stay figures. */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = /^[\s\p{Cc}]*[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
  return /["',;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
