/** Lays the slip of an appointment out on paper: when, where, the code, what to bring; nothing of the person. */
import type { BookingSlip } from '@yiting/shared/protocol/bookings.ts';
import { bookingWords } from './booking-words.ts';
import { printableText } from './columns.ts';
import { type Block, gap, type PaperWidth, paperColumns, qrModuleDots, Sheet } from './layout.ts';

const materialsMax = 12;
const addressBytesMax = 200;

export function layOutBooking(slip: BookingSlip, paperWidth: PaperWidth): Block[] {
  const sheet = new Sheet(paperColumns[paperWidth]);
  const words = bookingWords[slip.language];
  sheet.headline(plain(slip.hallName), { bold: true });
  if (slip.reprint) sheet.badge(words.reprint);
  sheet.badge(slip.areaName === null ? words.title : words.inspection);
  sheet.headline(plain(slip.when), { bold: true });
  sheet.space(gap.narrow);
  sheet.rule();
  sheet.rows([
    [words.place, plain(slip.areaName ?? slip.zoneName)],
    [words.service, plain(slip.itemName ?? slip.queueName)],
  ]);
  sheet.rule();
  putCode(sheet, slip.code, words.code);
  if (slip.bring.length > 0) {
    sheet.text(words.bring, { bold: true });
    for (const material of slip.bring.slice(0, materialsMax)) sheet.text(`· ${plain(material)}`, {});
    sheet.space(gap.narrow);
  }
  for (const sentence of [slip.areaName === null ? words.come : words.stay, words.cancel]) {
    sheet.text(sentence, {});
    sheet.space(gap.narrow);
  }
  const address = addressOf(slip);
  if (address !== null) {
    sheet.space(gap.wide);
    sheet.qr(address, qrModuleDots[paperWidth]);
    sheet.space(gap.wide);
    sheet.text(slip.areaName === null ? words.scan : words.scanInspection, { align: 'center', even: true });
  }
  sheet.cut();
  return sheet.blocks;
}

/** As large as fits, in groups of four. */
function putCode(sheet: Sheet, code: string, label: string): void {
  sheet.space(gap.line);
  sheet.text(label, { align: 'center' });
  sheet.space(gap.narrow);
  const text = printableText(code.replace('-', ' '));
  const times = Math.min(5, Math.floor((sheet.columns - 2) / text.length));
  sheet.text(text, { size: { width: times, height: times }, bold: true, align: 'center' });
  sheet.space(gap.wide);
  sheet.rule();
}

/** The page of the visit, and behind it the code for the scanner of a kiosk: what follows `#` never leaves the phone. */
function addressOf({ statusUrl, code }: BookingSlip): string | null {
  if (statusUrl === null) return null;
  const address = `${statusUrl}#${code.replace('-', '')}`;
  return /^https?:\/\/[\x21-\x7e]+$/.test(address) && address.length <= addressBytesMax ? address : null;
}

/** Control characters fall out, so that nothing in a name can speak to the printer. */
function plain(text: string): string {
  return text.replace(/\p{C}/gu, ' ').trim() || '—';
}
