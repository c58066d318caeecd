/**
 * Turns laid-out blocks into ESC/POS bytes. escpos builds the plain commands and the GB18030 text. Ours, because its own are
 * wrong or missing: bold (its `style` adds `ESC 5`, which no command reference knows, so some printers print a 5),
 * dot-exact feed (its `control('glf')` forgets the ESC), the cut (its `cut` does not feed to the blade), QR and Chinese mode.
 */

import EscposPrinter from 'escpos';
import type { Block } from './layout.ts';

/** `GS r 1`: answered once everything before it has been processed. The driver adds it after the slip's bytes. */
export const askPaperAfterData = Uint8Array.of(0x1d, 0x72, 0x01);

/** The bytes of one slip, from `ESC @` to the cut. */
export function slipBytes(blocks: readonly Block[]): Uint8Array {
  const written: Buffer[] = [];
  const printer = new EscposPrinter({ write: (bytes) => written.push(bytes) }, { encoding: 'GB18030' });
  printer.hardware('init');
  printer.raw(noUnaskedStatus).raw(chineseModeOn).raw(noChineseSpacing).lineSpace(lineDots);
  for (const block of blocks) putBlock(printer, block);
  printer.raw(chineseModeOff).flush();
  return Buffer.concat(written);
}

/** 4.5 mm from line to line: 24 dots of character and air enough to read by. */
const lineDots = 36;

/** White paper between the last line and the edge, beyond the way to the blade: 5 mm (B4-78). */
const tailDots = 40;

/** `GS a 0`: status bytes sent unasked could be taken for the answer that follows the data. */
const noUnaskedStatus = Buffer.of(0x1d, 0x61, 0x00);
/** `FS &`, `FS .`: two-byte characters on, off. */
const chineseModeOn = Buffer.of(0x1c, 0x26);
const chineseModeOff = Buffer.of(0x1c, 0x2e);
/** `FS S 0 0`: no air beside Chinese characters, or our columns would not add up. */
const noChineseSpacing = Buffer.of(0x1c, 0x53, 0x00, 0x00);

function putBlock(printer: EscposPrinter, block: Block): void {
  switch (block.kind) {
    case 'text':
      printer.align(block.align === 'center' ? 'ct' : 'lt').size(block.size.width - 1, block.size.height - 1);
      printer.raw(bold(block.bold)).setReverseColors(block.reverse).text(block.text);
      return;
    case 'space':
      printer.raw(feedDots(block.dots));
      return;
    case 'qr':
      printer.align('ct').raw(qrCode(block.content, block.moduleDots));
      return;
    case 'cut':
      printer.raw(feedAndCut(tailDots));
  }
}

/** `ESC E n`. */
function bold(on: boolean): Buffer {
  return Buffer.of(0x1b, 0x45, on ? 1 : 0);
}

/** `ESC J n`: n motion units; one is a dot at 203 dpi unless `GS P` says otherwise. */
function feedDots(dots: number): Buffer {
  return Buffer.of(0x1b, 0x4a, dots);
}

/** `GS V 66 n` (function B): feed to the blade and n units more, then a partial cut. */
function feedAndCut(dots: number): Buffer {
  return Buffer.of(0x1d, 0x56, 66, dots);
}

/** `GS ( k` functions 165, 167, 169, 180, 181: model 2, module size, correction level M, store, print. */
function qrCode(content: string, moduleDots: number): Buffer {
  return Buffer.concat([
    qrFunction(65, Buffer.of(50, 0)),
    qrFunction(67, Buffer.of(moduleDots)),
    qrFunction(69, Buffer.of(49)),
    qrFunction(80, Buffer.concat([Buffer.of(48), Buffer.from(content, 'utf8')])),
    qrFunction(81, Buffer.of(48)),
  ]);
}

/** `GS ( k pL pH cn fn …`: the length counts bytes, beginning with cn = 49, the QR symbol. */
function qrFunction(code: number, parameters: Buffer): Buffer {
  const head = Buffer.of(0x1d, 0x28, 0x6b, 0, 0, 49, code);
  head.writeUInt16LE(2 + parameters.length, 3);
  return Buffer.concat([head, parameters]);
}
