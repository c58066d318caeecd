import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importItems } from '../commands/imports/items.ts';
import { currentDefinition, definitionOf, itemsInDepth } from '../store/items.ts';
import { must, openTestHall, type TestHall } from '../testing/test-hall.ts';
import { readItems } from './item-file.ts';

let hall: TestHall;
beforeAll(async () => {
  hall = await openTestHall();
});
afterAll(() => hall.close());

const file = resolve(import.meta.dirname, '../../data/demo/items/LOCAL-SCJG-004.json');
const item = JSON.parse(readFileSync(file, 'utf8'));
const read = (value: unknown) =>
  readItems(
    hall.hall.database,
    new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
  );
const problems = (value: unknown) => {
  const result = read(value);
  return result.ok ? [] : result.error.map(({ column, reason }) => `${column ?? ''} ${reason}`);
};

test('[C49] items are imported whole from files a hall can edit, or refused with place and reason', async () => {
  expect(itemsInDepth(hall.hall.database).size).toBe(15);
  expect(problems('{')).toEqual([' notJson']);
  expect(problems([])).toEqual([' shape']);
  expect(problems([item, { ...item, itemCode: 'LOCAL-NONE-1' }])).toEqual(['itemCode unknown']);
  expect(problems([item, { ...item, common: ['nothing'] }])).toEqual(['[1].common[0] shape']);
  expect(problems([item, item])).toEqual(['itemCode duplicate']);
  expect(problems({ ...item, legalBasis: '《无证无照经营查处办法》。' })).toEqual(['version versionTaken']);
  const { database, dispatcher, journal } = hall.hall;
  const before = journal.head.seq;
  must(await importItems(dispatcher, { kind: 'system' }, must(read(item) as never)));
  expect(journal.head.seq).toBe(before);
  const changed = must(read({ ...item, version: '2027-01', legalBasis: '新的依据。' }) as never) as never;
  must(await importItems(dispatcher, { kind: 'system' }, changed));
  expect(currentDefinition(database, item.itemCode)?.version).toBe('2027-01');
  expect(definitionOf(database, item.itemCode, item.version)?.legalBasis).toBe(item.legalBasis);
});
