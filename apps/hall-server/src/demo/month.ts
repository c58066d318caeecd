/** The past month of a demo hall, lived through by the people of the simulation: reports, ratings and learned waits to look at. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hallFiles } from '../config.ts';
import { hallDay } from '../hall-clock.ts';
import { loadKeys } from '../keys/keys.ts';
import { Agenda } from '../simulate/hall/agenda.ts';
import { Link } from '../simulate/hall/link.ts';
import { demoPlan, engage, furnish, loads } from '../simulate/hall/town.ts';
import { soundSeams, World } from '../simulate/hall/world.ts';
import { planDay } from '../simulate/people/day.ts';
import { Papers } from '../simulate/people/papers.ts';
import { peopleIn } from '../simulate/people/people.ts';
import type { Scene } from '../simulate/people/scene.ts';
import { chanceFrom } from '../simulate/random.ts';
import { setUpStaff } from './set-up.ts';

const dayMs = 24 * 3_600_000;
const monthDays = 30;
const visitorsPerDay = 150;
/** Visitors of a Saturday, as a share of those of a working day. */
const saturdayShare = 0.4;
/** Nobody looks on: what happens within so many milliseconds is done together. */
const stepMs = 40_000;
/** The waits on the slips of the past need not be newer. */
const waitsEveryMs = 30 * 60_000;
const colleagues = [
  '赵楠',
  '钱思源',
  '孙可心',
  '李一鸣',
  '周文静',
  '吴晓东',
  '郑乐',
  '王语晨',
  '冯嘉',
  '褚明',
  '卫兰',
  '蒋越',
];

/** The hall that opens these data writes the whole mirror at once. */
const catchUpLater = () => () => {};

export type Month = { readonly days: number; readonly tickets: number };

/** Null where the folder holds a hall already. Whatever stops it half-way leaves the folder empty. */
export async function fillMonth(
  data: string,
  wish: { readonly now: number; readonly seed: number; readonly days?: number },
): Promise<Month | null> {
  if (existsSync(hallFiles({ data }).database)) return null;
  const folder = join(resolve(data), 'month-being-filled');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Made here, so that the keys of the hall come from the system and not from the seed.
  loadKeys(hallFiles({ data: folder }).keys);
  const month = await live(folder, wish);
  for (const name of readdirSync(folder)) renameSync(join(folder, name), join(resolve(data), name));
  rmSync(folder, { recursive: true });
  return month;
}

async function live(
  folder: string,
  { now, seed, days = monthDays }: { now: number; seed: number; days?: number },
): Promise<Month> {
  const chance = chanceFrom(seed);
  const agenda = new Agenda();
  const plan = demoPlan();
  const today = Date.parse(`${hallDay(now, plan.hall.timeZone)}T08:30:00+08:00`);
  const startMs = today - days * dayMs;
  const world = new World({
    startMs,
    agenda,
    chance,
    seams: { ...soundSeams, mirror: catchUpLater },
    folder,
    waitsEveryMs,
  });
  const { hall } = world;
  // The folder is thrown away when this is stopped: nothing needs to wait for the disk.
  hall.database.run('PRAGMA synchronous = OFF');
  await hall.sayStarted('demo');
  const { items } = await furnish(hall, plan);
  await setUpStaff(hall, join(folder, 'demo-accounts.json'));
  const cast = await engage(hall, plan, {
    nameOf: (login) => colleagues[Number(login.split('-')[1]) - 1] ?? login,
  });
  const link = new Link({ world, agenda, chance, quiet: true });
  const minutesOf = (queueId: string) => plan.queues.find(({ id }) => id === queueId)?.defaultMinutes;
  const people = { world, agenda, chance, link, plan, cast, papers: new Papers() };
  const scene = peopleIn({ ...people, loads: loads(items, minutesOf), stepMs });
  let lived = 0;
  for (let day = 0; day < days; day += 1) {
    const weekday = new Date(startMs + day * dayMs).getUTCDay();
    if (weekday === 0) continue;
    world.moveTo(day * dayMs);
    await liveDay(scene, visitorsPerDay * (weekday === 6 ? saturdayShare : 1) * chance.between(0.8, 1.2));
    lived += 1;
  }
  await takeStationsDown(scene);
  const tickets = hall.database.one<{ count: number }>('SELECT count(*) AS count FROM tickets')?.count ?? 0;
  world.close();
  return { days: lived, tickets };
}

async function liveDay(scene: Scene, visitors: number): Promise<void> {
  const { world, agenda, link } = scene;
  const end = planDay(scene, { visitors: Math.round(visitors), faults: false });
  while (agenda.next < end) {
    world.moveTo(agenda.next);
    agenda.doAll(world.elapsedMs + scene.stepMs);
    link.tell(await link.deliver());
  }
  link.newDay();
}

/** They were those of the past: the demo's own screens are paired when they come. */
async function takeStationsDown({ world: { hall }, cast }: Scene): Promise<void> {
  const stations = [
    ...cast.kiosks,
    ...cast.callScreens.values(),
    ...cast.tablets.values(),
    ...cast.strips.values(),
  ];
  await hall.dispatcher.perform({ kind: 'system' }, 'demo.month', (transaction) => {
    for (const { stationId } of stations) transaction.record('station.revoked', stationId, {});
    return { ok: true, value: null };
  });
}
