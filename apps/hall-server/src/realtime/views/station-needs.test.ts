import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAt } from '../../testing/case-views.ts';
import { openTestHall, type TestHall } from '../../testing/test-hall.ts';
import { Presence } from '../presence.ts';
import { stationNeeds } from './station-needs.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

test('[K99] what a printer lacks counts from when it began, not from the last heartbeat; another fault counts anew', () => {
  const presence = new Presence();
  const { stationId } = hall.stations.kiosk;
  const says = (health: Record<string, string>) => {
    hall.clock.advance(60_000);
    presence.stationSays(stationId, health, hall.clock.now());
    return stationNeeds(lookAt(hall).hall, presence).map(({ kind, at }) => ({ kind, at }));
  };
  presence.stationCame(stationId, hall.clock.now());
  expect(says({ printer: 'ready', paper: 'ok' })).toEqual([]);
  const low = says({ printer: 'ready', paper: 'nearEnd' });
  const began = hall.clock.now();
  expect(low).toEqual([{ kind: 'paperLow', at: began }]);
  expect(says({ printer: 'ready', paper: 'nearEnd' })).toEqual(low);
  const empty = says({ printer: 'ready', paper: 'empty' });
  expect(empty).toEqual([{ kind: 'paperLow', at: hall.clock.now() }]);
  const fault = says({ printer: 'coverOpen', paper: 'ok' });
  expect(fault).toEqual([{ kind: 'printerFault', at: hall.clock.now() }]);
  expect(says({ printer: 'coverOpen', paper: 'ok' })).toEqual(fault);
  expect(says({ printer: 'ready', paper: 'ok' })).toEqual([]);
  const again = says({ printer: 'coverOpen', paper: 'ok' });
  expect(again).toEqual([{ kind: 'printerFault', at: hall.clock.now() }]);
});
