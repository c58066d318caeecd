import { expect, test } from 'vitest';
import { AnswerReader, endsPaper, readStatus, type StatusQuestion } from './printer-answers.ts';

/** The fixed bits 1 and 4 of every answer to DLE EOT. */
const fixed = 0x12;

function status(bits: Partial<Record<StatusQuestion, number>>) {
  const all = ([1, 2, 3, 4] as const).map((question) => [question, fixed | (bits[question] ?? 0)] as const);
  return readStatus(new Map(all));
}

test('DLE EOT 1 to 4, bit by bit', () => {
  const well = { online: true, paper: 'ok', cover: 'closed' };
  expect(status({})).toEqual(well);
  expect(status({ 1: 0x08 })).toEqual({ ...well, online: false });
  expect(status({ 1: 0x04 })).toEqual(well); // the drawer's pin
  expect(status({ 2: 0x04 })).toEqual({ ...well, cover: 'open' });
  expect(status({ 2: 0x20 })).toEqual({ ...well, paper: 'empty' });
  expect(status({ 2: 0x40 })).toEqual({ ...well, error: 'recoverable' });
  expect(status({ 2: 0x40, 3: 0x08 })).toEqual({ ...well, error: 'cutter' });
  expect(status({ 2: 0x40, 3: 0x20 })).toEqual({ ...well, error: 'unrecoverable' });
  expect(status({ 2: 0x40, 3: 0x40 })).toEqual({ ...well, error: 'overheated' });
  expect(status({ 4: 0x0c })).toEqual({ ...well, paper: 'nearEnd' });
  expect(status({ 4: 0x6c })).toEqual({ ...well, paper: 'empty' });
});

test('what was not answered is unknown, not well', () => {
  expect(readStatus(new Map())).toEqual({ online: true, paper: 'unknown', cover: 'unknown' });
  expect(readStatus(new Map([[1, fixed]]))).toEqual({ online: true, paper: 'unknown', cover: 'unknown' });
});

test('GS r 1: bits 2 and 3 are the end of the paper, bits 0 and 1 only its nearness', () => {
  expect([0x00, 0x03, 0x0c, 0x0f].map(endsPaper)).toEqual([false, false, true, true]);
});

test('automatic status and flow control are never taken for an answer, even in pieces', () => {
  const reader = new AnswerReader();
  const answers = [[0x11, 0x10, 0x00], [0x00], [0x0f, 0x12], [0x13, 0x00]].flatMap((bytes) =>
    reader.read(Uint8Array.from(bytes)),
  );
  expect(answers).toEqual([
    { kind: 'realTime', byte: 0x12 },
    { kind: 'afterData', byte: 0x00 },
  ]);
});
