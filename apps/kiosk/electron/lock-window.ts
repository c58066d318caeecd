/** Shuts every way out of the page, and brings the page back when it dies. */
import { isForbiddenKey, mayLoad, reloadDelayMs } from './lock-down.ts';

type Preventable = { preventDefault: () => void };
/** The part of Electron's web contents that is used; the tests stand in for it. */
export interface PageContents {
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  on(event: 'will-navigate' | 'will-redirect', listener: (event: Preventable, url: string) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  on(
    event: 'before-input-event',
    listener: (
      event: Preventable,
      input: { key: string; control: boolean; alt: boolean; meta: boolean },
    ) => void,
  ): unknown;
  on(
    event: 'render-process-gone' | 'did-fail-load' | 'did-finish-load' | 'unresponsive',
    listener: () => void,
  ): unknown;
  loadURL(url: string): Promise<void>;
}

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
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    if (isForbiddenKey(input)) event.preventDefault();
  });
  let failures = 0;
  const comeBack = () => {
    failures += 1;
    later(() => void contents.loadURL(hostUrl).catch(() => undefined), reloadDelayMs(failures));
  };
  contents.on('render-process-gone', comeBack);
  contents.on('did-fail-load', comeBack);
  contents.on('unresponsive', comeBack);
  contents.on('did-finish-load', () => {
    failures = 0;
  });
}
