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
    webSecurity: true,
    allowRunningInsecureContent: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webgl: false,
    plugins: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    // The morning's self-test plays a sound although nobody has touched anything.
    autoplayPolicy: 'no-user-gesture-required',
    disableDialogs: true,
  },
} as const satisfies BrowserWindowConstructorOptions;

/** Burnt into the binary when it is packaged (`electron-builder.yml`): what no command line can turn on again. */
export const fuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  enableCookieEncryption: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;

/** Permissions a page may have: none. */
export const allowedPermissions: readonly string[] = [];

/** What the page may fetch while it is shown: its own host, and the data of its own making. */
export function mayRequest(url: string, hostUrl: string): boolean {
  return mayLoad(url.replace(/^ws:/, 'http:'), hostUrl) || /^(data|blob):/.test(url);
}

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

/** After so many failures in a row people are told where to go instead, while the host is tried on. */
export const failuresBeforeNotice = 3;

/** What stands on the screen when not even the device host answers; it needs nothing that could be broken. */
export const noticePage = `data:text/html;charset=utf-8,${encodeURIComponent(
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>一厅</title>' +
    '<body style="margin:0;height:100vh;display:grid;place-content:center;gap:4vh;padding:6vw;box-sizing:border-box;' +
    'font:600 4vw/1.4 sans-serif;background:#f6f7f5;color:#0b1f33">' +
    '<p style="margin:0;font-size:8vw">本机暂停服务</p><p style="margin:0">请到导办台取号，工作人员会帮您。</p>' +
    '<p style="margin:0" lang="en">Out of service. Please take a number at the guide desk.</p>' +
    '<p style="margin:0" lang="ja">この端末は休止中です。案内カウンターで番号をお取りください。</p>',
)}`;
