import { journalEn } from '@yiting/shared/text/manage/journal-en.ts';
import { journalJa } from '@yiting/shared/text/manage/journal-ja.ts';
import { journalZh } from '@yiting/shared/text/manage/journal-zh.ts';
import { expect, test } from 'vitest';
import { entryTypes } from './apply/apply.ts';

test('[J6] everything the journal can say has words in three languages, and no words are left over', () => {
  for (const { entry } of [journalZh, journalEn, journalJa]) {
    const said = Object.entries(entry).flatMap(([area, names]) =>
      Object.entries(names).flatMap(([name, words]) => (words.trim() === '' ? [] : [`${area}.${name}`])),
    );
    expect(said.toSorted()).toEqual(entryTypes.toSorted());
  }
});
