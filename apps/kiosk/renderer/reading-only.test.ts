import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import { expect, test } from 'vitest';
import { canRead, isReading, readingOnly } from './reading-only.ts';
import { atHome, step } from './session.ts';

const catalogue = { items: [{ code: 'a' }] } as unknown as CatalogueList;
const hours = [{ weekday: 1, from: '03:00', to: '03:01' }];
const stateAt = (site: object | null) =>
  ({
    kiosk: {
      site,
      wishes: { outOfService: null },
      bookable: ['q'],
      queues: [{ queueId: 'q', wait: 5, refusal: null }],
    },
    now: Date.UTC(2026, 10, 23, 2),
    timeZone: 'Asia/Shanghai',
  }) as unknown as DeviceState;
const next = { weekday: 1, from: '03:00', today: false };

test('[K90] guides are read without the hall and at a closed site, where there is a catalogue; not where staff closed the kiosk', () => {
  const state = stateAt({ hours: [] });
  expect(canRead(null, state, catalogue)).toBe(true);
  expect(canRead({ kind: 'hours', next }, state, catalogue)).toBe(true);
  expect(canRead(null, state, null)).toBe(false);
  expect(canRead(null, { ...state, kiosk: null }, catalogue)).toBe(false);
  for (const closure of [
    { kind: 'wished', reason: 'repair' },
    { kind: 'hostGone' },
    { kind: 'noPlace' },
  ] as const)
    expect(canRead(closure, state, catalogue)).toBe(false);
});

test('[K90] while one reads, no queue gives a number and nothing is booked; each says why', () => {
  const silent = readingOnly(stateAt({ hours: [] })).kiosk;
  expect([silent?.bookable, silent?.queues[0]]).toMatchObject([
    [],
    { wait: null, refusal: 'noOfflineNumber' },
  ]);
  expect(readingOnly(stateAt({ hours })).kiosk?.queues[0]?.refusal).toBe('siteClosed');
  const browsing = step(atHome, { type: 'browse', by: 'theme' });
  const guide = step(browsing, { type: 'want', wanted: { kind: 'item', itemCode: 'a' } });
  const identity = step(guide, { type: 'identify' });
  expect([atHome, browsing, guide, identity].map(isReading)).toEqual([false, true, true, false]);
});
