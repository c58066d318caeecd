/** Opens an official document on a page of its own; the tab it comes from lends it the session. */

/** No `noopener`: a tab without an opener would begin without the session of this one. */
export function openDocument(documentId: string): void {
  window.open(addressOf(documentId));
}

export function addressOf(documentId: string): string {
  return `/counter/?document=${encodeURIComponent(documentId)}`;
}

/** The document an address names, or null. */
export function documentOf(search: string): string | null {
  const documentId = new URLSearchParams(search).get('document');
  return documentId === null || documentId === '' ? null : documentId;
}
