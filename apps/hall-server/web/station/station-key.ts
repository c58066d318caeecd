/** Where a station page keeps its key: by page and slot, so that one browser can show several screens. */
import type { StationKind } from '@yiting/shared/protocol/fields.ts';

/** `?as=window-3` of the address; helps the manager to see which screen asks. */
export function slot(): string {
  return new URLSearchParams(location.search).get('as') ?? '1';
}

export function readKey(kind: StationKind): string | null {
  return localStorage.getItem(keyName(kind));
}

export function keepKey(kind: StationKind, key: string): void {
  localStorage.setItem(keyName(kind), key);
}

export function forgetKey(kind: StationKind): null {
  localStorage.removeItem(keyName(kind));
  return null;
}

function keyName(kind: StationKind): string {
  return `yiting.station.${kind}.${slot()}`;
}
