import { siteSchema } from '@yiting/shared/domain/site.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { KioskQueue } from '@yiting/shared/protocol/views/station.ts';
import { expect, test } from 'vitest';
import { canBook, ownActAt, takesNumbers } from './own-bookings.ts';

const name = { zh: '银行', en: 'Bank', ja: '銀行' };
const site = (kind: string) => siteSchema.parse({ id: 'site-1', kind, zoneId: 'zone-1', name });
const at = (kind: string, change: object = {}) =>
  ({
    link: 'live',
    offline: false,
    kiosk: { site: site(kind), bookable: ['queue-a'] },
    ...change,
  }) as unknown as DeviceState;
const queue = (refusal: KioskQueue['refusal']) => ({ refusal }) as KioskQueue;

test('[K87] in the hall one checks in, elsewhere an appointment is looked at; without the hall neither', () => {
  expect(ownActAt(at('hall'))).toBe('checkIn');
  for (const kind of ['building', 'community', 'bank']) expect(ownActAt(at(kind))).toBe('look');
  expect(ownActAt(at('hall', { offline: true }))).toBeNull();
  expect(ownActAt(at('hall', { link: 'stale' }))).toBeNull();
  expect(canBook(at('bank'), 'queue-a')).toBe(true);
  expect(canBook(at('bank'), 'queue-b')).toBe(false);
  expect(canBook(at('bank', { offline: true }), 'queue-a')).toBe(false);
});

test('[K87] where no number is taken none is offered instead of a time', () => {
  expect(takesNumbers(queue(null))).toBe(true);
  expect(takesNumbers(queue('queuePaused'))).toBe(true);
  expect(takesNumbers(queue('notTakenHere'))).toBe(false);
  expect(takesNumbers(undefined)).toBe(false);
});
