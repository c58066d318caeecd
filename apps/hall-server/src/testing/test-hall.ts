/** A whole hall in a folder of its own: the real server on a free port, the demo's plan, people and stations, an open day. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { Result } from '@yiting/shared/basics/result.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { CommandAnswer, CommandInput, CommandType } from '@yiting/shared/protocol/commands.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import {
  type Role,
  roleSchema,
  type StationKind,
  stationKindSchema,
} from '@yiting/shared/protocol/fields.ts';
import type { Actor, StaffActor, StationActor } from '../commands/actor.ts';
import { importPlan } from '../commands/imports/imports.ts';
import { actorOfStation, collectKey, openPairing } from '../commands/pairings.ts';
import { setUpHall } from '../demo/set-up.ts';
import type { HallOptions } from '../hall-options.ts';
import { type RunningHall, startHall } from '../start-hall.ts';
import { planReader } from '../store/meta.ts';
import { findTicket, type TicketRow } from '../store/tickets.ts';
import { mondayAtTen, SteeredClock } from './steered-clock.ts';

const system = { kind: 'system' } as const;
export const password = 'harbour-lantern-7';

export type TestHall = {
  hall: RunningHall;
  readonly clock: SteeredClock;
  readonly folder: string;
  readonly staff: Readonly<Record<Role | 'colleague', StaffActor>>;
  readonly stations: Readonly<Record<StationKind, StationActor>>;
  readonly stationKeys: Readonly<Record<StationKind, string>>;
  /** Hall time moves on by a millisecond with every act, so that whoever comes first is first. */
  readonly act: <T extends CommandType>(
    type: T,
    body: CommandInput<T>,
    actor?: Actor,
    id?: string,
  ) => Promise<Result<CommandAnswer<T>, HallError>>;
  /** Stops the hall and starts it again on the same data and the same port. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** The folder of a hall that is closed already. */
  readonly remove: () => void;
};

export async function openTestHall(): Promise<TestHall> {
  const folder = mkdtempSync(join(tmpdir(), 'yiting-hall-'));
  const clock = new SteeredClock(mondayAtTen);
  const hall = await startHall(optionsFor(folder, clock));
  await setUpHall(hall);
  const staff = await hireStaff(hall);
  return testHall({ hall, clock, folder, staff, ...(await pairStations(hall)) });
}

/** A hall of its own as a closed one was: setting one up costs more than most tests do in it. */
export async function openCopy({
  clock: then,
  folder: from,
  staff,
  stations,
  stationKeys,
}: TestHall): Promise<TestHall> {
  const folder = mkdtempSync(join(tmpdir(), 'yiting-hall-'));
  cpSync(from, folder, { recursive: true });
  const clock = new SteeredClock(then.now());
  const hall = await startHall(optionsFor(folder, clock));
  return testHall({ hall, clock, folder, staff, stations, stationKeys });
}

