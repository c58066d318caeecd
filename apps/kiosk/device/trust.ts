/** Trusts one more authority for every outgoing TLS connection of this process: the hall's own, off the LAN. */
import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';

export function trustAlso(caFile: string): Result<void, string> {
  try {
    const pem = readFileSync(caFile, 'utf8');
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) return failed(`--ca: ${caFile} holds no certificate`);
    setDefaultCACertificates([...getCACertificates('default'), pem]);
    return ok(undefined);
  } catch {
    return failed(`--ca: ${caFile} cannot be read`);
  }
}
