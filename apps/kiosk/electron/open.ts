/** Opens the kiosk page full screen: in Electron where its binary is, else in a Chromium's kiosk mode. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const chromiums = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** No first-run pages, no pinch, no translate bar, no session bubbles: what a kiosk must not show. */
export const chromiumOptions = [
  '--kiosk',
  '--no-first-run',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--disable-features=Translate',
  '--disable-session-crashed-bubble',
  '--noerrdialogs',
  '--autoplay-policy=no-user-gesture-required',
];

export function openShell(url: string): void {
  const electron = electronBinary();
  if (electron !== null) {
    start(electron, [windowProgram(), url]);
    return;
  }
  const chromium = chromiums.find((path) => existsSync(path));
  if (chromium !== undefined) start(chromium, [...chromiumOptions, `--app=${url}`]);
  else console.error(`No Electron binary and no Chromium here. Open ${url} in a browser yourself.`);
}

/** Where the electron package has its binary; null where it was installed without. The package itself would fetch it. */
export function electronBinary(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** The bundle where there is one: its preload works. Beside the sources, or beside the host's own bundle. */
function windowProgram(): string {
  const places = ['../dist/electron/main.js', '../electron/main.js'];
  const bundled = places.map((place) => resolve(import.meta.dirname, place)).find((path) => existsSync(path));
  return bundled ?? resolve(import.meta.dirname, 'main.ts');
}

function start(command: string, options: readonly string[]): void {
  const child = spawn(command, options, { detached: true, stdio: 'ignore' });
  child.on('error', (error) => console.error(`the kiosk window did not open: ${error.message}`));
  child.unref();
}
