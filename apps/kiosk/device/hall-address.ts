/** Which hall addresses a kiosk may use: TLS, or plain http on the LAN (design 6). */
import { isIP } from 'node:net';

/** Loopback, private and link-local addresses, and names that only a LAN resolves. */
export function isNear(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(host) === 4) {
    const [a = 0, b = 0] = host.split('.').map(Number);
    return (
      a === 10 ||
      a === 127 ||
      (a === 172 && b >= 16 && b <= 31) ||
      (a === 192 && b === 168) ||
      (a === 169 && b === 254)
    );
  }
  if (isIP(host) === 6) return host === '::1' || /^f[cd]/.test(host) || /^fe[89ab]/.test(host);
  return !host.includes('.') || /\.(local|lan|internal|home\.arpa)$/.test(host);
}

/** An origin, without path, question or credentials; null for what is none. */
export function hallOrigin(text: string): URL | null {
  const url = URL.parse(text.trim().includes('://') ? text.trim() : `http://${text.trim()}`);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') return null;
  return url.username === '' && url.search === '' && url.pathname === '/' && url.hash === '' ? url : null;
}

/** True where the link is encrypted, or does not leave the LAN. */
export function isSafeLink(url: URL): boolean {
  return url.protocol === 'https:' || isNear(url.hostname);
}
