import { expect, test } from 'vitest';
import { numbersIn, sayMoment, sayName } from './say-name.ts';

const known = {
  staff: [
    {
      staffId: 'st1',
      login: 'chen',
      name: '陈一帆',
      roles: [],
      active: true,
      lockedUntil: null,
      windowNumber: 3,
    },
  ],
  stations: [],
  windows: [],
  queues: [],
};

test('an actor is named with or without its kind before the id', () => {
  expect(sayName('staff:st1', known)).toBe('陈一帆');
  expect(sayName('st1', known)).toBe('陈一帆');
  expect(sayName('staff:gone', known)).toBeNull();
});

test('the lines of a page tell the numbers of their tickets', () => {
  const numbers = numbersIn([
    { subject: 't1', body: { number: 'A008' } },
    { subject: 't1', body: { windowId: 'w3' } },
    { subject: 't2', body: null },
  ]);
  expect([...numbers]).toEqual([['t1', 'A008']]);
});

test('moments are in the hall’s time', () => {
  expect(sayMoment(Date.parse('2026-11-23T02:43:07Z'), 'Asia/Shanghai')).toBe('11-23 10:43:07');
});
