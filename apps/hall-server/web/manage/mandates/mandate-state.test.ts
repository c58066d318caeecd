import { expect, test } from 'vitest';
import { mandateState } from './mandate-state.ts';

const year = { revokedAt: null, validFrom: '2026-01-01', validTo: '2026-12-31' };

test('a mandate holds on its first and its last day, and no longer', () => {
  expect(mandateState(year, '2025-12-31')).toBe('notYet');
  expect(mandateState(year, '2026-01-01')).toBe('live');
  expect(mandateState(year, '2026-12-31')).toBe('live');
  expect(mandateState(year, '2027-01-01')).toBe('expired');
});

test('revoked is revoked, whatever its days', () => {
  expect(mandateState({ ...year, revokedAt: 1 }, '2026-06-01')).toBe('revoked');
  expect(mandateState({ ...year, revokedAt: 1 }, '2027-06-01')).toBe('revoked');
});
