import { expect, test } from 'vitest';
import { sayBody, sayMoment, sayName } from './say-line.ts';

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

test('a body is short pairs; nested parts are left out and a long one is cut', () => {
  const body = {
    number: 'A008',
    ahead: 3,
    officerId: 'st1',
    wait: { p50Minutes: 4 },
    items: ['X-1', 'X-2'],
    none: null,
  };
  expect(sayBody(body, known)).toBe('number A008 · ahead 3 · officerId 陈一帆 · items X-1, X-2');
  expect(sayBody({ text: 'x'.repeat(500) }, known)).toHaveLength(161);
  expect(sayBody(null, known)).toBe('');
});

test('moments are in the hall’s time', () => {
  expect(sayMoment(Date.parse('2026-11-23T02:43:07Z'), 'Asia/Shanghai')).toBe('11-23 10:43:07');
});
