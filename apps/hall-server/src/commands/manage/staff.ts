/** Accounts of the staff. Names and password hashes stay out of the journal. */
import { ok } from '@yiting/shared/basics/result.ts';
import { isStrongEnough } from '../../keys/passwords.ts';
import { allStaff, findStaff, staffByLogin } from '../../store/staff.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';

type StaffActs =
  | 'staff.create'
  | 'staff.setRoles'
  | 'staff.setPassword'
  | 'staff.setActive'
  | 'staff.changeOwnPassword';

export const staffActs: Pick<Handlers, StaffActs> = {
  'staff.create': (transaction, { login, name, roles, password }, { passwordHash }) => {
    if (staffByLogin(transaction.database, login)) return refuse('loginTaken');
    if (!isStrongEnough(password, login)) return refuse('passwordWeak');
    const staffId = transaction.newId();
    transaction.record('staff.created', staffId, { login, roles: [...new Set(roles)] });
    transaction.database.run(
      'UPDATE staff SET name = :name, password_hash = :hash WHERE staff_id = :staffId',
      { staffId, name, hash: passwordHash ?? '' },
    );
    return ok({ staffId });
  },

  'staff.setRoles': (transaction, { staffId, roles }) => {
    if (!findStaff(transaction.database, staffId)) return refuse('staffUnknown');
    if (!roles.includes('admin') && isLastAdministrator(transaction, staffId))
      return refuse('lastAdministrator');
    transaction.record('staff.rolesSet', staffId, { roles: [...new Set(roles)] });
    return done();
  },

  'staff.setPassword': (transaction, { staffId, password }, { passwordHash }) => {
    const staff = findStaff(transaction.database, staffId);
    if (!staff) return refuse('staffUnknown');
    if (!isStrongEnough(password, staff.login)) return refuse('passwordWeak');
    setPassword(transaction, staffId, passwordHash);
    return done();
  },

  'staff.setActive': (transaction, { staffId, active }) => {
    const staff = findStaff(transaction.database, staffId);
    if (!staff) return refuse('staffUnknown');
    if (!active && isLastAdministrator(transaction, staffId)) return refuse('lastAdministrator');
    if (staff.active !== active) transaction.record('staff.activeSet', staffId, { active });
    return done();
  },

  'staff.changeOwnPassword': (transaction, { password }, { passwordHash, oldPasswordMatches }) => {
    const { actor } = transaction;
    if (actor.kind !== 'staff') return refuse('notAllowed');
    if (oldPasswordMatches !== true) return refuse('passwordWrong');
    if (!isStrongEnough(password, actor.login)) return refuse('passwordWeak');
    setPassword(transaction, actor.staffId, passwordHash);
    return done();
  },
};

function setPassword(transaction: Transaction, staffId: string, passwordHash: string | undefined): void {
  transaction.record('staff.passwordSet', staffId, {});
  transaction.database.run('UPDATE staff SET password_hash = :hash WHERE staff_id = :staffId', {
    staffId,
    hash: passwordHash ?? '',
  });
}

function isLastAdministrator({ database }: Transaction, staffId: string): boolean {
  return !allStaff(database).some(
    (staff) => staff.staffId !== staffId && staff.active && staff.roles.includes('admin'),
  );
}
