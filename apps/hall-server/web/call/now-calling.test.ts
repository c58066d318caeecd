import type { CallLine } from '@yiting/shared/protocol/views/screens.ts';
import { expect, test } from 'vitest';
import { nowCalling } from './now-calling.ts';

const call = (number: string, at: number, over = false): CallLine => ({
  callId: number,
  number,
  windowNumber: 1,
  at,
  times: 1,
  language: 'zh',
  voice: null,
  over,
});

test('[V20] answered calls are over, old ones no news, three can be read at once', () => {
  const calls = [
    call('A005', 500_000),
    call('A004', 490_000, true),
    call('A003', 480_000),
    call('A002', 470_000),
    call('A001', 460_000),
  ];
  expect(nowCalling(calls, 500_000).map(({ number }) => number)).toEqual(['A005', 'A003', 'A002']);
  expect(nowCalling(calls, 700_000)).toEqual([]);
});
