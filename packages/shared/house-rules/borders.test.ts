import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { borders, fileLinesMax, longerFiles, testTools } from './borders.ts';

const root = resolve(import.meta.dirname, '../../..');
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => file !== '' && !file.endsWith('.d.ts') && !/\.config\.ts$/.test(file));

type Import = { readonly from: string; readonly typeOnly: boolean };

/** Every import of a file, as a repository path or a package's name. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?from\s+)?'([^']+)'/gms;
  return [...text.matchAll(pattern)].map(([, type, from]) => ({
    from: placeOf(file, from ?? ''),
    typeOnly: type !== undefined,
  }));
}

function placeOf(file: string, from: string): string {
  if (from.startsWith('@yiting/shared/'))
    return posix.join('packages/shared/src', from.slice('@yiting/shared/'.length));
  if (!from.startsWith('.')) return from;
  return relative(root, resolve(root, dirname(file), from))
    .split(sep)
    .join('/');
}

function isAllowed(file: string, { from, typeOnly }: Import): boolean {
  const rows = borders
    .filter(({ part }) => file.startsWith(part))
    .sort((left, right) => right.part.length - left.part.length);
  const isTest = /\.test\.tsx?$|-contract\.ts$|\/arbitrary-|\/testing\//.test(file);
  const may = [
    ...(rows[0]?.may ?? []),
    ...(isTest ? [...testTools, ...(rows.at(-1)?.may ?? []), dirname(file)] : []),
  ];
  return may.some((allowed) =>
    allowed.startsWith('type:') ? typeOnly && from.startsWith(allowed.slice(5)) : from.startsWith(allowed),
  );
}

/** The first circle found, as the way round it; null where there is none. */
function circleIn(needed: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  function walk(file: string, way: readonly string[]): readonly string[] | null {
    const before = way.indexOf(file);
    if (before >= 0) return [...way.slice(before), file];
    if (done.has(file)) return null;
    for (const next of needed.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  }
  for (const file of needed.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}

describe('the house', () => {
  test('[H1] every file imports only what its part may', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((each) =>
        isAllowed(file, each) ? [] : [`${file} → ${each.from}${each.typeOnly ? ' (type)' : ''}`],
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('[H2] the walk sees imports, and refuses what it should', () => {
    expect(files.length).toBeGreaterThan(150);
    const refused = [
      ['packages/shared/src/domain/calling.ts', 'node:fs'],
      ['apps/counter/src/app.tsx', 'apps/hall-server/src/log.ts'],
      ['apps/hall-server/src/commands/prepare.ts', 'better-sqlite3'],
      ['apps/kiosk/device/host.ts', 'electron'],
      ['apps/kiosk/renderer/app.tsx', 'node:path'],
      ['apps/hall-server/src/log.ts', 'e2e/support/hall-test.ts'],
    ] as const;
    for (const [file, from] of refused)
      expect(isAllowed(file, { from, typeOnly: false }), `${file} → ${from}`).toBe(false);
    expect(importsOf('apps/counter/src/app.tsx').map(({ from }) => from)).toContain(
      'packages/shared/src/client/hall-client.ts',
    );
  });

  test('[H7] no file needs itself by way of others, not even for a type', () => {
    const needed = new Map(files.map((file) => [file, importsOf(file).map(({ from }) => from)]));
    expect(circleIn(needed)).toBeNull();
    const small = new Map([
      ['a', ['b', 'vitest']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(circleIn(small)).toEqual(['b', 'c', 'b']);
  });

  test('[H3] files fit a few screens', () => {
    const long = files.filter(
      (file) =>
        readFileSync(join(root, file), 'utf8').split('\n').length > fileLinesMax &&
        longerFiles[file] === undefined &&
        !file.endsWith('.test.ts'),
    );
    expect(long).toEqual([]);
  });

  test('[H5] no file is called after nothing', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|types|misc|common)\.tsx?$/.test(file))).toEqual([]);
  });
});
