/** Cases for show: the items in depth, and mandates that let officers decide, ask live, or have to wait. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { Grant } from '@yiting/shared/domain/powers/grant.ts';
import type { CommandInput } from '@yiting/shared/protocol/commands.ts';
import { importItems } from '../commands/imports/items.ts';
import { hallDay } from '../hall-clock.ts';
import { readItems } from '../importing/item-file.ts';
import type { RunningHall } from '../start-hall.ts';
import { itemDepartment } from '../store/catalogue.ts';
import { allGrants } from '../store/grants.ts';
import { itemsInDepth } from '../store/items.ts';
import { planReader } from '../store/meta.ts';
import { staffByLogin } from '../store/staff.ts';

const system = { kind: 'system' } as const;
const folder = resolve(import.meta.dirname, '../../data/demo/items');

/** The items of the demo's files, where the hall has none yet. */
export async function setUpItems(hall: Pick<RunningHall, 'database' | 'dispatcher'>): Promise<void> {
  if (itemsInDepth(hall.database).size > 0) return;
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  const items = readItems(hall.database, new TextEncoder().encode(`[${texts.join(',')}]`));
  if (!items.ok) throw new Error(`demo items: ${JSON.stringify(items.error)}`);
  await importItems(hall.dispatcher, system, items.value);
}

type DemoMandate = {
  readonly login: string;
  readonly mode: Grant['mode'];
  readonly departments?: readonly string[];
  readonly fourEyes?: boolean;
};

/** Chen decides at once, Lin asks live for what is not hers, and He answers for all departments. */
const mandates: readonly DemoMandate[] = [
  {
    login: 'chen',
    mode: 'delegated',
    departments: ['区市场监管局', '区人力资源社会保障局', '区税务局', '区卫生健康委'],
    fourEyes: false,
  },
  { login: 'lin', mode: 'delegated', departments: ['区人力资源社会保障局', '区税务局'] },
  { login: 'lin', mode: 'onlineApproval', departments: ['区市场监管局', '区卫生健康委'] },
  { login: 'he', mode: 'stationed' },
];

export async function setUpGrants(hall: RunningHall): Promise<void> {
  const { database, clock, dispatcher } = hall;
  if (allGrants(database).length > 0) return;
  const byDepartment = Map.groupBy(itemsInDepth(database), (code) => itemDepartment(database, code));
  const today = hallDay(clock.now(), planReader(database).plan().hall.timeZone);
  const year = Number(today.slice(0, 4));
  let number = 0;
  for (const { login, mode, departments = [...byDepartment.keys()], fourEyes } of mandates) {
    const officer = staffByLogin(database, login);
    for (const department of departments) {
      const codes = byDepartment.get(department);
      if (!officer || !codes) continue;
      number += 1;
      const body: CommandInput<'grant.give'> = {
        officerId: officer.staffId,
        department,
        mode,
        items: codes.map((itemCode) => ({ itemCode })),
        validFrom: today,
        validTo: `${year + 1}-12-31`,
        documentNo: `长政务授〔${year}〕${number}号`,
        ...(fourEyes === undefined ? {} : { fourEyes }),
      };
      await dispatcher.submit(system, { id: makeUlid(clock.now()), type: 'grant.give', body });
    }
  }
}
