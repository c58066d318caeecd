/** Electron's whole part: a locked window on the device host's page. It starts nothing and holds nothing. */
import { app, BrowserWindow, powerSaveBlocker, session } from 'electron';
import { allowedPermissions, windowOptions } from './lock-down.ts';
import { lockWindow } from './lock-window.ts';

const hostUrl = process.argv.find((word) => word.startsWith('http://127.0.0.1:')) ?? 'http://127.0.0.1:7400';

app.enableSandbox();
if (!app.requestSingleInstanceLock()) app.quit();

void app.whenReady().then(() => {
  powerSaveBlocker.start('prevent-display-sleep');
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(allowedPermissions.includes(permission)),
  );
  session.defaultSession.setPermissionCheckHandler((_contents, permission) =>
    allowedPermissions.includes(permission),
  );
  session.defaultSession.on('will-download', (event) => event.preventDefault());
  const window = new BrowserWindow(windowOptions);
  lockWindow(window.webContents, hostUrl);
  void window.loadURL(hostUrl);
});
app.on('window-all-closed', () => app.quit());
