import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteSchema } from './site.ts';
import { closedUntil, isTakenAt, itemsAt, siteAt, sitesOf } from './sites.ts';

const words = (text: string) => ({ zh: text, en: text, ja: text });
const zones = [
  { id: 'zone-1', name: words('one') },
  { id: 'zone-2', name: words('two') },
];
const bank = siteSchema.parse({
  id: 'bank-1',
  kind: 'bank',
  zoneId: 'zone-1',
  name: words('bank'),
  queues: [],
});
const timeZone = 'Asia/Shanghai';
/** 2026-11-23 is a Monday. */
const at = (day: number, time: string) => Date.parse(`2026-11-${day}T${time}:00+08:00`);

test('[K50] a zone is a site of its own, unless the plan has a site of its id; an unknown place is none', () => {
  expect(sitesOf({ zones, sites: [] }).map(({ id, kind }) => [id, kind])).toEqual([
    ['zone-1', 'hall'],
    ['zone-2', 'hall'],
  ]);
  expect(siteAt({ zones, sites: [bank] }, 'bank-1')).toEqual(bank);
  const own = { ...bank, id: 'zone-2' };
  expect(siteAt({ zones, sites: [own] }, 'zone-2')?.kind).toBe('bank');
  expect(sitesOf({ zones, sites: [own] })).toHaveLength(2);
  expect(siteAt({ zones, sites: [bank] }, 'gone')).toBeNull();
  expect(siteAt({ zones, sites: [bank] }, null)).toBeNull();
});

test('[K51] a site shows all items, its own first, or its own only, in its order; what is not in the catalogue is left out', () => {
  const items = ['a', 'b', 'c', 'd'].map((code) => ({ code }));
  const shown = (show: 'all' | 'first' | 'only', codes: string[]) =>
    itemsAt({ items: { show, codes } }, items).map(({ code }) => code);
  expect(shown('all', ['d'])).toEqual(['a', 'b', 'c', 'd']);
  expect(shown('first', ['d', 'gone', 'b'])).toEqual(['d', 'b', 'a', 'c']);
  expect(shown('only', ['c', 'gone', 'a'])).toEqual(['c', 'a']);
});

test('[K52] a number is taken for the queues and items of the site only; an empty list of queues takes none', () => {
  const wish = { queueId: 'queue-a', itemCode: 'x' };
  expect(isTakenAt(siteSchema.parse({ ...bank, queues: 'all' }), wish)).toBe(true);
  expect(isTakenAt(bank, wish)).toBe(false);
  const only = siteSchema.parse({ ...bank, queues: ['queue-a'], items: { show: 'only', codes: ['x'] } });
  expect(isTakenAt(only, wish)).toBe(true);
  expect(isTakenAt(only, { ...wish, itemCode: 'y' })).toBe(false);
  expect(isTakenAt(only, { ...wish, queueId: 'queue-b' })).toBe(false);
  expect(isTakenAt(only, { queueId: 'queue-a', itemCode: null })).toBe(true);
});

test('[K53] outside its hours a site says when it opens next', () => {
  const hours = [
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 1, from: '13:30', to: '17:00' },
    { weekday: 3, from: '10:00', to: '16:00' },
  ];
  const closed = (day: number, time: string) => closedUntil(hours, at(day, time), timeZone);
  expect(closed(23, '09:00')).toBeNull();
  expect(closed(23, '11:59')).toBeNull();
  expect(closed(23, '08:00')).toEqual({ weekday: 1, from: '09:00', today: true });
  expect(closed(23, '12:00')).toEqual({ weekday: 1, from: '13:30', today: true });
  expect(closed(23, '17:00')).toEqual({ weekday: 3, from: '10:00', today: false });
  expect(closed(25, '16:00')).toEqual({ weekday: 1, from: '09:00', today: false });
  expect(closedUntil([], at(23, '03:00'), timeZone)).toBeNull();
});

test('[K53] at the moment it names, a site is open', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 22 }) }),
        {
          minLength: 1,
          maxLength: 9,
        },
      ),
      fc.integer({ min: 0, max: 7 * 24 * 60 - 1 }),
      (openings, minute) => {
        const two = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
        const hours = openings.map(({ weekday, hour }) => ({ weekday, from: two(hour), to: two(hour + 1) }));
        const now = at(23, '00:00') + minute * 60_000;
        const next = closedUntil(hours, now, timeZone);
        if (!next) return;
        const days = (next.weekday - 1 - Math.floor(minute / 1_440) + 7) % 7;
        const midnight = at(23, '00:00') + Math.floor(minute / 1_440) * 86_400_000;
        const opensAt =
          midnight + (next.today ? 0 : days || 7) * 86_400_000 + Number(next.from.slice(0, 2)) * 3_600_000;
        expect(closedUntil(hours, opensAt, timeZone)).toBeNull();
        expect(opensAt).toBeGreaterThan(now);
      },
    ),
  );
});
