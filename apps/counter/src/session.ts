/** Who is signed in in this tab. The token lives in the tab alone and is gone with it. */

import type { SignedIn } from '@yiting/shared/client/sign-in.ts';
import { roleSchema } from '@yiting/shared/protocol/fields.ts';
import { z } from 'zod';

const key = 'yiting.session';
const schema = z.object({
  session: z.string(),
  staff: z.object({ staffId: z.string(), login: z.string(), name: z.string(), roles: z.array(roleSchema) }),
});

export function readSession(): SignedIn | null {
  const kept = sessionStorage.getItem(key);
  if (kept === null) return null;
  try {
    return schema.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}

export function keepSession(signedIn: SignedIn): void {
  sessionStorage.setItem(key, JSON.stringify(signedIn));
}

export function forgetSession(): void {
  sessionStorage.removeItem(key);
}
