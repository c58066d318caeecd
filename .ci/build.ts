/** Builds all pages: `npm run build`, and before tests and the demo. Skips a page whose files are older than its build. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const shared = ['packages/shared/src', 'pnpm-lock.yaml'];
const pages = [
  {
    app: 'apps/hall-server',
    sources: ['apps/hall-server/web', 'apps/hall-server/vite.config.ts', ...shared],
    built: 'apps/hall-server/dist/web',
  },
  { app: 'apps/counter', sources: ['apps/counter/src', ...shared], built: 'apps/counter/dist' },
  { app: 'apps/kiosk', sources: ['apps/kiosk/renderer', ...shared], built: 'apps/kiosk/dist/renderer' },
];

/** Answers the apps whose build failed. */
export function buildPages(): string[] {
  return pages.flatMap(({ app, sources, built }) => {
    if (isFresh(sources, built)) return [];
    console.log(`building the pages of ${app}`);
    const vite = join(root, app, 'node_modules/.bin/vite');
    const run = spawnSync(vite, ['build', '--logLevel', 'warn'], {
      cwd: join(root, app),
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    return run.status === 0 ? [] : [app];
  });
}

function isFresh(sources: readonly string[], built: string): boolean {
  const folder = join(root, built);
  if (!existsSync(folder)) return false;
  const builtAt = newest(folder);
  return sources.every((source) => newest(join(root, source)) < builtAt);
}

/** Newest change below a path, ms. */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (process.argv[1] === import.meta.filename) process.exitCode = buildPages().length === 0 ? 0 : 1;
