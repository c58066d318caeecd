import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '@yiting/shared/basics/words.ts';
import { expect, test } from 'vitest';
import { fileAdapter } from './adapter.ts';
import { sayMessage, sayWhen } from './words.ts';

const figures = {
  hall: 'HALL',
  queue: 'QUEUE',
  when: 'WHEN',
  code: 'CODE',
  sentCode: '123456',
  minutes: 5,
};
const kinds = ['code', 'booked', 'moved', 'cancelled', 'rebooked', 'slotLost'] as const;

test.each(kinds)('[Z42] the message “%s” says its hall and leaves no gap, in every language', (kind) => {
  for (const language of languages) {
    const text = sayMessage(kind, language, figures);
    expect(text).toContain('HALL');
    expect(text).not.toMatch(/[{}]|undefined/);
    expect(text.includes(kind === 'code' ? '123456' : 'WHEN')).toBe(true);
  }
});

test('[Z42] a time is said with its weekday in every language', () => {
  const sunday = { day: '2026-11-29', from: '09:00', to: '09:30' };
  expect(languages.map((language) => sayWhen(language, sunday))).toEqual([
    '2026-11-29 周日 09:00–09:30',
    '2026-11-29 Sun 09:00–09:30',
    '2026-11-29 (日) 09:00–09:30',
  ]);
});

test('[Z42] a gateway that reads a file finds one line a message, and nobody else may read it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yiting-messages-'));
  const path = join(folder, 'messages.ndjson');
  const adapter = fileAdapter(path);
  await adapter.send({ messageId: 'first', phone: '13800000001', text: '一\n二' });
  await adapter.send({ messageId: 'second', phone: '13800000002', text: '三' });
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).messageId)).toEqual(['first', 'second']);
  expect(statSync(path).mode & 0o077).toBe(0);
  rmSync(folder, { recursive: true });
});
