/** What chance decides about one run, drawn before it: the same chance for the same people, whatever windows are open. */
import { seededRandom } from '../../basics/seeded-random.ts';
import { standardNormal } from './normal.ts';
import { drawRemaining, drawUnit } from './service-laws.ts';
import type { Stage, StagedLaw, StagedVisitor } from './stage.ts';

/** How often the hall is played, and with which chance: the same seed, the same people with the same needs. */
export type PlayWish = { readonly runs: number; readonly seed: number };

export type Coming = StagedVisitor & {
  /** When the person is in the hall, and from when the ticket counts as waiting, ms. */
  readonly comesAt: number;
  readonly since: number;
  readonly serviceMs: number;
};
export type RunDraws = {
  /** By ticket of the stage, ms. */
  readonly serviceMs: Float64Array;
  /** By window: what its visitor still needs, ms; 0 where nobody sits. */
  readonly remainingMs: Float64Array;
  /** Who comes later, in the order of coming. */
  readonly coming: readonly Coming[];
};

const hourMs = 3_600_000;
/** People with an appointment come from so long before their slot on… */
const earliestMs = 20 * 60_000;
/** …to so long after its start. */
const latestMs = 8 * 60_000;

/** Draws run number `run` of `wish.runs`; who comes later is drawn until `untilMs`. */
export function drawRun(
  stage: Stage,
  run: number,
  { runs, seed, untilMs }: PlayWish & { untilMs: number },
): RunDraws {
  const random = seededRandom(seed + run * 0x9e3779b1);
  // By how much all means are mistaken together: spread evenly over the runs instead of drawn.
  const luck = standardNormal((run + 0.5) / runs);
  const meanOf = ({ meanMs, doubt }: StagedLaw) => meanMs * Math.exp(doubt * luck - (doubt * doubt) / 2);
  const serviceOf = (law: StagedLaw) => meanOf(law) * drawUnit(law.table, random());
  const serviceMs = Float64Array.from(stage.tickets, ({ law }) => serviceOf(law));
  const coming: Coming[] = [];
  for (const visitor of stage.expected) {
    const comesAt = visitor.slotAt - earliestMs + random() * (earliestMs + latestMs);
    const shows = random() < visitor.probability;
    const service = serviceOf(visitor.law);
    if (!shows || comesAt < stage.nowMs) continue;
    coming.push(enter(stage, visitor, { comesAt, since: Math.max(comesAt, visitor.slotAt), service }));
  }
  for (const rate of stage.rates) {
    const perMs = rate.perHour / hourMs;
    if (perMs <= 0) continue;
    let comesAt = stage.nowMs;
    for (;;) {
      comesAt -= Math.log(1 - random()) / perMs;
      if (comesAt > untilMs) break;
      coming.push(enter(stage, rate, { comesAt, since: comesAt, service: serviceOf(rate.law) }));
    }
  }
  coming.sort((left, right) => left.comesAt - right.comesAt);
  const remainingMs = Float64Array.from(stage.windows, ({ seated }) => {
    if (!seated) return 0;
    const { law, spent } = seated;
    const mean = meanOf(law);
    return (
      mean * drawRemaining(law.table, (spent * law.meanMs) / mean, { variation: law.variation, u: random() })
    );
  });
  return { serviceMs, remainingMs, coming };
}

function enter(
  stage: Stage,
  visitor: Stage['expected'][number] | Stage['rates'][number],
  { comesAt, since, service }: { comesAt: number; since: number; service: number },
): Coming {
  const { queue, law } = visitor;
  const key = since - stage.headStartMs(visitor.class);
  // After every ticket that is here now, where keys are equal.
  const rank = stage.tickets.length;
  return { queue, law, key, rank, takenAt: comesAt, comesAt, since, serviceMs: service };
}
