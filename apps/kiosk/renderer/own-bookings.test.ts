import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import { siteSchema } from '@yiting/shared/domain/site.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { KioskQueue } from '@yiting/shared/protocol/views/station.ts';
import { expect, test } from 'vitest';
import { areasFor, canBook, ownActAt, soleOf, takesNumbers } from './own-bookings.ts';

const name = { zh: '银行', en: 'Bank', ja: '銀行' };
const areas = [{ areaId: 'area-south', name }];
const site = (kind: string) => siteSchema.parse({ id: 'site-1', kind, zoneId: 'zone-1', name });
const at = (kind: string, change: object = {}) =>
  ({
    link: 'live',
    offline: false,
    kiosk: { site: site(kind), bookable: ['queue-a'], inspections: areas },
    ...change,
  }) as unknown as DeviceState;
const queue = (refusal: KioskQueue['refusal']) => ({ refusal }) as KioskQueue;

test('[K87] in the hall one checks in, elsewhere an appointment is looked at; without the hall neither', () => {
  expect(ownActAt(at('hall'))).toBe('checkIn');
  for (const kind of ['building', 'community', 'bank']) expect(ownActAt(at(kind))).toBe('look');
  expect(ownActAt(at('hall', { offline: true }))).toBeNull();
  expect(ownActAt(at('hall', { link: 'stale' }))).toBeNull();
  const info = { ...site('hall'), queues: [] };
  expect(ownActAt(at('hall', { kiosk: { site: info, bookable: ['queue-a'] } }))).toBe('look');
  const books = (state: DeviceState, queueId: string) =>
    canBook(state, { items: [] }, { queueId, itemCode: null });
  expect(books(at('bank'), 'queue-a')).toBe(true);
  expect(books(at('bank'), 'queue-b')).toBe(false);
  expect(books(at('bank', { offline: true }), 'queue-a')).toBe(false);
});

const item = (code: string, flags: readonly string[] = []) =>
  ({ code, queueId: 'queue-a', flags }) as unknown as CatalogueItem;

test('[Z91] a page offers what its site may book, as the hall says too', () => {
  const only = { ...site('bank'), items: { show: 'only' as const, codes: ['I-1'] } };
  const bank = at('bank', { kiosk: { site: only, bookable: ['queue-a'], inspections: areas } });
  const items = [item('I-1'), item('I-2', ['现场核查'])];
  const books = (itemCode: string | null) => canBook(bank, { items }, { queueId: 'queue-a', itemCode });
  expect([books('I-1'), books('I-2'), books(null)]).toEqual([true, false, true]);
  expect(areasFor(bank, { items }, items[1])).toEqual([]);
});

test('[Z94] an inspection is offered for what is inspected on site, while the hall is heard', () => {
  const inspected = item('I-2', ['现场核查']);
  const catalogue = { items: [inspected] };
  expect(areasFor(at('bank'), catalogue, inspected)).toEqual(areas);
  expect(areasFor(at('bank'), catalogue, item('I-1'))).toEqual([]);
  expect(areasFor(at('bank', { link: 'stale' }), catalogue, inspected)).toEqual([]);
  expect([soleOf(areas), soleOf([...areas, ...areas])]).toEqual(['area-south', null]);
});

test('[K87] where no number is taken none is offered instead of a time', () => {
  expect(takesNumbers(queue(null))).toBe(true);
  expect(takesNumbers(queue('queuePaused'))).toBe(true);
  expect(takesNumbers(queue('notTakenHere'))).toBe(false);
  expect(takesNumbers(undefined)).toBe(false);
});
