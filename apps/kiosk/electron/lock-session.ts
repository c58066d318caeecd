/** Denies a page everything beyond its own host: permissions, devices, screen capture, downloads, other addresses. */
import { allowedPermissions, mayRequest } from './lock-down.ts';

/** The part of Electron's session that is used; the tests stand in for it. */
export interface PageSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, decide: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setDisplayMediaRequestHandler(handler: null): void;
  on(event: 'will-download', listener: (event: { preventDefault: () => void }) => void): unknown;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, decide: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
}

export function lockSession(session: PageSession, hostUrl: string): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(allowedPermissions.includes(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => allowedPermissions.includes(permission));
  session.setDevicePermissionHandler(() => false);
  // Without a handler every wish to capture the screen is refused.
  session.setDisplayMediaRequestHandler(null);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayRequest(url, hostUrl) }));
}
