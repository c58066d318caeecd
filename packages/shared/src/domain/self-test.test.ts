import { expect, test } from 'vitest';
import type { SelfTestReport } from '../protocol/commands/upkeep.ts';
import { isWell, selfTestLines } from './self-test.ts';

const well: SelfTestReport = {
  paper: 'printed',
  reader: 'none',
  sound: 'played',
  clockOffsetMs: -1_200,
  roundTripMs: 12,
  diskFreeMb: 20_000,
  version: '1',
};

test('[K57] a line of a self-test is well or wants a look; what is not there is no fault', () => {
  const amber = (change: Partial<SelfTestReport>) =>
    selfTestLines.filter((line) => !isWell({ ...well, ...change }, line));
  expect(amber({})).toEqual([]);
  expect(amber({ paper: 'none', reader: 'answers' })).toEqual([]);
  expect(amber({ paper: 'sentUnverified' })).toEqual(['paper']);
  expect(amber({ paper: 'failed', reader: 'failed', sound: 'noPage' })).toEqual(['paper', 'reader', 'sound']);
  expect(amber({ clockOffsetMs: -86_400_000 })).toEqual(['clock']);
  expect(amber({ roundTripMs: -1 })).toEqual(['link']);
  expect(amber({ roundTripMs: 2_000, diskFreeMb: 3 })).toEqual(['link', 'disk']);
});
