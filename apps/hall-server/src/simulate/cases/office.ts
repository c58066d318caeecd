/** A small hall under a virtual clock in which people work on cases: four windows, two reviewers, a manager. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { instantOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { Role } from '@yiting/shared/protocol/fields.ts';
import type { StaffActor, StationActor } from '../../commands/actor.ts';
import { keepClocks } from '../../commands/cases/clocks.ts';
import { setUpItems } from '../../demo/set-up-cases.ts';
import { type CaseDesk, type CaseHall, deskAt } from '../../testing/case-desk.ts';
import { Agenda } from '../hall/agenda.ts';
import { demoPlan, furnish } from '../hall/town.ts';
import { type Seams, World } from '../hall/world.ts';
import type { Chance } from '../random.ts';

const system = { kind: 'system' } as const;
const timeZone = 'Asia/Shanghai';
const password = 'harbour-lantern-7';

export type Office = CaseHall & {
  readonly world: World;
  readonly desks: readonly CaseDesk[];
  readonly reviewers: readonly [StaffActor, StaffActor];
  readonly passMinutes: (minutes: number) => void;
  readonly goTo: (date: string, minute: number) => void;
  /** What the hall does each minute by itself. */
  readonly tick: () => Promise<void>;
  readonly close: () => void;
};

export async function openOffice(startOn: string, chance: Chance, seams: Seams): Promise<Office> {
  const startMs = instantOf(startOn, 8 * 60, timeZone);
  const world = new World({ startMs, agenda: new Agenda(), chance, seams });
  const { hall } = world;
  const act: CaseHall['act'] = (type, body, actor = system, id = makeUlid(hall.clock.now())) => {
    world.moveTo(world.elapsedMs + 1);
    return hall.dispatcher.submit(actor, { id, type, body }) as ReturnType<typeof act<typeof type>>;
  };
  await hall.sayStarted('simulated');
  await furnish(hall, demoPlan());
  await setUpItems(hall);
  const hire = async (login: string, role: Role): Promise<StaffActor> => {
    const made = await act('staff.create', { login, name: login, roles: [role], password });
    if (!made.ok) throw new Error(made.error.code);
    return { kind: 'staff', staffId: made.value.staffId, login, name: login, roles: [role] };
  };
  const officers = await Promise.all([1, 2, 3, 4].map((number) => hire(`officer-${number}`, 'officer')));
  const [first, second, manager] = await Promise.all([
    hire('reviewer-1', 'reviewer'),
    hire('reviewer-2', 'reviewer'),
    hire('manager', 'manager'),
  ]);
  const kiosk: StationActor = {
    kind: 'station',
    stationId: 'kiosk-1',
    stationKind: 'kiosk',
    name: 'kiosk-1',
    placeId: 'zone-1',
  };
  const test: CaseHall = { act, hall, staff: { manager }, stations: { kiosk } };
  return {
    ...test,
    world,
    desks: officers.map((officer, index) => deskAt(test, `window-${index + 1}`, officer)),
    reviewers: [first, second],
    passMinutes: (minutes) => world.moveTo(world.elapsedMs + minutes * 60_000),
    goTo: (date, minute) => world.moveTo(instantOf(date, minute, timeZone) - startMs),
    tick: async () => {
      await hall.dispatcher.perform(system, 'chores.cases', keepClocks);
    },
    close: () => {
      world.close();
      world.remove();
    },
  };
}
