import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, begun, type Finding, steps } from './progress.ts';

const hall = (outcome: 'reached' | 'unreachable') => ({
  address: 'http://127.0.0.1:7300',
  outcome,
  hallName: null,
  encrypted: false,
  clockOffsetMs: 0,
});

test('[K60] the first run goes step by step; only a hall that was reached lets it go on, all else can be left out', () => {
  expect(advance(begun, { type: 'next' }).step).toBe('hall');
  const reached = advance(begun, { type: 'hall', hall: hall('reached') });
  let progress = reached;
  const seen = [progress.step];
  for (let count = 0; count < steps.length; count += 1) {
    progress = advance(progress, { type: 'next' });
    seen.push(progress.step);
  }
  expect(seen).toEqual([...steps, 'done']);
  expect(advance(advance(reached, { type: 'hall', hall: hall('unreachable') }), { type: 'next' }).step).toBe(
    'hall',
  );
});

test('[K60] whatever happens, the step is one of the steps, and nothing but the hall leads past the first', () => {
  const finding: fc.Arbitrary<Finding> = fc.constantFrom<Finding[]>(
    { type: 'next' },
    { type: 'back' },
    { type: 'width', width: '58' },
    { type: 'found', found: [] },
    { type: 'touch', touch: 'well' },
    { type: 'hall', hall: hall('unreachable') },
  );
  fc.assert(
    fc.property(fc.array(finding), (findings) => {
      expect(findings.reduce(advance, begun).step).toBe('hall');
    }),
  );
});
