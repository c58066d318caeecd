/** The slow part of a command, done before its transaction: the writer thread never waits for scrypt. */
import type { CommandBody, CommandType } from '@yiting/shared/protocol/commands.ts';
import { hashPassword, matchesPassword } from '../keys/passwords.ts';
import type { Database } from '../store/database.ts';
import type { Actor } from './actor.ts';
import type { Prepared } from './transaction.ts';

const nothing: Prepared = {};

export async function prepare(
  database: Database,
  actor: Actor,
  type: CommandType,
  body: unknown,
): Promise<Prepared> {
  if (type === 'staff.create' || type === 'staff.setPassword') {
    return { passwordHash: await hashPassword((body as CommandBody<'staff.setPassword'>).password) };
  }
  if (type === 'staff.changeOwnPassword' && actor.kind === 'staff') {
    const { oldPassword, password } = body as CommandBody<'staff.changeOwnPassword'>;
    const stored = database.one<{ hash: string }>(
      'SELECT password_hash AS hash FROM staff WHERE staff_id = :staffId',
      { staffId: actor.staffId },
    );
    const [passwordHash, oldPasswordMatches] = await Promise.all([
      hashPassword(password),
      matchesPassword(oldPassword, stored?.hash ?? ''),
    ]);
    return { passwordHash, oldPasswordMatches };
  }
  return nothing;
}
