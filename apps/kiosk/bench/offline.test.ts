import { expect, test } from 'vitest';
import { measureOffline } from './offline.ts';

test('[F18] a hundred offline numbers over a cut and restarts: all are in the hall, none twice', {
  timeout: 180_000,
}, async () => {
  expect(await measureOffline(1)).toEqual({ offlineReplayed: 100, offlineLost: 0 });
});
