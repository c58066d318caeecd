/** What pages of the hall may load: their own files, and nothing from anywhere else. */

/** The policy for an address. Ant Design writes its styles into the page, so the console alone allows inline styles. */
export function contentPolicy(url: string): string {
  const styles = url.startsWith('/manage/') ? "'self' 'unsafe-inline'" : "'self'";
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    // A scan in PDF is opened in its place, from memory, at a desk that may see its case.
    ...(url.startsWith('/counter/') ? ['frame-src blob:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
