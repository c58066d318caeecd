/** Is there a Yiting hall at an address, is the link safe, and do the clocks agree? Asked live, while somebody sets a kiosk up. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { HallCheck } from '@yiting/shared/protocol/first-run.ts';
import { hallCardSchema } from '@yiting/shared/protocol/hall-card.ts';
import { protocolVersion } from '@yiting/shared/protocol/socket.ts';
import { hallOrigin, isSafeLink } from '../hall-address.ts';

/** What OpenSSL calls certificates that nobody here vouches for, or that are for somebody else. */
const untrustedCodes = /SELF_SIGNED|UNABLE_TO|CERT_|ERR_TLS_CERT/;

export async function checkHall(text: string, plainHttp: boolean): Promise<HallCheck> {
  const url = hallOrigin(text);
  const found = (outcome: HallCheck['outcome']): HallCheck => ({
    address: url?.origin ?? text,
    outcome,
    hallName: null,
    encrypted: url?.protocol === 'https:',
    clockOffsetMs: 0,
  });
  if (!url) return found('malformed');
  if (!plainHttp && !isSafeLink(url)) return found('plainRefused');
  const asked = Date.now();
  const answer = await askCard(url);
  if (typeof answer === 'string') return found(answer);
  const card = hallCardSchema.safeParse(answer.json);
  if (!card.success) return found('notYiting');
  if (card.data.protocol !== protocolVersion) return found('protocolOld');
  // The answer was written about half way between question and arrival.
  const clockOffsetMs = Math.round((asked + Date.now()) / 2 - card.data.now);
  return { ...found('reached'), hallName: card.data.name, clockOffsetMs };
}

async function askCard(url: URL): Promise<{ json: unknown } | 'unreachable' | 'untrusted' | 'notYiting'> {
  let response: Response;
  try {
    response = await fetch(new URL('/api/hall', url), { signal: AbortSignal.timeout(limits.ackTimeoutMs) });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return untrustedCodes.test(code) ? 'untrusted' : 'unreachable';
  }
  try {
    return { json: await response.json() };
  } catch {
    return 'notYiting';
  }
}
