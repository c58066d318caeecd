/** What the kiosk window may do, as data: nothing but show its device host's page. */
import type { BrowserWindowConstructorOptions } from 'electron';

export const windowOptions = {
  kiosk: true,
  fullscreen: true,
  frame: false,
  alwaysOnTop: true,
  autoHideMenuBar: true,
  backgroundColor: '#f6f7f5',
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    devTools: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
  },
} as const satisfies BrowserWindowConstructorOptions;

/** Permissions a page may have: none. */
export const allowedPermissions: readonly string[] = [];

/** Only the device host's own origin, on the loopback address. */
export function mayLoad(url: string, hostUrl: string): boolean {
  try {
    return new URL(url).origin === new URL(hostUrl).origin;
  } catch {
    return false;
  }
}

/** Keys that would leave, reload or look into the page. */
export function isForbiddenKey(input: {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}): boolean {
  if (/^F\d{1,2}$/.test(input.key)) return true;
  return (
    input.alt || input.meta || (input.control && !['a', 'c', 'v', 'x'].includes(input.key.toLowerCase()))
  );
}

/** Wait before the page is loaded again after it died, ms: doubling, never more than half a minute. */
export function reloadDelayMs(failuresInARow: number): number {
  return Math.min(30_000, 500 * 2 ** Math.max(0, failuresInARow - 1));
}
