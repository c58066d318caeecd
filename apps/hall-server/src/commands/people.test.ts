import { limits } from '@yiting/shared/basics/limits.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf, must, openTestHall, pairStation, password, type TestHall } from '../testing/test-hall.ts';
import { actorOfStation, collectKey, openPairing } from './pairings.ts';
import {
  actorOfSession,
  closeSession,
  ensureAdministrator,
  openSession,
  type SessionParts,
} from './sessions.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const admin = () => hall.staff.admin;
const sessions = (): SessionParts => ({
  database: hall.hall.database,
  dispatcher: hall.hall.dispatcher,
  now: () => hall.clock.now(),
});
const signIn = (login: string, word = password) => openSession(sessions(), { login, password: word });

test('[A1] the last active administrator stays one', async () => {
  const { staffId } = admin();
  const roles = (ids: string, list: readonly ('admin' | 'manager')[]) =>
    hall.act('staff.setRoles', { staffId: ids, roles: [...list] }, admin());
  const active = (ids: string, on: boolean) =>
    hall.act('staff.setActive', { staffId: ids, active: on }, admin());
  expect(codeOf(await roles(staffId, ['manager']))).toBe('lastAdministrator');
  expect(codeOf(await active(staffId, false))).toBe('lastAdministrator');
  must(await roles(hall.staff.manager.staffId, ['admin']));
  must(await active(hall.staff.manager.staffId, false));
  expect(codeOf(await active(staffId, false))).toBe('lastAdministrator');
  must(await active(hall.staff.manager.staffId, true));
  must(await roles(staffId, ['manager']));
});

test('[A2] a password has ten characters and is not the login; a login exists once', async () => {
  const create = (login: string, word: string) =>
    hall.act('staff.create', { login, name: '测试', roles: ['officer'], password: word }, admin());
  expect(codeOf(await create('short', 'ninechars'))).toBe('passwordWeak');
  expect(codeOf(await create('same.as.login', 'Same.As.Login'))).toBe('passwordWeak');
  expect(codeOf(await create('officer', password))).toBe('loginTaken');
  must(await create('newcomer', password));
  expect((await signIn('newcomer')).ok).toBe(true);
});

test('[A3] five wrong passwords lock the account for a quarter of an hour, also for the right one', async () => {
  for (let count = 0; count < limits.signInFailuresMax; count += 1)
    expect(codeOf(await signIn('officer', 'wrong-password'))).toBe('passwordWrong');
  expect(await signIn('officer')).toEqual({
    ok: false,
    error: { code: 'lockedOut', detail: { minutes: 15 } },
  });
  hall.clock.advance(limits.signInLockMs + 1);
  expect((await signIn('officer')).ok).toBe(true);
});

test('[A3] an unknown login and one switched off answer like a wrong password', async () => {
  expect(codeOf(await signIn('nobody'))).toBe('passwordWrong');
  must(await hall.act('staff.setActive', { staffId: hall.staff.guide.staffId, active: false }, admin()));
  expect(codeOf(await signIn('guide'))).toBe('passwordWrong');
});

test('[A4] a session ends by signing out, by idleness, by a new password, by being switched off', async () => {
  const who = (session: string) => actorOfSession(sessions(), session)?.login ?? null;
  const open = async (login: string) => must(await signIn(login)).session;
  const out = await open('guide');
  expect(who(out)).toBe('guide');
  must(await closeSession(sessions(), out));
  expect(who(out)).toBeNull();
  const changed = await open('officer');
  const change = { oldPassword: 'not-it-at-all', password: 'another-word-9' };
  expect(codeOf(await hall.act('staff.changeOwnPassword', change, hall.staff.officer))).toBe('passwordWrong');
  must(await hall.act('staff.changeOwnPassword', { ...change, oldPassword: password }, hall.staff.officer));
  expect(who(changed)).toBeNull();
  expect((await signIn('officer', 'another-word-9')).ok).toBe(true);
  const off = await open('issuer');
  must(await hall.act('staff.setActive', { staffId: hall.staff.issuer.staffId, active: false }, admin()));
  expect(who(off)).toBeNull();
  const idle = await open('manager');
  hall.clock.advance(limits.sessionIdleMs + 1);
  expect(who(idle)).toBeNull();
});

