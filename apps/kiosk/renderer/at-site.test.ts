import { siteSchema } from '@yiting/shared/domain/site.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import { expect, test } from 'vitest';
import { atSite, closureOf } from './at-site.ts';
import { atHome, step } from './session.ts';
import { isInUse } from './upkeep.ts';

const words = { zh: '银行', en: 'Bank', ja: '銀行' };
const site = (change: object) =>
  siteSchema.parse({ id: 'bank-1', kind: 'bank', zoneId: 'zone-1', name: words, ...change });
const item = (code: string, queueId: string) => ({ code, queueId }) as CatalogueList['items'][number];
const catalogue: CatalogueList = {
  version: 1,
  items: [item('a1', 'a'), item('a2', 'a'), item('b1', 'b')],
  departments: {},
  themes: {},
};
const kioskAt = (change: object, outOfService: 'repair' | null = null) =>
  ({
    site: site(change),
    wishes: { outOfService, selfTestOrder: null, restartOrder: null },
    queues: ['a', 'b', 'z'].map((queueId) => ({ queueId, refusal: null })),
  }) as unknown as KioskView;
const shown = (change: object) => {
  const here = atSite(kioskAt(change), catalogue);
  return {
    items: here.catalogue.items.map(({ code }) => code),
    queues: here.kiosk.queues.map(({ queueId, refusal }) => [queueId, refusal]),
  };
};

test('[K56] the page shows the site’s items and queues; what is only explained here says that numbers are in the hall', () => {
  expect(shown({})).toEqual({
    items: ['a1', 'a2', 'b1'],
    queues: [
      ['a', null],
      ['b', null],
      ['z', null],
    ],
  });
  expect(shown({ items: { show: 'only', codes: ['b1'] } })).toEqual({
    items: ['b1'],
    queues: [
      ['b', null],
      ['z', null],
    ],
  });
  expect(shown({ queues: ['a'] })).toEqual({
    items: ['a1', 'a2', 'b1'],
    queues: [
      ['a', null],
      ['b', 'notTakenHere'],
    ],
  });
  expect(shown({ queues: [], items: { show: 'only', codes: ['a2'] } })).toEqual({
    items: ['a2'],
    queues: [['a', 'notTakenHere']],
  });
});

test('[K58] nobody begins at a kiosk out of service, outside its hours, or whose place is gone; a person in between is in use', () => {
  const now = Date.parse('2026-11-23T08:00:00+08:00');
  const state = (kiosk: KioskView | null) => ({ kiosk, now, timeZone: 'Asia/Shanghai' }) as DeviceState;
  const hours = [{ weekday: 1, from: '09:00', to: '17:00' }];
  expect(closureOf(state(kioskAt({})))).toBeNull();
  expect(closureOf(state(kioskAt({ hours }, 'repair')))).toEqual({ kind: 'wished', reason: 'repair' });
  expect(closureOf(state(kioskAt({ hours })))).toEqual({
    kind: 'hours',
    next: { weekday: 1, from: '09:00', today: true },
  });
  expect(closureOf(state({ ...kioskAt({}), site: null }))).toEqual({ kind: 'noPlace' });
  expect(isInUse(atHome)).toBe(false);
  for (const event of [
    { type: 'language', language: 'ja' },
    { type: 'elder', on: true },
    { type: 'search', query: '' },
  ] as const)
    expect(isInUse(step(atHome, event))).toBe(true);
});
