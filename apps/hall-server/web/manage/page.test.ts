import { expect, test } from 'vitest';
import { addressOf, pageOf } from './page.ts';

test('an address without a page, or with a strange one, is today', () => {
  expect(pageOf('')).toBe('today');
  expect(pageOf('?page=constructor')).toBe('today');
  expect(pageOf('?lang=ja&page=journal')).toBe('journal');
});

test('another page keeps the language of the address', () => {
  expect(pageOf(addressOf('?lang=ja&page=journal', 'staff'))).toBe('staff');
  expect(addressOf('?lang=ja&page=journal', 'staff')).toContain('lang=ja');
});
