import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../basics/words.ts';
import { ticketNumber } from '../numbers.ts';
import { allClips, spokenClips, spokenText } from './phrase.ts';

const shipped = resolve(import.meta.dirname, '../../../../../apps/hall-server/data/voice');
const manifest = JSON.parse(readFileSync(join(shipped, 'manifest.json'), 'utf8'));
const call = { number: 'A008', windowNumber: 3, oneSpokenAs: 'yi' } as const;

const phrases = fc.record({
  number: fc
    .tuple(fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ'), fc.integer({ min: 1, max: 9_999 }))
    .map(([prefix, serial]) => ticketNumber(prefix, serial)),
  windowNumber: fc.integer({ min: 1, max: 99 }),
  language: fc.constantFrom(...languages),
  oneSpokenAs: fc.constantFrom('yi' as const, 'yao' as const),
});

test('A008 at window 3 is said in the three languages', () => {
  expect(spokenClips({ ...call, language: 'zh' })).toEqual([
    ...['opening', 'letter-a', 'digit-0', 'digit-0', 'digit-8', 'middle', 'digit-3', 'closing'],
  ]);
  expect(spokenText({ ...call, language: 'zh' })).toBe('请A零零八号到三号窗口办理');
  expect(spokenText({ ...call, language: 'en' })).toBe('Number A zero zero eight please go to window three');
  expect(spokenText({ ...call, language: 'ja' })).toBe('A零零八番の方は三番窓口へお越しください');
});

test('a window is said as a number, the ticket digit by digit', () => {
  const windowNumbers = [10, 12, 20, 21, 99];
  expect(windowNumbers.map((windowNumber) => spokenText({ ...call, windowNumber, language: 'zh' }))).toEqual(
    ['十', '十二', '二十', '二十一', '九十九'].map((words) => `请A零零八号到${words}号窗口办理`),
  );
  expect(
    windowNumbers.map(
      (windowNumber) => spokenText({ ...call, windowNumber, language: 'en' }).split('window ')[1],
    ),
  ).toEqual(['ten', 'twelve', 'twenty', 'twenty one', 'ninety nine']);
  expect(spokenText({ ...call, number: 'A1000', language: 'zh' })).toBe('请A一零零零号到三号窗口办理');
});

test('1 is said yāo in the Chinese ticket number only', () => {
  const yao = { ...call, number: 'B011', windowNumber: 11, oneSpokenAs: 'yao' } as const;
  expect(spokenText({ ...yao, language: 'zh' })).toBe('请B零幺幺号到十一号窗口办理');
  expect(spokenClips({ ...yao, language: 'en' })).not.toContain('digit-1-yao');
  expect(spokenClips({ ...yao, language: 'ja' })).not.toContain('digit-1-yao');
});

test('what cannot be said right is not said', () => {
  for (const number of ['', 'A8', 'I008', 'AB08', 'A00008'])
    expect(spokenClips({ ...call, number, language: 'zh' })).toEqual([]);
  for (const windowNumber of [0, 100, 1.5])
    expect(spokenClips({ ...call, windowNumber, language: 'zh' })).toEqual([]);
});

test('every clip a phrase can name is shipped, with its length', () => {
  fc.assert(
    fc.property(phrases, (phrase) => {
      const clips = spokenClips(phrase);
      expect(clips.length).toBeGreaterThan(6);
      for (const clip of clips) expect(manifest[phrase.language][clip], clip).toBeGreaterThan(100);
    }),
    { numRuns: 2_000 },
  );
});

test('the shipped folder holds exactly the closed list, in at most 1.5 MB', () => {
  let bytes = statSync(join(shipped, 'chime.mp3')).size;
  for (const language of languages) {
    const names = allClips(language).map(({ clip }) => clip);
    expect(Object.keys(manifest[language])).toEqual(names);
    expect(readdirSync(join(shipped, language)).sort()).toEqual(names.map((name) => `${name}.mp3`).sort());
    for (const name of names) {
      expect(name).toMatch(/^[a-z0-9-]{1,40}$/);
      const { size } = statSync(join(shipped, language, `${name}.mp3`));
      expect(size, name).toBeGreaterThan(500);
      bytes += size;
    }
  }
  expect(bytes).toBeLessThan(1.5 * 1024 * 1024);
});
