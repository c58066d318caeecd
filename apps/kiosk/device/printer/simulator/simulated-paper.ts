/** Puts bytes on paper without a network: what the fault panel shows as a preview, and what tests read. */

import type { PaperWidth } from '../slip/layout.ts';
import { EscposReader } from './escpos-reader.ts';
import { type Paper, PaperRoll } from './paper.ts';

export interface PrintedPapers {
  readonly papers: readonly Paper[];
  /** What a printer would have made a mess of. */
  readonly rejections: readonly string[];
  /** Bytes at the end that make no whole command. */
  readonly heldBytes: number;
}

export function putOnPaper(bytes: Uint8Array, paperWidth: PaperWidth): PrintedPapers {
  const reader = new EscposReader();
  const roll = new PaperRoll(paperWidth);
  const papers: Paper[] = [];
  const rejections: string[] = [];
  reader.receive(bytes);
  for (let command = reader.next(); command !== undefined; command = reader.next()) {
    const effect = roll.apply(command);
    if (effect.kind === 'paper') papers.push(effect.paper);
    if (effect.kind === 'rejected') rejections.push(effect.why);
  }
  return { papers, rejections, heldBytes: reader.heldBytes };
}
