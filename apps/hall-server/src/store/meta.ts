/** The few single values of a hall: epoch, count of starts, plan. */
import { type HallPlan, hallPlanSchema } from '@yiting/shared/domain/hall-plan.ts';
import { setMeta } from '../journal/apply/set-meta.ts';
import type { Database } from './database.ts';
import { readMeta } from './hall.ts';

/** Changes when a backup is restored, so that screens forget what they knew. */
export function readEpoch(database: Database): number {
  return Number(readMeta(database, 'epoch') ?? 1);
}

/** Counts this start of the server and answers which it is; views are numbered by it. */
export function countBoot(database: Database): number {
  const boots = Number(readMeta(database, 'boots') ?? 0) + 1;
  setMeta(database, 'boots', String(boots));
  return boots;
}

/** A hall before its first import: closed, with nothing in it. */
const emptyPlan: HallPlan = hallPlanSchema.parse({
  hall: {
    id: 'hall',
    code: '00',
    name: { zh: '未命名大厅', en: 'Unnamed hall', ja: '名称未設定' },
    timeZone: 'Asia/Shanghai',
  },
  zones: [{ id: 'zone', name: { zh: '大厅', en: 'Hall', ja: 'ホール' } }],
  queues: [{ id: 'queue', zoneId: 'zone', prefix: 'A', name: { zh: '综合', en: 'General', ja: '総合' } }],
  windows: [{ id: 'window-1', number: 1, zoneId: 'zone', kind: 'general', profile: [] }],
});

/** The plan as imported, parsed once and kept until `forget` is called after an import. */
export function planReader(database: Database): {
  readonly plan: () => HallPlan;
  readonly forget: () => void;
} {
  let kept: HallPlan | null = null;
  const read = () => {
    const stored = readMeta(database, 'plan');
    return stored === undefined ? emptyPlan : hallPlanSchema.parse(JSON.parse(stored));
  };
  return {
    plan: () => {
      kept ??= read();
      return kept;
    },
    forget: () => {
      kept = null;
    },
  };
}
