/** Shuts every way out of the page, and brings the page back when it dies. */
import { failuresBeforeNotice, isForbiddenKey, mayLoad, noticePage, reloadDelayMs } from './lock-down.ts';

type Preventable = { preventDefault: () => void };
/** The part of Electron's web contents that is used; the tests stand in for it. */
export interface PageContents {
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  on(event: 'will-navigate' | 'will-redirect', listener: (event: Preventable, url: string) => void): unknown;
  on(
    event: 'will-attach-webview' | 'select-bluetooth-device' | 'login',
    listener: (event: Preventable) => void,
  ): unknown;
  on(
    event: 'before-input-event',
    listener: (
      event: Preventable,
      input: { key: string; control: boolean; alt: boolean; meta: boolean },
    ) => void,
  ): unknown;
  on(
    event: 'did-fail-load',
    listener: (event: unknown, code: number, words: string, url: string, isMainFrame: boolean) => void,
  ): unknown;
  on(event: 'render-process-gone' | 'did-finish-load' | 'unresponsive', listener: () => void): unknown;
  getURL(): string;
  loadURL(url: string): Promise<void>;
}

/** A load that another load replaced is no failure. */
const abortedCode = -3;

export function lockWindow(
  contents: PageContents,
  hostUrl: string,
  later: (act: () => void, ms: number) => void = (act, ms) => setTimeout(act, ms),
): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: Preventable, url: string) => {
    if (!mayLoad(url, hostUrl)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  const prevent = (event: Preventable) => event.preventDefault();
  contents.on('will-attach-webview', prevent);
  contents.on('select-bluetooth-device', prevent);
  contents.on('login', prevent);
  contents.on('before-input-event', (event, input) => {
    if (isForbiddenKey(input)) event.preventDefault();
  });
  comeBack(contents, hostUrl, later);
}

function comeBack(
  contents: PageContents,
  hostUrl: string,
  later: (act: () => void, ms: number) => void,
): void {
  let failures = 0;
  const load = (url: string) => void contents.loadURL(url).catch(() => undefined);
  const tryAgain = () => {
    failures += 1;
    if (failures === failuresBeforeNotice) load(noticePage);
    later(() => load(hostUrl), reloadDelayMs(failures));
  };
  contents.on('render-process-gone', tryAgain);
  contents.on('unresponsive', tryAgain);
  contents.on('did-fail-load', (_event, code, _words, _url, isMainFrame) => {
    if (isMainFrame && code !== abortedCode) tryAgain();
  });
  contents.on('did-finish-load', () => {
    // The notice is not the page: it has come, and the host is still away.
    if (mayLoad(contents.getURL(), hostUrl)) failures = 0;
  });
}
