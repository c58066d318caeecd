/**
 * Reads the bytes a printer sends back. Source: the ESC/POS command reference, DLE EOT, GS r and GS a.
 *
 * Told apart by their fixed bits (7 first, x = carries meaning):
 *   0xx1xx10  answer to DLE EOT n        0xx1xx00  first of four bytes of automatic status (GS a)
 *   0xx0xxxx  answer to GS r             00010001, 00010011  XON, XOFF
 */

import type { PrinterError, PrinterStatus } from './printer.ts';

export type PrinterAnswer = { readonly kind: 'realTime' | 'afterData'; readonly byte: number };

/** Sorts the incoming bytes; flow control and automatic status are passed over. */
export class AnswerReader {
  #automaticLeft = 0;

  read(bytes: Uint8Array): PrinterAnswer[] {
    const answers: PrinterAnswer[] = [];
    for (const byte of bytes) {
      if (this.#automaticLeft > 0) this.#automaticLeft -= 1;
      else if ((byte & 0x93) === 0x10) this.#automaticLeft = 3;
      else if ((byte & 0x93) === 0x12) answers.push({ kind: 'realTime', byte });
      else if ((byte & 0x90) === 0x00) answers.push({ kind: 'afterData', byte });
    }
    return answers;
  }
}

/** `DLE EOT n`: 1 printer, 2 cause of being offline, 3 cause of error, 4 paper sensors. Answered on receipt. */
export type StatusQuestion = 1 | 2 | 3 | 4;
export const statusQuestions: readonly StatusQuestion[] = [1, 2, 3, 4];

export function statusRequest(question: StatusQuestion): Uint8Array {
  return Uint8Array.of(0x10, 0x04, question);
}

/** What the answers so far mean; an unanswered question leaves its part unknown. */
export function readStatus(answers: ReadonlyMap<StatusQuestion, number>): PrinterStatus {
  const printer = answers.get(1) ?? 0;
  const offlineCause = answers.get(2);
  const error = readError(offlineCause ?? 0, answers.get(3) ?? 0);
  return {
    // 1: bit 3 offline.
    online: (printer & 0x08) === 0,
    // 2: bit 2 cover open.
    cover: offlineCause === undefined ? 'unknown' : offlineCause & 0x04 ? 'open' : 'closed',
    paper: readPaper(offlineCause, answers.get(4)),
    ...(error === undefined ? {} : { error }),
  };
}

/** `GS r 1`: bits 2 and 3 are set when the paper has ended. */
export function endsPaper(afterData: number): boolean {
  return (afterData & 0x0c) !== 0;
}

/** 2: bit 5 stopped for lack of paper. 4: bits 5 and 6 no paper, bits 2 and 3 near end. */
function readPaper(offlineCause: number | undefined, sensors: number | undefined): PrinterStatus['paper'] {
  if (((offlineCause ?? 0) & 0x20) !== 0 || ((sensors ?? 0) & 0x60) !== 0) return 'empty';
  if (sensors === undefined) return 'unknown';
  return (sensors & 0x0c) === 0 ? 'ok' : 'nearEnd';
}

/** 3: bit 3 cutter, bit 5 unrecoverable, bit 6 mends itself (hot head), bit 2 recoverable. 2: bit 6 some error. */
function readError(offlineCause: number, errorCause: number): PrinterError | undefined {
  if ((errorCause & 0x08) !== 0) return 'cutter';
  if ((errorCause & 0x20) !== 0) return 'unrecoverable';
  if ((errorCause & 0x40) !== 0) return 'overheated';
  if ((errorCause & 0x04) !== 0 || (offlineCause & 0x40) !== 0) return 'recoverable';
  return undefined;
}
