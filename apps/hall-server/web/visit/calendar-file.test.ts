import { expect, test } from 'vitest';
import { writeCalendarFile } from './calendar-file.ts';

const entry = {
  id: '01K',
  at: Date.parse('2026-11-25T10:00:00+08:00'),
  endsAt: Date.parse('2026-11-25T10:30:00+08:00'),
  madeAt: Date.parse('2026-11-24T09:00:00+08:00'),
  summary: '食品经营许可（新办）, 一号;厅',
  place: '综合服务区 \\ 二楼',
  description: '预约码 K7M2-9QXD\n请带好：营业执照、身份证',
};

test('[Z59] an appointment as a calendar file: instants in UTC, one entry however often it is moved', () => {
  const file = writeCalendarFile(entry);
  expect(file).toContain('\r\nDTSTART:20261125T020000Z\r\nDTEND:20261125T023000Z\r\n');
  expect(file).toContain('\r\nUID:01K@yiting\r\n');
  const moved = writeCalendarFile({ ...entry, at: entry.at + 3_600_000, madeAt: entry.madeAt + 60_000 });
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
  expect(moved).toContain('UID:01K@yiting');
  expect(sequence(moved)).toBeGreaterThan(sequence(file));
});

test('[Z59] signs of the format inside the words are escaped, and lines are folded between characters', () => {
  const file = writeCalendarFile({ ...entry, description: '材料'.repeat(60) });
  expect(file).toContain('SUMMARY:食品经营许可（新办）\\, 一号\\;厅');
  expect(file).toContain('LOCATION:综合服务区 \\\\ 二楼');
  expect(writeCalendarFile(entry)).toContain('K7M2-9QXD\\n请带好');
  const lines = file.split('\r\n');
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${'材料'.repeat(60)}\r\n`);
});
