/** `reset-password LOGIN`: for a lost one; printed once. */
import { ok } from '@yiting/shared/basics/result.ts';
import type { HallConfig } from '../config.ts';
import { hashPassword, makePassword } from '../keys/passwords.ts';
import { staffByLogin } from '../store/staff.ts';
import { withStoppedHall } from './offline.ts';

export function resetPassword(config: HallConfig, [login]: readonly string[]): Promise<number> {
  return withStoppedHall(config, async ({ database, dispatcher }) => {
    const staff = login === undefined ? undefined : staffByLogin(database, login);
    if (!staff) {
      console.error('there is no such account');
      return 1;
    }
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    await dispatcher.perform({ kind: 'system' }, 'staff.reset', (transaction) => {
      transaction.record('staff.passwordSet', staff.staffId, {});
      transaction.database.run('UPDATE staff SET password_hash = :passwordHash WHERE staff_id = :staffId', {
        passwordHash,
        staffId: staff.staffId,
      });
      return ok(null);
    });
    console.log(`${staff.login}: ${password}`);
    return 0;
  });
}
