/** A hall large enough for a crowd: its plan, who works in it, its stations. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { Role, StationKind } from '@yiting/shared/protocol/fields.ts';
import type { StaffActor, StationActor } from '../../commands/actor.ts';
import { type CatalogueFiles, importCatalogue, importPlan } from '../../commands/imports/imports.ts';
import { readHallPlan } from '../../importing/hall-file.ts';
import { readCatalogue } from '../../importing/read-files.ts';
import { secretHash } from '../../keys/keys.ts';
import { readMeta } from '../../store/hall.ts';
import { allStaff } from '../../store/staff.ts';
import type { LivingHall } from './world.ts';

export type QueueLoad = {
  readonly queueId: string;
  /** Share of the visitors. */
  readonly share: number;
  /** Minutes a service takes, mean. */
  readonly minutes: number;
  readonly items: readonly string[];
};
export type Cast = {
  readonly officers: ReadonlyMap<string, StaffActor>;
  readonly guide: StaffActor;
  readonly manager: StaffActor;
  readonly kiosks: readonly [StationActor, ...StationActor[]];
  /** Kiosks in other buildings. */
  readonly away: readonly StationActor[];
  readonly callScreens: ReadonlyMap<string, StationActor>;
  readonly tablets: ReadonlyMap<string, StationActor>;
  readonly strips: ReadonlyMap<string, StationActor>;
};

const system = { kind: 'system' } as const;
const demo = resolve(import.meta.dirname, '../../../data/demo');
const shares: Readonly<Record<string, readonly [share: number, minutes: number]>> = {
  'queue-a': [0.26, 6],
  'queue-b': [0.34, 5],
  'queue-c': [0.08, 7],
  'queue-d': [0.14, 4],
  'queue-p': [0.12, 2],
  'queue-z': [0.06, 3],
};
const kiosksInHall = 4;
const windowsMax = 99;
/** A day of eight hours in which windows work this share of the time. */
const workedMinutes = 480 * 0.8;
const betweenVisitorsMinutes = 0.8;

/** The demo's plan with as many windows as the visitors need. */
export function planFor(visitors: number): HallPlan {
  const plan = demoPlan();
  const windows: HallPlan['windows'] = [];
  for (const { queueId, share, minutes } of loads([])) {
    const needed = Math.ceil((visitors * share * (minutes + betweenVisitorsMinutes)) / workedMinutes);
    const zoneId = plan.queues.find(({ id }) => id === queueId)?.zoneId ?? 'zone-1';
    for (let count = 0; count < Math.max(1, needed) && windows.length < windowsMax; count += 1) {
      const number = windows.length + 1;
      const helps = helpedOut[queueId];
      const profile = [{ queueId, penaltyMinutes: 0 }];
      if (helps && count % 2 === 0) profile.push({ queueId: helps, penaltyMinutes: 5 });
      windows.push({ id: `window-${number}`, number, zoneId, kind: 'general', profile });
    }
  }
  return { ...plan, windows };
}
const helpedOut: Readonly<Record<string, string>> = {
  'queue-a': 'queue-b',
  'queue-b': 'queue-a',
  'queue-c': 'queue-a',
  'queue-p': 'queue-z',
};

export function demoPlan(): HallPlan {
  const plan = readHallPlan(readFileSync(resolve(demo, 'hall.json')));
  if (!plan.ok) throw new Error(`demo hall.json: ${JSON.stringify(plan.error)}`);
  return plan.value.plan;
}

/** `minutesOf` where services last as the plan says. */
export function loads(
  items: readonly { readonly code: string; readonly queueId: string }[],
  minutesOf: (queueId: string) => number | undefined = () => undefined,
): QueueLoad[] {
  return Object.entries(shares).map(([queueId, [share, minutes]]) => ({
    queueId,
    share,
    minutes: minutesOf(queueId) ?? minutes,
    items: items.filter((item) => item.queueId === queueId).map(({ code }) => code),
  }));
}

let catalogue: CatalogueFiles | null = null;

/** Plan and catalogue into an empty hall; one that has them stays as it is. */
export async function furnish(hall: LivingHall, plan: HallPlan): Promise<CatalogueFiles> {
  if (readMeta(hall.database, 'plan') === undefined) await importPlan(hall.dispatcher, system, plan);
  if (catalogue === null) {
    const read = readCatalogue(hall.database, readFileSync(resolve(demo, 'catalogue.csv')));
    if (!read.ok) throw new Error(`demo catalogue.csv: ${JSON.stringify(read.error)}`);
    const names = (file: string) => JSON.parse(readFileSync(resolve(demo, file), 'utf8'));
    catalogue = { ...read.value, departments: names('departments.json'), themes: names('themes.json') };
  }
  if (readMeta(hall.database, 'catalogue.version') === undefined)
    await importCatalogue(hall.dispatcher, system, catalogue);
  return catalogue;
}

/** Puts the stations up, and an officer at every window, a guide and a manager: those who are there, and hired ones who cannot sign in. */
export async function engage(
  hall: LivingHall,
  plan: HallPlan,
  { nameOf = (login: string) => login, kiosksAway = 0 } = {},
): Promise<Cast> {
  const unengaged = allStaff(hall.database);
  const engaged = await hall.dispatcher.perform(system, 'simulate.engage', (transaction) => {
    const hire = (login: string, role: Role): StaffActor => {
      const known = unengaged.findIndex(({ roles }) => roles[0] === role);
      const [person] = known === -1 ? [] : unengaged.splice(known, 1);
      if (person) {
        const { staffId, name, roles } = person;
        return { kind: 'staff', staffId, login: person.login, name, roles };
      }
      const staffId = transaction.newId();
      const name = nameOf(login);
      transaction.record('staff.created', staffId, { login, roles: [role] });
      transaction.database.run('UPDATE staff SET name = :name WHERE staff_id = :staffId', { name, staffId });
      return { kind: 'staff', staffId, login, name, roles: [role] };
    };
    const putUp = (stationKind: StationKind, placeId: string | null, name: string): StationActor => {
      const stationId = transaction.newId();
      const keyHash = secretHash(transaction.newSecret());
      transaction.record('station.approved', stationId, { kind: stationKind, name, placeId, keyHash });
      return { kind: 'station', stationId, stationKind, name, placeId };
    };
    const byWindow = <T>(make: (windowId: string, number: number) => T) =>
      new Map(plan.windows.map(({ id, number }) => [id, make(id, number)]));
    const kiosk = (number: number) => putUp('kiosk', 'zone-1', `自助取号机 ${number}`);
    const cast: Cast = {
      officers: byWindow((_, number) => hire(`officer-${number}`, 'officer')),
      guide: hire('guide-desk', 'guide'),
      manager: hire('hall-manager', 'manager'),
      kiosks: [kiosk(1), ...Array.from({ length: kiosksInHall - 1 }, (_, index) => kiosk(index + 2))],
      away: Array.from({ length: kiosksAway }, (_, index) => kiosk(kiosksInHall + 1 + index)),
      callScreens: new Map(plan.zones.map(({ id }) => [id, putUp('callScreen', id, `叫号大屏 ${id}`)])),
      tablets: byWindow((id, number) => putUp('ratingTablet', id, `评价器 ${number}`)),
      strips: byWindow((id, number) => putUp('windowStrip', id, `窗口屏 ${number}`)),
    };
    return { ok: true, value: cast };
  });
  if (!engaged.ok) throw new Error(`nobody engaged: ${engaged.error.code}`);
  return engaged.value;
}
