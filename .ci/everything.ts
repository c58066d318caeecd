/** Everything that must hold: types, lint, dead files, unit tests, pages, end to end. `--fast` leaves out the browser. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildPages } from './build.ts';

const root = resolve(import.meta.dirname, '..');
const fast = process.argv.includes('--fast');
/**
 * Every hall of a test would strip the types of the same sources again, in WebAssembly, which Node 24 sometimes dies of when a
 * worker ends (nodejs/node#64500). Kept, it happens once.
 */
const compiled = join(root, 'node_modules/.cache/compiled');
const reports = mkdtempSync(join(tmpdir(), 'yiting-reports-'));
type Count = { readonly passed: number; readonly failed: number; readonly skipped?: number };

const checks: readonly { readonly name: string; readonly run: () => Count }[] = [
  { name: 'types', run: () => command('tsc', ['-p', 'tsconfig.json', '--noEmit']) },
  { name: 'lint and format', run: () => command('biome', ['check', '.']) },
  { name: 'dead files', run: () => command('knip', ['--no-progress']) },
  { name: 'unit tests', run: unitTests },
  ...(fast
    ? []
    : [
        { name: 'pages', run: () => count(buildPages().length === 0) },
        { name: 'end to end', run: endToEnd },
      ]),
];

function command(name: string, options: readonly string[]): Count {
  return count(start(name, options).status === 0);
}

function start(
  name: string,
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder = root,
) {
  const path = join(folder, 'node_modules/.bin', name);
  return spawnSync(path, options, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...environment },
    shell: process.platform === 'win32',
  });
}

function count(good: boolean): Count {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function unitTests(): Count {
  const file = join(reports, 'unit.json');
  const { status } = start('vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport<{
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
    numPendingTests: number;
  }>(file);
  if (!report) return { passed: 0, failed: 1 };
  const failed =
    report.numFailedTests > 0
      ? report.numFailedTests
      : status === 0
        ? 0
        : Math.max(1, report.numFailedTestSuites);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

function endToEnd(): Count {
  const file = join(reports, 'end-to-end.json');
  const { status } = start('playwright', ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file }, join(root, 'e2e'));
  const report = readReport<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }>(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky > 0 || status === 0 ? unexpected + flaky : 1,
    skipped,
  };
}

function readReport<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

let passed = 0;
let failed = 0;
let skipped = 0;
for (const { name, run } of checks) {
  console.log(`\n== ${name}`);
  const result = run();
  passed += result.passed;
  failed += result.failed;
  skipped += result.skipped ?? 0;
  console.log(`== ${name}: ${result.failed === 0 ? 'good' : `${result.failed} failed`}`);
}
rmSync(reports, { recursive: true, force: true });
// What cannot run on this machine is said, and is neither: the window's own test without the Electron binary.
if (skipped > 0)
  console.log(`\n${skipped} skipped: they need what this machine has not (the Electron binary)`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
