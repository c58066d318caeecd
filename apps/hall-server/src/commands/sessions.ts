/** Signing in and out, lock-out, first administrator. Passwords are compared outside the transaction (scrypt is slow). */

import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import { secretHash } from '../keys/keys.ts';
import { hashPassword, makePassword, matchesPassword } from '../keys/passwords.ts';
import type { Database } from '../store/database.ts';
import { findStaff, type StaffRow, staffByLogin, staffOfSession } from '../store/staff.ts';
import type { StaffActor } from './actor.ts';
import type { Dispatcher } from './dispatcher.ts';
import { refuse, type Transaction } from './transaction.ts';

export type SessionParts = {
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly now: () => number;
};
export type OpenedSession = { readonly session: string; readonly staff: StaffRow };

const system = { kind: 'system' } as const;

/** `passwordWrong` also for an account that does not exist or was switched off; `lockedOut` with minutes. */
export async function openSession(
  { database, dispatcher, now }: SessionParts,
  credentials: { login: string; password: string },
): Promise<Result<OpenedSession, HallError>> {
  const staff = staffByLogin(database, credentials.login);
  const lockedUntil = staff?.lockedUntil ?? 0;
  if (lockedUntil > now())
    return failed(hallError('lockedOut', { minutes: Math.ceil((lockedUntil - now()) / 60_000) }));
  const matches = await matchesPassword(credentials.password, staff?.passwordHash ?? '');
  if (!staff?.active || !matches) {
    if (staff)
      await dispatcher.perform(system, 'session.refused', (transaction) =>
        countFailure(transaction, staff.staffId),
      );
    return failed(hallError('passwordWrong'));
  }
  return dispatcher.perform(actorOf(staff), 'session.open', (transaction) => {
    const session = transaction.newSecret();
    transaction.record('staff.signedIn', staff.staffId, {});
    transaction.database.run(
      'INSERT INTO sessions (session_hash, staff_id, created_at, seen_at) VALUES (:hash, :staffId, :at, :at)',
      {
        hash: secretHash(session),
        staffId: staff.staffId,
        at: transaction.now,
      },
    );
    return ok({ session, staff });
  });
}

export function closeSession(
  { database, dispatcher, now }: SessionParts,
  session: string,
): Promise<Result<null, HallError>> {
  const actor = actorOfSession({ database, now }, session);
  if (!actor) return Promise.resolve(failed(hallError('notSignedIn')));
  return dispatcher.perform(actor, 'session.close', (transaction) => {
    transaction.record('staff.signedOut', actor.staffId, {});
    transaction.database.run('DELETE FROM sessions WHERE session_hash = :hash', {
      hash: secretHash(session),
    });
    return ok(null);
  });
}

/** Who a session belongs to, if it is still good. */
export function actorOfSession(
  { database, now }: Pick<SessionParts, 'database' | 'now'>,
  session: string,
): StaffActor | null {
  const staff = staffOfSession(database, secretHash(session), now() - limits.sessionIdleMs);
  return staff ? actorOf(staff) : null;
}

/** A session lives on while it is used. */
export function touchSession({ dispatcher }: SessionParts, session: string): void {
  void dispatcher.perform(system, 'session.touch', ({ database, now }) => {
    database.run('UPDATE sessions SET seen_at = :now WHERE session_hash = :hash', {
      now,
      hash: secretHash(session),
    });
    return ok(null);
  });
}

/** Makes an administrator with a random password where there is none; the password is returned once and kept nowhere. */
export async function ensureAdministrator(
  dispatcher: Dispatcher,
  database: Database,
): Promise<{ login: string; password: string } | null> {
  if (database.one("SELECT 1 AS there FROM staff WHERE roles LIKE '%admin%' LIMIT 1")) return null;
  const password = makePassword();
  const passwordHash = await hashPassword(password);
  await dispatcher.perform(system, 'staff.first', (transaction) => {
    const staffId = transaction.newId();
    transaction.record('staff.created', staffId, { login: 'admin', roles: ['admin', 'manager'] });
    transaction.database.run(
      'UPDATE staff SET name = :name, password_hash = :passwordHash WHERE staff_id = :staffId',
      { staffId, name: '系统管理员', passwordHash },
    );
    return ok(null);
  });
  return { login: 'admin', password };
}

function countFailure(transaction: Transaction, staffId: string): Result<null, HallError> {
  const { database, now } = transaction;
  const staff = findStaff(database, staffId);
  if (!staff) return refuse('staffUnknown');
  const failures = staff.failures + 1;
  const locks = failures >= limits.signInFailuresMax;
  database.run('UPDATE staff SET failures = :failures WHERE staff_id = :staffId', {
    staffId,
    failures: locks ? 0 : failures,
  });
  if (locks) transaction.record('staff.lockedOut', staffId, { untilMs: now + limits.signInLockMs });
  return ok(null);
}

function actorOf({ staffId, login, name, roles }: StaffRow): StaffActor {
  return { kind: 'staff', staffId, login, name, roles };
}
