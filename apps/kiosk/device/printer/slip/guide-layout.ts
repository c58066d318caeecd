/** Lays the guide of an item out on paper: what to bring, to be ticked off at home; no number, and nothing of a person. */
import { guideWords } from './guide-words.ts';
import { type Block, gap, type PaperWidth, paperColumns, Sheet } from './layout.ts';
import type { SlipLanguage } from './slip.ts';

export type GuideSlip = {
  readonly language: SlipLanguage;
  readonly hallName: string;
  readonly itemName: string;
  readonly department: string;
  readonly result: string;
  readonly materials: readonly { readonly name: string; readonly free: boolean }[];
};

const materialsMax = 40;

export function layOutGuide(guide: GuideSlip, paperWidth: PaperWidth): Block[] {
  const sheet = new Sheet(paperColumns[paperWidth]);
  const words = guideWords[guide.language];
  sheet.headline(plain(guide.hallName), { bold: true });
  sheet.badge(words.title);
  sheet.headline(plain(guide.itemName), { bold: true });
  sheet.space(gap.narrow);
  sheet.rule();
  const materials = guide.materials.slice(0, materialsMax);
  const toBring = materials.filter(({ free }) => !free);
  const free = materials.filter((material) => material.free);
  sheet.text(toBring.length > 0 ? words.bring : words.bringNothing, { bold: true });
  for (const { name } of toBring) sheet.text(`[ ] ${plain(name)}`, {});
  if (free.length > 0) {
    sheet.space(gap.line);
    sheet.text(words.free, { bold: true });
    for (const { name } of free) sheet.text(`· ${plain(name)}`, {});
  }
  sheet.rule();
  sheet.rows([
    [words.result, plain(guide.result)],
    [words.department, plain(guide.department)],
  ]);
  sheet.space(gap.line);
  sheet.text(words.notTicket, { align: 'center' });
  sheet.cut();
  return sheet.blocks;
}

/** Control characters fall out, so that nothing in a name can speak to the printer. */
function plain(text: string): string {
  return text.replace(/\p{C}/gu, ' ').trim() || '—';
}
