import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { searchCatalogue } from '@yiting/shared/domain/catalogue/search.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCatalogueFile } from './catalogue-file.ts';
import { readHallPlan } from './hall-file.ts';

const folder = resolve(import.meta.dirname, '../../data/demo');
const table = readFileSync(resolve(folder, 'catalogue.csv'));
const plan = readFileSync(resolve(folder, 'hall.json'), 'utf8');
const queueIds = ['queue-a', 'queue-b', 'queue-c', 'queue-d', 'queue-p', 'queue-z'];
const read = (bytes: Uint8Array | string) =>
  readCatalogueFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, { queueIds });
const lines = table.toString('utf8').split('\n');

test('[I1] any bytes are answered by a catalogue or by named problems, never by an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(lines.length), (bytes, line) => {
      const mixed = [
        ...lines.slice(0, line),
        Buffer.from(bytes).toString('latin1'),
        ...lines.slice(line),
      ].join('\n');
      for (const result of [read(bytes), read(mixed), readHallPlan(bytes)])
        if (!result.ok) expect(result.error.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});

test('[I2] a byte order mark changes nothing, and GB18030 is read as it is meant', () => {
  const plain = read(table);
  expect(read(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), table]))).toEqual(plain);
  const header = lines[0]?.split(',').slice(0, 11).join(',');
  const cells = [
    'X-1',
    '\xb9\xab\xcb\xbe',
    'd',
    '\xb8\xf6\xc8\xcb',
    '\xbc\xb4\xb0\xec\xbc\xfe',
    '0',
    '0',
    'N',
    '',
    '',
    'r',
  ];
  const gb = read(Buffer.from(`${header}\n${cells.join(',')}\n`, 'latin1'));
  expect(gb).toMatchObject({ ok: true, value: { items: [{ name: { zh: '公司' }, audience: 'person' }] } });
});

test('[I3] a wrong line is named by its number, and then nothing is taken', () => {
  const wrong = [...lines];
  wrong[6] = (wrong[6] ?? '').replace('即办件', '随便件');
  expect(read(wrong.join('\n'))).toMatchObject({
    ok: false,
    error: [{ line: 7, column: 'caseType', reason: 'notOneOf', words: '随便件' }],
  });
  const twice = [...lines.slice(0, 3), lines[1], ...lines.slice(3)].join('\n');
  expect(read(twice)).toMatchObject({
    ok: false,
    error: [{ line: 4, column: 'localCode', reason: 'duplicate' }],
  });
});

test('[I4] five thousand lines are read whole', () => {
  const body = Array.from({ length: 5_000 }, (_, index) =>
    (lines[1] ?? '').replace('LOCAL-SCJG-001', `X-${index}`),
  );
  const result = read([lines[0], ...body].join('\n'));
  expect(result.ok && result.value.items.length).toBe(5_000);
});

test('[I5] a plan whose parts do not fit together is refused with the place', () => {
  const changed = (change: (json: ReturnType<typeof JSON.parse>) => void) => {
    const json = JSON.parse(plan);
    change(json);
    const result = readHallPlan(new TextEncoder().encode(JSON.stringify(json)));
    return result.ok ? 'ok' : result.error.map(({ column, reason }) => `${column} ${reason}`);
  };
  expect(changed(() => undefined)).toBe('ok');
  expect(changed((json) => (json.queues[1].prefix = 'A'))).toEqual(['queues[1].prefix duplicate']);
  expect(changed((json) => (json.queues[1].zoneId = 'nowhere'))).toEqual(['queues[1].zoneId unknown']);
  expect(changed((json) => (json.windows[0].profile[0].queueId = 'none'))).toContain(
    'windows[0].profile[0].queueId unknown',
  );
  expect(changed((json) => (json.queues[0].prefix = 'O'))).toEqual(['queues[0].prefix shape']);
});

test('[I6] an item is found by initials, by what it is called, in English and Japanese; nonsense finds nothing', () => {
  const result = read(table);
  const items = result.ok ? result.value.items : [];
  const first = (query: string, language: 'zh' | 'en' | 'ja' = 'zh') =>
    searchCatalogue(items, query, language).map(({ name }) => name.zh);
  expect(first('gszx')[0]).toBe('公司注销登记（简易程序）');
  expect(first('开公司')[0]).toBe('有限责任公司设立登记');
  expect(first('food', 'en').length).toBeGreaterThan(0);
  expect(first('営業', 'ja').length).toBeGreaterThan(0);
  for (const query of ['qqqzzz', '', '  ', '!!!']) expect(first(query)).toEqual([]);
});
