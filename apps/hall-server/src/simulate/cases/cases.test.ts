import { expect, test } from 'vitest';
import { simulateMonth } from './month.ts';
import { caseMutants } from './mutants.ts';

test('[M18] a month of cases with its holidays: every answer and every evening as the ledger says', async () => {
  const report = await simulateMonth({ seed: 20260914, casesPerDay: 4 });
  expect(report.violations).toEqual([]);
  expect(report.cases).toBeGreaterThan(80);
  expect(report.revokedDecisionsRefused).toBeGreaterThan(0);
  expect(report.overdue).toBeGreaterThan(0);
});

test('[M19] the ledger notices a mandate that outlives its revocation, a forgotten overdue case, a row past the journal', async () => {
  for (const wanted of [
    'a revocation is not carried out',
    'nobody is overdue',
    'a row changes past the journal',
  ]) {
    const mutant = caseMutants.find(({ name }) => name === wanted);
    const report = await simulateMonth({
      seed: 1,
      casesPerDay: 8,
      ...(mutant ? { seams: mutant.seams } : {}),
    });
    expect([wanted, report.violations.length > 0]).toEqual([wanted, true]);
  }
});
