/** Fills an empty hall for show: plan, catalogue, staff, an open day; and approves screens by itself. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { limits } from '@yiting/shared/basics/limits.ts';
import type { CommandInput, CommandType } from '@yiting/shared/protocol/commands.ts';
import type { Role } from '@yiting/shared/protocol/fields.ts';
import { importCatalogue, importPlan } from '../commands/imports/imports.ts';
import { readCatalogue, readPlan } from '../importing/read-files.ts';
import { makePassword } from '../keys/passwords.ts';
import type { RunningHall } from '../start-hall.ts';
import { readOpening } from '../store/calendar.ts';
import { openDay, readMeta } from '../store/hall.ts';
import { allStations, type PairingRow, waitingPairings } from '../store/staff.ts';
import { demoOpening, demoRules } from './set-up-booking.ts';
import { setUpItems } from './set-up-cases.ts';

const system = { kind: 'system' } as const;
const folder = resolve(import.meta.dirname, '../../data/demo');

export type DemoAccount = {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly password: string;
};
const people: readonly Omit<DemoAccount, 'password'>[] = [
  { login: 'admin', name: '系统管理员', roles: ['admin', 'manager'] },
  { login: 'manager', name: '沈静', roles: ['manager'] },
  { login: 'guide', name: '周敏', roles: ['guide'] },
  { login: 'chen', name: '陈一帆', roles: ['officer', 'issuer'] },
  { login: 'lin', name: '林小满', roles: ['officer'] },
  { login: 'wu', name: '吴海', roles: ['officer'] },
  { login: 'he', name: '何经', roles: ['reviewer'] },
];

/** Plan, catalogue and an open day; whatever is there already stays. */
export async function setUpHall(hall: RunningHall): Promise<void> {
  if (readMeta(hall.database, 'plan') === undefined) {
    const plan = readPlan(hall.database, readFileSync(resolve(folder, 'hall.json')));
    if (!plan.ok) throw new Error(`demo hall.json: ${JSON.stringify(plan.error)}`);
    await importPlan(hall.dispatcher, system, plan.value.plan);
  }
  if (readMeta(hall.database, 'catalogue.version') === undefined) {
    const files = readCatalogue(hall.database, readFileSync(resolve(folder, 'catalogue.csv')));
    if (!files.ok) throw new Error(`demo catalogue.csv: ${JSON.stringify(files.error)}`);
    const names = (file: string) => JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
    await importCatalogue(hall.dispatcher, system, {
      ...files.value,
      departments: names('departments.json'),
      themes: names('themes.json'),
    });
  }
  if (readOpening(hall.database, { kind: 'hall' }) === undefined) {
    await act(hall, 'opening.set', demoOpening);
    await act(hall, 'booking.setRules', demoRules);
  }
  await setUpItems(hall);
  if (!openDay(hall.database)) await act(hall, 'day.open', {});
}

/** Accounts with random passwords, kept in a file beside the demo's data so that the next start can print them again. */
export async function setUpStaff(hall: ActingHall, accountsPath: string): Promise<readonly DemoAccount[]> {
  if (existsSync(accountsPath)) return JSON.parse(readFileSync(accountsPath, 'utf8')) as DemoAccount[];
  const accounts = people.map((person) => ({ ...person, password: makePassword() }));
  for (const { login, name, roles, password } of accounts)
    await act(hall, 'staff.create', { login, name, roles: [...roles], password });
  writeFileSync(accountsPath, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  return accounts;
}

/** For show only: approves every screen that asks, at the place its address names (`?as=window-3`). Answers how to stop. */
export function approveScreens(hall: RunningHall): () => void {
  const timer = setInterval(() => {
    for (const pairing of waitingPairings(hall.database, hall.clock.now() - limits.pairingOpenMs))
      void approve(hall, pairing);
  }, 300);
  return () => clearInterval(timer);
}

async function approve(hall: RunningHall, pairing: PairingRow): Promise<void> {
  const names = {
    kiosk: '自助取号机',
    callScreen: '叫号大屏',
    windowStrip: '窗口屏',
    wall: '管理大屏',
    ratingTablet: '评价器',
  };
  const name = `${names[pairing.kind]} ${allStations(hall.database).length + 1}`;
  const wanted = /(window|zone|site)-\d+/.exec(pairing.hint)?.[0];
  const placeId =
    pairing.kind === 'wall'
      ? undefined
      : (wanted ?? (pairing.kind === 'kiosk' || pairing.kind === 'callScreen' ? 'zone-1' : 'window-1'));
  await act(hall, 'station.approve', {
    pairingId: pairing.pairingId,
    name,
    ...(placeId === undefined ? {} : { placeId }),
  });
}

type ActingHall = Pick<RunningHall, 'dispatcher' | 'clock'>;

function act<T extends CommandType>(hall: ActingHall, type: T, body: CommandInput<T>) {
  return hall.dispatcher.submit(system, { id: makeUlid(hall.clock.now()), type, body });
}
