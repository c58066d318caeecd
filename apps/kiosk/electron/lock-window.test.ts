import { describe, expect, test } from 'vitest';
import {
  allowedPermissions,
  isForbiddenKey,
  mayLoad,
  noticePage,
  reloadDelayMs,
  windowOptions,
} from './lock-down.ts';
import { lockWindow, type PageContents } from './lock-window.ts';

const host = 'http://127.0.0.1:7400';

/** Stands in for Electron's web contents: keeps listeners, lets the test play events. */
class StandIn implements PageContents {
  readonly listeners = new Map<string, (...values: never[]) => void>();
  readonly loaded: string[] = [];
  shown = host;
  getURL(): string {
    return this.shown;
  }
  openHandler: (() => { action: 'deny' }) | null = null;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.openHandler = handler;
  }
  on(event: string, listener: (...values: never[]) => void): void {
    this.listeners.set(event, listener);
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }
  play(event: string, ...values: unknown[]): boolean {
    let prevented = false;
    this.listeners.get(event)?.(...([{ preventDefault: () => (prevented = true) }, ...values] as never[]));
    return prevented;
  }
}

describe('the locked window', () => {
  test('[K1] sandboxed, isolated, no node, no tools, no permissions', () => {
    expect(windowOptions.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
    });
    expect(windowOptions.kiosk).toBe(true);
    expect(allowedPermissions).toEqual([]);
  });

  test('[K2] only the host on the loopback address may be loaded', () => {
    expect(mayLoad(`${host}/?x=1`, host)).toBe(true);
    for (const url of [
      'http://127.0.0.1:7401/',
      'https://example.org/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'nonsense',
    ])
      expect(mayLoad(url, host)).toBe(false);
  });

  test('[K3] navigation elsewhere, new windows and webviews are prevented', () => {
    const contents = new StandIn();
    lockWindow(contents, host);
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
    expect(contents.play('will-navigate', 'https://example.org/')).toBe(true);
    expect(contents.play('will-redirect', 'https://example.org/')).toBe(true);
    expect(contents.play('will-navigate', `${host}/`)).toBe(false);
    expect(contents.play('will-attach-webview')).toBe(true);
  });

  test('[K4] keys that leave, reload or inspect are dropped, typing is not', () => {
    const key = (name: string, held: Partial<{ control: boolean; alt: boolean; meta: boolean }> = {}) =>
      isForbiddenKey({ key: name, control: false, alt: false, meta: false, ...held });
    for (const forbidden of [
      key('F5'),
      key('F12'),
      key('r', { control: true }),
      key('m', { control: true }),
      key('w', { control: true }),
      key('F4', { alt: true }),
      key('Tab', { alt: true }),
      key('q', { meta: true }),
    ]) {
      expect(forbidden).toBe(true);
    }
    for (const allowed of [key('a'), key('1'), key('Enter'), key('Tab'), key('c', { control: true })])
      expect(allowed).toBe(false);
  });

  test('[K5] a page that dies comes back, later each time, and at once again after it lived', () => {
    const contents = new StandIn();
    const waits: number[] = [];
    lockWindow(contents, host, (act, ms) => {
      waits.push(ms);
      act();
    });
    for (let times = 0; times < 8; times += 1) contents.play('render-process-gone');
    expect(contents.loaded.filter((url) => url === host)).toHaveLength(8);
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    contents.play('did-finish-load');
    contents.play('unresponsive');
    expect(waits.at(-1)).toBe(reloadDelayMs(1));
  });

  test('[K9] where the host does not answer, people are told where to go, and the host is tried on', () => {
    const contents = new StandIn();
    const waiting: (() => void)[] = [];
    lockWindow(contents, host, (act) => waiting.push(act));
    const fail = (code: number, isMainFrame = true) => {
      contents.play('did-fail-load', code, 'refused', host, isMainFrame);
      waiting.shift()?.();
    };
    fail(-3);
    fail(-102, false);
    expect(contents.loaded).toEqual([]);
    fail(-102);
    fail(-102);
    expect(contents.loaded).toEqual([host, host]);
    fail(-102);
    expect(contents.loaded.slice(2)).toEqual([noticePage, host]);
    // The notice has come: that is no sign of life of the host, and it is not shown again each time.
    contents.shown = noticePage;
    contents.play('did-finish-load');
    fail(-102);
    expect(contents.loaded.slice(4)).toEqual([host]);
    expect(decodeURIComponent(noticePage)).toMatch(/请到导办台.*guide desk.*案内カウンター/s);
  });
});
