import { expect, test } from 'vitest';
import { borders, fileLinesMax, longFiles } from './borders.ts';
import { importsOf, readSource, sourceFiles } from './walk.ts';

const files = sourceFiles();

test('[H1] every import stays within the borders', () => {
  expect(files.length).toBeGreaterThan(200);
  const crossed = borders.flatMap(({ rule, files: ours, forbidden, except = {} }) =>
    files
      .filter((path) => ours.test(path) && except[path] === undefined)
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => forbidden.test(name))
          .map((name) => `${path} imports ${name}: ${rule}`),
      ),
  );
  expect(crossed).toEqual([]);
});

test('[H2] every border speaks of files that exist, and every exception is still needed', () => {
  for (const { rule, files: ours, forbidden, except = {} } of borders) {
    expect([rule, files.some((path) => ours.test(path))]).toEqual([rule, true]);
    for (const path of Object.keys(except))
      expect([path, files.includes(path) && importsOf(path).some((name) => forbidden.test(name))]).toEqual([
        path,
        true,
      ]);
  }
});

test('[H3] no file is longer than 400 lines, unless it says why', () => {
  const long = files.filter((path) => readSource(path).split('\n').length - 1 > fileLinesMax);
  expect(long.sort()).toEqual(Object.keys(longFiles).sort());
});