function testHall(
  parts: Pick<TestHall, 'hall' | 'clock' | 'folder' | 'staff' | 'stations' | 'stationKeys'>,
): TestHall {
  const { clock, folder } = parts;
  const test: TestHall = {
    ...parts,
    act: (type, body, actor = system, id = makeUlid(Date.now())) => {
      clock.advance(1);
      return test.hall.dispatcher.submit(actor, { id, type, body }) as ReturnType<
        typeof test.act<typeof type>
      >;
    },
    restart: async () => {
      const port = Number(new URL(test.hall.url).port);
      await test.hall.close();
      test.hall = await startHall(optionsFor(folder, clock, port));
    },
    close: async () => {
      await test.hall.close();
      test.remove();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return test;
}

export function optionsFor(folder: string, clock: SteeredClock, port = 0): HallOptions {
  return {
    data: folder,
    host: '127.0.0.1',
    port,
    voice: 'off',
    voiceLanguages: ['zh'],
    logLevel: 'silent',
    version: 'test',
    makeClock: () => clock,
    waitsInPlace: { runs: 20, everyMs: 2_000 },
  };
}

/** The value, or an exception that names the refusal. */
export function must<T>(result: Result<T, HallError>): T {
  if (!result.ok)
    throw new Error(`refused: ${result.error.code} ${JSON.stringify(result.error.detail ?? {})}`);
  return result.value;
}

/** The code of a refusal, or `ok`. */
export function codeOf(result: Result<unknown, HallError>): string {
  return result.ok ? 'ok' : result.error.code;
}

export function ticketOf({ hall }: TestHall, ticketId: string): TicketRow {
  const ticket = findTicket(hall.database, ticketId);
  if (!ticket) throw new Error(`no ticket ${ticketId}`);
  return ticket;
}

/** A number from the kiosk for nobody in particular. */
export async function take(
  test: Pick<TestHall, 'act'> & { readonly stations: Pick<TestHall['stations'], 'kiosk'> },
  queueId = 'queue-a',
): Promise<string> {
  const taken = await test.act('ticket.take', { queueId, party: { kind: 'none' } }, test.stations.kiosk);
  return must(taken).ticketId;
}

/** Takes over the plan as it is, changed. */
export async function changePlan(test: TestHall, change: (plan: HallPlan) => HallPlan): Promise<void> {
  const plan = planReader(test.hall.database).plan();
  must(await importPlan(test.hall.dispatcher, system, change(structuredClone(plan))));
}

async function hireStaff(hall: RunningHall): Promise<TestHall['staff']> {
  const hire = async (login: string, role: Role): Promise<StaffActor> => {
    const body = { login, name: login, roles: [role], password };
    const id = makeUlid(Date.now());
    const made = await hall.dispatcher.submit(system, { id, type: 'staff.create', body });
    const { staffId } = must(made) as { staffId: string };
    return { kind: 'staff', staffId, login, name: login, roles: [role] };
  };
  const [officer, guide, reviewer, issuer, manager, admin] = await Promise.all(
    roleSchema.options.map((role) => hire(role, role)),
  );
  const colleague = await hire('colleague', 'officer');
  if (!officer || !guide || !reviewer || !issuer || !manager || !admin) throw new Error('a role is missing');
  return { officer, guide, reviewer, issuer, manager, admin, colleague };
}

const places: Readonly<Record<StationKind, string | null>> = {
  kiosk: 'zone-1',
  callScreen: 'zone-1',
  windowStrip: 'window-1',
  ratingTablet: 'window-1',
  wall: null,
};

async function pairStations(hall: RunningHall): Promise<Pick<TestHall, 'stations' | 'stationKeys'>> {
  const stationKeys: Partial<Record<StationKind, string>> = {};
  const stations: Partial<Record<StationKind, StationActor>> = {};
  for (const kind of stationKindSchema.options) {
    const key = await pairStation(hall, kind, places[kind], `station ${kind}`);
    stationKeys[kind] = key;
    const station = actorOfStation(hall.database, key);
    if (station) stations[kind] = station;
  }
  return { stations, stationKeys } as Pick<TestHall, 'stations' | 'stationKeys'>;
}

/** The whole way of a station: asks, is approved, fetches its key. Answers the key. */
export async function pairStation(
  hall: RunningHall,
  kind: StationKind,
  placeId: string | null,
  name: string,
): Promise<string> {
  const { dispatcher, database, keys, clock } = hall;
  const { pairingId, secret } = must(await openPairing(dispatcher, { kind, hint: '' }));
  const body = { pairingId, name, ...(placeId === null ? {} : { placeId }) };
  must(await dispatcher.submit(system, { id: makeUlid(Date.now()), type: 'station.approve', body }));
  const parts = { database, dispatcher, keys };
  const collected = must(await collectKey(parts, { pairingId, secret, now: clock.now() }));
  if (collected.state !== 'approved') throw new Error(`pairing is ${collected.state}`);
  return collected.stationKey;
}
