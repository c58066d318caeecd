import { describe, expect, test } from 'vitest';
import { checkRating, grades, norms, tagsOfGrade } from './norms.ts';

describe('ratings', () => {
  test('[R1] forty tags, eight a grade, each in three languages (B1-3)', () => {
    expect(norms).toHaveLength(40);
    expect(new Set(norms.map(({ code }) => code)).size).toBe(40);
    for (const grade of grades) expect(tagsOfGrade(grade)).toHaveLength(8);
    for (const { name } of norms) expect(Object.values(name).every((words) => words.length > 1)).toBe(true);
  });

  test('[R2] exactly five grades (B1-1)', () => {
    for (const grade of grades) expect(checkRating({ grade, tags: [], text: 'x' }).ok).toBe(true);
    for (const grade of [0, 6, 2.5, -1, Number.NaN])
      expect(checkRating({ grade, tags: [], text: 'x' })).toEqual({ ok: false, error: 'GRADE_UNKNOWN' });
  });

  test('[R3] a tag of another grade is refused, an unknown one too (B1-4)', () => {
    expect(checkRating({ grade: 5, tags: ['510', '411'], text: '' })).toEqual({
      ok: false,
      error: 'TAG_OF_OTHER_GRADE',
    });
    expect(checkRating({ grade: 5, tags: ['501'], text: '' })).toEqual({ ok: false, error: 'TAG_UNKNOWN' });
  });

  test('[R4] a bad rating needs a tag or words; blank words are none (B1-6)', () => {
    for (const grade of [1, 2])
      expect(checkRating({ grade, tags: [], text: '  \n ' })).toEqual({
        ok: false,
        error: 'DETAIL_REQUIRED',
      });
    expect(checkRating({ grade: 2, tags: ['213'], text: '' }).ok).toBe(true);
    expect(checkRating({ grade: 1, tags: [], text: '等了很久' }).ok).toBe(true);
  });

  test('[R5] a good rating needs nothing more (B1-7)', () => {
    for (const grade of [3, 4, 5]) expect(checkRating({ grade, tags: [], text: '' }).ok).toBe(true);
  });

  test('[R6] words are at most 500 characters', () => {
    expect(checkRating({ grade: 4, tags: [], text: '好'.repeat(500) }).ok).toBe(true);
    expect(checkRating({ grade: 4, tags: [], text: '好'.repeat(501) })).toEqual({
      ok: false,
      error: 'TEXT_TOO_LONG',
    });
  });
});
