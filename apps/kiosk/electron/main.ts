/** Electron's whole part: a locked window on the device host's page. It starts nothing and holds nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, Menu, powerSaveBlocker, screen, session } from 'electron';
import { windowOptions } from './lock-down.ts';
import { lockSession } from './lock-session.ts';
import { lockWindow } from './lock-window.ts';

const hostUrl =
  process.argv.find((word) => /^http:\/\/127\.0\.0\.1:\d+\/?$/.test(word)) ?? 'http://127.0.0.1:7400';
/** Bundled: a sandboxed preload is one CommonJS file. */
const preload = join(import.meta.dirname, 'preload.cjs');

app.enableSandbox();
if (!app.requestSingleInstanceLock()) app.quit();
app.on('web-contents-created', (_event, contents) => lockWindow(contents, hostUrl));
app.on('window-all-closed', () => app.quit());

void app.whenReady().then(() => {
  // The default menu brings keys of its own: minimise, reload, tools.
  Menu.setApplicationMenu(null);
  powerSaveBlocker.start('prevent-display-sleep');
  lockSession(session.defaultSession, hostUrl);
  openWindow(hostUrl, screen.getPrimaryDisplay());
  for (const display of screen.getAllDisplays())
    if (display.id !== screen.getPrimaryDisplay().id) openWindow('about:blank', display);
});

/** The page on the first display; every other is covered, or a desktop would show there. */
function openWindow(url: string, { bounds }: Pick<Electron.Display, 'bounds'>): void {
  const window = new BrowserWindow({
    ...windowOptions,
    ...bounds,
    webPreferences: { ...windowOptions.webPreferences, ...(existsSync(preload) ? { preload } : {}) },
  });
  window.on('minimize', () => window.restore());
  window.on('leave-full-screen', () => window.setKiosk(true));
  void window.loadURL(url).catch(() => undefined);
}
