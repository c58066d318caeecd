import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '@yiting/shared/basics/clock.ts';
import { expect, test } from 'vitest';
import { keepSettledMs, PrintJournal } from './print-journal.ts';

const start = Date.UTC(2026, 10, 23, 1, 0);
const printed = { kind: 'printed' } as const;
const restarted = { kind: 'sentUnverified', reason: 'restarted' } as const;

function makePlace() {
  const directory = mkdtempSync(join(tmpdir(), 'print-journal-'));
  return { directory, path: join(directory, 'print-journal.ndjson'), clock: new ManualClock(start) };
}

function open(place: { directory: string; clock: ManualClock }): PrintJournal {
  const opened = PrintJournal.open(place);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

test('an intent is on disk when intend returns, with nothing about a person', () => {
  const place = makePlace();
  open(place).intend({ jobId: 'job-1', ticketId: 'ticket-1' });
  const lines = readFileSync(place.path, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { type: 'intent', jobId: 'job-1', ticketId: 'ticket-1', at: start },
  ]);
});

test('after a crash an open intent is sentUnverified, is told once, and stays so', () => {
  const place = makePlace();
  const before = open(place);
  before.intend({ jobId: 'job-1', ticketId: 'ticket-1' });
  before.settle('job-1', printed);
  before.intend({ jobId: 'job-2', ticketId: 'ticket-2' });
  const after = open(place);
  expect(after.interrupted).toEqual([{ jobId: 'job-2', ticketId: 'ticket-2' }]);
  expect(after.find('job-1')?.settled?.outcome).toEqual(printed);
  expect(after.find('job-2')?.settled?.outcome).toEqual(restarted);
  const later = open(place);
  expect(later.interrupted).toEqual([]);
  expect(later.find('job-2')?.settled?.outcome).toEqual(restarted);
});

test('a line torn by a power cut, at any byte, costs nothing but that line', () => {
  const place = makePlace();
  const whole = open(place);
  whole.intend({ jobId: 'job-1', ticketId: 'ticket-1' });
  const firstLine = readFileSync(place.path).length;
  whole.settle('job-1', printed);
  const bytes = readFileSync(place.path);
  for (let length = firstLine; length < bytes.length - 1; length += 1) {
    writeFileSync(place.path, bytes);
    truncateSync(place.path, length);
    const journal = open(place);
    expect(journal.find('job-1')?.settled?.outcome).toEqual(restarted);
    expect(journal.unreadableLines).toBe(length === firstLine ? 0 : 1);
    journal.intend({ jobId: 'job-2', ticketId: 'ticket-2' });
    expect(open(place).find('job-2')).toBeDefined();
    journal.close();
  }
});

test('a damaged line in the middle hides only itself', () => {
  const place = makePlace();
  const journal = open(place);
  journal.intend({ jobId: 'job-1', ticketId: 'ticket-1' });
  writeFileSync(place.path, '{"type":"intent"\u0000\u0000\n{"type":"later version"}\n', { flag: 'a' });
  writeFileSync(
    place.path,
    `${JSON.stringify({ type: 'intent', jobId: 'job-2', ticketId: 't', at: start })}\n`,
    { flag: 'a' },
  );
  const after = open(place);
  expect([after.unreadableLines, after.interrupted.map((job) => job.jobId)]).toEqual([2, ['job-1', 'job-2']]);
});

test('settled jobs are forgotten after two days, at start and while running', () => {
  const place = makePlace();
  const journal = open(place);
  for (const jobId of ['old', 'new']) {
    journal.intend({ jobId, ticketId: jobId });
    journal.settle(jobId, printed);
    place.clock.advance(keepSettledMs / 2 + 1);
  }
  expect(journal.find('old')).toBeDefined();
  const restartedJournal = open(place);
  expect([restartedJournal.find('old'), restartedJournal.find('new')?.ticketId]).toEqual([undefined, 'new']);
  expect(readFileSync(place.path, 'utf8')).not.toContain('old');

  place.clock.advance(keepSettledMs);
  restartedJournal.intend({ jobId: 'next', ticketId: 'next' });
  restartedJournal.settle('next', printed);
  expect(restartedJournal.find('new')).toBeUndefined();
  expect(open(place).find('next')?.settled?.outcome).toEqual(printed);
});

test('a disk that refuses is an answer, not an exception', () => {
  const place = makePlace();
  const journal = open(place);
  journal.close(); // every later write fails
  expect(journal.intend({ jobId: 'job-1', ticketId: 'ticket-1' })).toEqual({
    ok: false,
    error: 'unwritable',
  });
  expect(journal.tryDisk().ok).toBe(false);
  expect(PrintJournal.open({ directory: '/dev/null/nowhere', clock: place.clock })).toEqual({
    ok: false,
    error: 'unwritable',
  });
});
