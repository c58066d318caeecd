/** Opens the kiosk page full screen: in Electron where its binary is, else in a Chromium's kiosk mode. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

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
];

export function openShell(url: string): void {
  const electron = electronBinary();
  if (electron !== null) {
    start(electron, [resolve(import.meta.dirname, 'main.ts'), url]);
    return;
  }
  const chromium = chromiums.find((path) => existsSync(path));
  if (chromium !== undefined) start(chromium, [...chromiumOptions, `--app=${url}`]);
  else console.error(`No Electron binary and no Chromium here. Open ${url} in a browser yourself.`);
}

/** Where the electron package has its binary; null where it was installed without. */
export function electronBinary(): string | null {
  try {
    const path: unknown = createRequire(import.meta.url)('electron');
    return typeof path === 'string' && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function start(command: string, options: readonly string[]): void {
  const child = spawn(command, options, { detached: true, stdio: 'ignore' });
  child.on('error', (error) => console.error(`the kiosk window did not open: ${error.message}`));
  child.unref();
}
