import { limits } from '@yiting/shared/basics/limits.ts';
import { expect, test } from 'vitest';
import { makePassword } from './make-password.ts';

test('a password is four groups of four that are easy to read aloud', () => {
  for (let round = 0; round < 200; round += 1) {
    expect(makePassword()).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){3}$/);
  }
  expect(makePassword().length).toBeGreaterThanOrEqual(limits.passwordLengthMin);
});

test('every character is as likely as any other', () => {
  // All 256 bytes in turn: what the fair ones make is an equal count of each of the 31 characters.
  let next = 0;
  const everyByte = (length: number) => Uint8Array.from({ length }, () => next++ % 256);
  const counts = new Map<string, number>();
  for (let round = 0; round < 31; round += 1) {
    for (const character of makePassword(everyByte).replaceAll('-', '')) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  expect(counts.size).toBe(31);
  expect(new Set(counts.values()).size).toBe(1);
});

test('two passwords are never the same, and bytes that are not fair are thrown away', () => {
  expect(new Set(Array.from({ length: 500 }, () => makePassword())).size).toBe(500);
  const rounds = [255, 248, 0];
  expect(makePassword((length) => new Uint8Array(length).fill(rounds.shift() ?? 0))).toBe(
    'aaaa-aaaa-aaaa-aaaa',
  );
});
