import { siteSchema } from '@yiting/shared/domain/site.ts';
import type { KioskQueue, KioskView } from '@yiting/shared/protocol/views/station.ts';
import { expect, test } from 'vitest';
import type { HeardHall } from './heard.ts';
import { offlineView } from './offline-view.ts';

const words = { zh: '综合', en: 'General', ja: '総合' };
const tenOClock = Date.parse('2026-11-23T02:00:00Z');
const queue: KioskQueue = {
  queueId: 'queue-a',
  prefix: 'A',
  name: words,
  state: 'open',
  waiting: 4,
  longestSince: tenOClock,
  wait: { p50Minutes: 12, p90Minutes: 20 },
  windowNumbers: [1],
  openWindows: 1,
  zoneName: words,
  anonymousAllowed: true,
  cutOff: '16:30',
  refusal: null,
  tip: null,
};
const siteOf = (change: object) =>
  siteSchema.parse({ id: 'zone-1', kind: 'hall', zoneId: 'zone-1', name: words, ...change });
function heard(change: Partial<KioskQueue> = {}): HeardHall {
  const view: KioskView = {
    hallName: words,
    zoneName: words,
    stationName: 'kiosk',
    dayOpen: true,
    day: '2026-11-23',
    site: siteOf({}),
    wishes: { outOfService: null, selfTestOrder: null, restartOrder: null },
    queues: [{ ...queue, ...change }],
    bookable: [],
    inspections: [],
    catalogueVersion: 1,
    popular: [],
    printOrders: [],
    bookingOrders: [],
    help: null,
    roll: { changedAt: null, metres: 80 },
    offline: { day: '2026-11-23', blockSize: 20, leaseIds: [] },
  };
  return { view, timeZone: 'Asia/Shanghai', at: tenOClock, aheadMs: 0 };
}
const refusal = (hall: HeardHall, now: number, left: number) =>
  offlineView(hall, now, () => left).queues[0]?.refusal;
const hourMs = 3_600_000;

test('[F17] no wait is shown, and a number only where the kiosk holds one', () => {
  expect(offlineView(heard(), tenOClock, () => 3).queues[0]).toMatchObject({ wait: null, refusal: null });
  expect(refusal(heard(), tenOClock, 0)).toBe('noOfflineNumber');
  expect(refusal(heard({ anonymousAllowed: false }), tenOClock, 3)).toBe('noOfflineNumber');
});

test('[F17] what the hall refused when last heard stays refused; the cut-off goes by the kiosk’s clock', () => {
  for (const refused of ['queuePaused', 'queueClosed', 'queueFull', 'dayNotOpen'] as const)
    expect(refusal(heard({ refusal: refused }), tenOClock, 3)).toBe(refused);
  expect(refusal(heard(), tenOClock + 6 * hourMs, 3)).toBe(null);
  expect(refusal(heard(), tenOClock + 6.5 * hourMs, 3)).toBe('cutOffPassed');
});

test('[F17] not on another calendar day than the hall was last heard on, nor by a clock wrong by a day', () => {
  const late = heard({ cutOff: null });
  expect(refusal(late, tenOClock + 13.9 * hourMs, 3)).toBe(null);
  expect(refusal(late, tenOClock + 14 * hourMs, 3)).toBe('noOfflineNumber');
  expect(refusal(late, tenOClock - 24 * hourMs, 3)).toBe('noOfflineNumber');
});

test('[K69] no number for a queue that its site may not give, nor where the plan had no such site', () => {
  const hall = heard();
  const at = (site: KioskView['site']) => refusal({ ...hall, view: { ...hall.view, site } }, tenOClock, 3);
  expect(at(siteOf({ queues: ['queue-a'] }))).toBe(null);
  expect(at(siteOf({ queues: [] }))).toBe('notTakenHere');
  expect(at(null)).toBe('notTakenHere');
});
