import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fuses } from './lock-down.ts';
import { lockSession, type PageSession } from './lock-session.ts';

const host = 'http://127.0.0.1:7400';
type First<T> = T extends (handler: infer H) => unknown ? H : never;

/** Stands in for Electron's session: keeps handlers, lets the test ask them. */
class StandIn implements PageSession {
  request: First<PageSession['setPermissionRequestHandler']> = () => {};
  check: First<PageSession['setPermissionCheckHandler']> = () => true;
  device: () => boolean = () => true;
  displayMedia: unknown = 'untouched';
  download: (event: { preventDefault: () => void }) => void = () => {};
  before: First<PageSession['webRequest']['onBeforeRequest']> = () => {};
  readonly webRequest = {
    onBeforeRequest: (listener: StandIn['before']) => {
      this.before = listener;
    },
  };
  setPermissionRequestHandler(handler: StandIn['request']): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: StandIn['check']): void {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: null): void {
    this.displayMedia = handler;
  }
  on(_event: 'will-download', listener: StandIn['download']): void {
    this.download = listener;
  }
}

function locked(): StandIn {
  const session = new StandIn();
  lockSession(session, host);
  return session;
}

test('[K6] every permission is denied, asked or checked; no device, no capture of the screen, no download', () => {
  const session = locked();
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'fullscreen',
    'hid',
    'serial',
    'usb',
    'clipboard-read',
  ]) {
    let granted: boolean | null = null;
    session.request({}, permission, (decided) => {
      granted = decided;
    });
    expect([permission, granted, session.check({}, permission)]).toEqual([permission, false, false]);
  }
  expect(session.device()).toBe(false);
  expect(session.displayMedia).toBeNull();
  let prevented = false;
  session.download({
    preventDefault: () => {
      prevented = true;
    },
  });
  expect(prevented).toBe(true);
});

test('[K7] nothing is fetched from anywhere but the device host', () => {
  const session = locked();
  const isCancelled = (url: string) => {
    let cancelled: boolean | null = null;
    session.before({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  };
  for (const url of [
    `${host}/assets/x.js`,
    'ws://127.0.0.1:7400/socket.io/',
    'data:image/png;base64,',
    'blob:http://127.0.0.1:7400/1',
  ])
    expect([url, isCancelled(url)]).toEqual([url, false]);
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1:7401/',
    'wss://example.org/',
    'file:///etc/passwd',
    'ws://127.0.0.1:9222/',
  ])
    expect([url, isCancelled(url)]).toEqual([url, true]);
});

test('[K8] the fuses of the packaged binary are those of the table', () => {
  const packaging = readFileSync(resolve(import.meta.dirname, '../electron-builder.yml'), 'utf8');
  const section = packaging.slice(packaging.indexOf('electronFuses:'), packaging.indexOf('\npublish:'));
  const burnt = [...section.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, on]) => [
    name,
    on === 'true',
  ]);
  expect(Object.fromEntries(burnt)).toEqual(fuses);
});

test('[K59] nothing in the kiosk can show its screen to anybody elsewhere', () => {
  const files = [
    'electron/main.ts',
    'electron/preload.ts',
    'electron/open.ts',
    'install/linux/run-window-forever',
  ];
  for (const file of files) {
    const text = readFileSync(resolve(import.meta.dirname, '..', file), 'utf8');
    expect(text).not.toMatch(
      /capturePage|desktopCapturer|getDisplayMedia|remote-debugging|x11vnc|ipcMain|contextBridge/,
    );
  }
});