test('[A5] a session key is stored as its hash only, passwords as their slow hash only', async () => {
  const { session } = must(await signIn('guide'));
  const { database } = hall.hall;
  const stored = JSON.stringify([
    database.all('SELECT * FROM sessions'),
    database.all('SELECT * FROM staff'),
    database.all('SELECT * FROM journal'),
  ]);
  expect(stored).not.toContain(session);
  expect(stored).not.toContain(password);
  expect(stored).toContain('scrypt.');
});

test('[A6] the first administrator is made once', async () => {
  const { dispatcher, database } = hall.hall;
  expect(await ensureAdministrator(dispatcher, database)).toBeNull();
});

test('[A7] a station key is handed out once, to whoever holds the secret, after a manager’s yes', async () => {
  const { dispatcher, database, keys } = hall.hall;
  const { pairingId, secret } = must(await openPairing(dispatcher, { kind: 'wall', hint: '' }));
  const collect = (word = secret) =>
    collectKey({ database, dispatcher, keys }, { pairingId, secret: word, now: hall.clock.now() });
  expect(await collect()).toEqual({ ok: true, value: { state: 'waiting' } });
  expect(codeOf(await collect('somebody-elses-secret'))).toBe('pairingUnknown');
  must(await hall.act('station.approve', { pairingId, name: 'new wall' }, hall.staff.manager));
  expect(codeOf(await collect('somebody-elses-secret'))).toBe('pairingUnknown');
  const [first, second] = await Promise.all([collect(), collect()]);
  expect([codeOf(first), codeOf(second)].sort()).toEqual(['ok', 'pairingUnknown']);
  expect(codeOf(await collect())).toBe('pairingUnknown');
});

test('[A8] a pairing has a fitting place and a free name, is answered once, and runs out', async () => {
  const ask = async (kind: 'kiosk' | 'windowStrip' = 'kiosk') =>
    must(await openPairing(hall.hall.dispatcher, { kind, hint: '' })).pairingId;
  const approve = async (pairingId: string, name: string, placeId?: string) =>
    codeOf(
      await hall.act(
        'station.approve',
        { pairingId, name, ...(placeId ? { placeId } : {}) },
        hall.staff.manager,
      ),
    );
  const pairingId = await ask();
  expect(await approve(pairingId, 'station kiosk', 'zone-1')).toBe('stationNameTaken');
  expect(await approve(pairingId, 'new', 'window-1')).toBe('placeUnknown');
  expect(await approve(pairingId, 'new')).toBe('placeUnknown');
  expect(await approve(await ask('windowStrip'), 'strip', 'zone-1')).toBe('placeUnknown');
  expect(await approve(pairingId, 'new', 'zone-1')).toBe('ok');
  expect(await approve(pairingId, 'new again', 'zone-1')).toBe('pairingUnknown');
  const refused = await ask();
  must(await hall.act('station.reject', { pairingId: refused }, hall.staff.manager));
  expect(await approve(refused, 'other', 'zone-1')).toBe('pairingUnknown');
  const late = await ask();
  hall.clock.advance(limits.pairingOpenMs + 1);
  expect(await approve(late, 'late', 'zone-1')).toBe('pairingExpired');
});

test('[A9] a revoked station is nobody; its name is free again', async () => {
  const { database } = hall.hall;
  const key = hall.stationKeys.kiosk;
  expect(actorOfStation(database, key)?.stationId).toBe(hall.stations.kiosk.stationId);
  must(await hall.act('station.revoke', { stationId: hall.stations.kiosk.stationId }, hall.staff.manager));
  expect(actorOfStation(database, key)).toBeNull();
  expect(await pairStation(hall.hall, 'kiosk', 'zone-1', 'station kiosk')).not.toBe(key);
});
