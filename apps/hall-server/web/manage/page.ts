/** Which page of the console is open, kept in `?page=` so that back, reload and a copied address work. */
import { useCallback, useSyncExternalStore } from 'react';

export const pageNames = [
  'today',
  'bookings',
  'stations',
  'staff',
  'mandates',
  'hall',
  'opening',
  'rules',
  'calendars',
  'messages',
  'report',
  'journal',
  'voice',
  'password',
] as const;
export type PageName = (typeof pageNames)[number];

const changed = 'yiting:page';

/** The page an address names; `today` for none or an unknown one. */
export function pageOf(search: string): PageName {
  const asked = new URLSearchParams(search).get('page');
  return pageNames.find((name) => name === asked) ?? 'today';
}

/** The same address with another page; other parts, as the language, stay. */
export function addressOf(search: string, page: PageName): string {
  const query = new URLSearchParams(search);
  query.set('page', page);
  return `?${query}`;
}

export function usePage(): readonly [PageName, (page: PageName) => void] {
  const page = useSyncExternalStore(listen, () => pageOf(location.search));
  const open = useCallback((next: PageName) => {
    if (next === pageOf(location.search)) return;
    history.pushState(null, '', addressOf(location.search, next));
    window.dispatchEvent(new Event(changed));
  }, []);
  return [page, open];
}

function listen(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(changed, listener);
  };
}
