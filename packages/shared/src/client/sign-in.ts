/** Signing in as a member of staff. The session is a bearer token of this tab, so two people can use two tabs. */
import { ok, type Result } from '../basics/result.ts';
import type { HallError } from '../protocol/errors.ts';
import type { Role } from '../protocol/fields.ts';
import { askHall } from './http-answer.ts';

export type SignedIn = {
  readonly session: string;
  readonly staff: {
    readonly staffId: string;
    readonly login: string;
    readonly name: string;
    readonly roles: readonly Role[];
  };
};

/** `passwordWrong`, or `lockedOut` with `minutes` after too many failures. */
export async function signIn(
  origin: string,
  credentials: { login: string; password: string },
): Promise<Result<SignedIn, HallError>> {
  const answer = await askHall({ url: `${origin}/api/session`, method: 'POST', body: credentials });
  return answer.ok ? ok(answer.value as SignedIn) : answer;
}

export async function signOut(origin: string, session: string): Promise<void> {
  await askHall({
    url: `${origin}/api/session`,
    method: 'DELETE',
    headers: { authorization: `Bearer ${session}` },
  });
}
