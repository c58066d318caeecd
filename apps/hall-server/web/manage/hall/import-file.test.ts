import { expect, test } from 'vitest';
import { readAnswer } from './import-file.ts';

test('a file that was taken says how many items and what to look at', () => {
  const answer = readAnswer(true, {
    ok: true,
    items: 84,
    warnings: [{ line: 3, column: 'name', reason: 'long' }],
  });
  expect(answer).toEqual({
    ok: true,
    value: { items: 84, warnings: [{ line: 3, column: 'name', reason: 'long' }] },
  });
});

test('a refused file names line, column and reason', () => {
  const problems = [{ line: 12, column: 'legalLimit', reason: 'notANumber' }];
  expect(readAnswer(false, { code: 'importRefused', problems })).toEqual({
    ok: false,
    error: { error: { code: 'importRefused' }, problems },
  });
});

test('a refusal for another reason keeps its code; nonsense is no answer', () => {
  const notSignedIn = readAnswer(false, { code: 'notSignedIn' });
  expect(notSignedIn).toEqual({ ok: false, error: { error: { code: 'notSignedIn' }, problems: [] } });
  expect(readAnswer(false, '<html>')).toEqual({
    ok: false,
    error: { error: { code: 'noAnswer' }, problems: [] },
  });
  expect(readAnswer(true, { items: 'many' })).toMatchObject({ ok: false });
});
