import type { CaseFigures } from '@yiting/shared/protocol/cases.ts';
import { expect, test } from 'vitest';
import { caseRows, sayShare } from './case-table.ts';
import { writeCsv } from './csv.ts';

const figures: CaseFigures = {
  from: '2026-11-01',
  to: '2026-11-23',
  cases: 12,
  accepted: 9,
  onSpotRate: 2 / 3,
  waitAndCollectRate: null,
  firstTimeRightRate: 1,
  generalWindowRatio: 0.8,
  deemedAccepted: 1,
  overdue: 0,
};

test('a share with nothing behind it is a dash on the page and an empty cell in the table', () => {
  expect([sayShare(2 / 3), sayShare(0), sayShare(null)]).toEqual(['67%', '0%', '–']);
  const rows = caseRows(((key: string) => key) as never, figures);
  expect(rows).toContainEqual(['manage.cases.onSpotRate', 0.6667, 'manage.cases.formula.onSpotRate']);
  expect(rows).toContainEqual(['manage.cases.waitAndCollectRate', null, expect.any(String)]);
  expect(writeCsv(rows)).toContain('manage.cases.generalWindowRatio,0.8,');
});
