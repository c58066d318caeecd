import { expect, test } from 'vitest';
import type { Pushed } from '../protocol/views.ts';
import { ViewStore, viewKey } from './view-store.ts';

function pushed(epoch: number, seq: number, key = 'kiosk'): Pushed {
  return { name: 'kiosk', key, epoch, seq, at: seq, body: { seq } as never };
}

test('[P50] the newest view by epoch, then by number, is kept, in whatever order they come', () => {
  const orders = [
    [pushed(1, 5), pushed(1, 3), pushed(2, 1), pushed(1, 9)],
    [pushed(2, 1), pushed(1, 9), pushed(1, 5), pushed(1, 3)],
    [pushed(1, 9), pushed(1, 3), pushed(2, 1), pushed(2, 1)],
  ];
  for (const order of orders) {
    const store = new ViewStore(() => undefined);
    const heard: string[] = [];
    store.add('kiosk', {}, ({ epoch, seq }) => heard.push(`${epoch}.${seq}`));
    for (const view of order) store.take(view);
    expect(store.newest('kiosk', {})).toMatchObject({ epoch: 2, seq: 1 });
    expect(heard.at(-1)).toBe('2.1');
    expect(new Set(heard).size).toBe(heard.length);
  }
});

test('[P51] after a new epoch nothing of the old one is shown, and every view is asked for again', () => {
  const asked: string[] = [];
  const store = new ViewStore((name) => asked.push(name));
  const stop = store.add('kiosk', {}, () => undefined);
  store.epochIs(7);
  store.askAgain();
  store.take(pushed(6, 99));
  expect(store.newest('kiosk', {})).toBeNull();
  expect(asked).toEqual(['kiosk', 'kiosk']);
  expect(stop()).toBe(true);
});

test('[P52] a view has one key for equal parameters', () => {
  expect(viewKey('desk', { windowId: 'window-1' })).toBe('desk?windowId=window-1');
  expect(viewKey('kiosk', {})).toBe('kiosk');
});
