import { expect, test } from 'vitest';
import { readSource, sourceFiles } from './walk.ts';

const number = /\[([A-Z]{1,2}\d+)\]/;

function numbersInTests(): Set<string> {
  const names = sourceFiles(/\.(test|spec)\.tsx?$/).flatMap((path) =>
    [
      ...readSource(path).matchAll(/\b(?:test|describe)(?:\.each\([^)]*\))?\(\s*['"`](\[[A-Z]{1,2}\d+\])/g),
    ].map(([, name = '']) => name),
  );
  return new Set(names.map((name) => number.exec(name)?.[1] ?? ''));
}

test('[H4] every rule of SPEC.md has a test of its number, and every number in a test stands in SPEC.md once', () => {
  const lines = readSource('packages/shared/SPEC.md').split('\n');
  const listed = lines.flatMap((line) => (line.startsWith('- [') ? [number.exec(line)?.[1] ?? line] : []));
  expect(listed.filter((rule, index) => listed.indexOf(rule) !== index)).toEqual([]);
  expect([...listed].sort()).toEqual([...numbersInTests()].sort());
});
