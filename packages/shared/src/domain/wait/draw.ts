/** What chance decides about one run, drawn before it: the same chance for the same people, whatever windows are open. */
import { type Random, seededRandom } from '../../basics/seeded-random.ts';
import type { TicketClass } from '../../protocol/fields.ts';
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

/** Between two values that a source of chance can give. */
const smallestStep = 2 ** -32;
const hourMs = 3_600_000;
/** People with an appointment come from so long before their slot on… */
const earliestMs = 20 * 60_000;
/** …to so long after its start. */
const latestMs = 8 * 60_000;

/** Draws run number `run` of `wish.runs`; of those who come later, by class, who comes until `until`. */
export function drawRun(
  stage: Stage,
  run: number,
  { runs, seed, until }: PlayWish & { readonly until: (kind: TicketClass) => number },
): RunDraws {
  // Runs come in pairs of opposite chance: where one is slow the other is fast, so fewer of them say as much.
  const pair = Math.floor(run / 2);
  const isOpposite = run % 2 === 1;
  const drawn = seededRandom(seed + pair * 0x9e3779b1);
  const random = isOpposite ? () => 1 - smallestStep - drawn() : drawn;
  // By how much all means are mistaken together: spread evenly over the pairs instead of drawn.
  const deviate = standardNormal((pair + 0.5) / Math.ceil(runs / 2));
  const luck = isOpposite ? -deviate : deviate;
  const means = stage.laws.map((law) => drawMean(law, luck, random));
  const meanOf = ({ place, meanMs }: StagedLaw) => means[place] ?? meanMs;
  const serviceOf = (law: StagedLaw) => meanOf(law) * drawUnit(law.table, random());
  const serviceMs = new Float64Array(stage.tickets.length);
  for (const [place, { law }] of stage.tickets.entries()) serviceMs[place] = serviceOf(law);
  const coming: Coming[] = [];
  for (const visitor of stage.expected) {
    const comesAt = drawComing(visitor, stage.nowMs, random);
    const service = serviceOf(visitor.law);
    if (comesAt === null || comesAt > until(visitor.class)) continue;
    coming.push(enter(stage, visitor, { comesAt, since: Math.max(comesAt, visitor.slotAt), service }));
  }
  for (const rate of stage.rates) {
    const perMs = rate.perHour / hourMs;
    if (perMs <= 0) continue;
    const last = until(rate.class);
    let comesAt = stage.nowMs;
    for (;;) {
      comesAt -= Math.log(1 - random()) / perMs;
      if (comesAt > last) break;
      coming.push(enter(stage, rate, { comesAt, since: comesAt, service: serviceOf(rate.law) }));
    }
  }
  coming.sort((left, right) => left.comesAt - right.comesAt);
  const remainingMs = new Float64Array(stage.windows.length);
  for (const [place, { seated }] of stage.windows.entries()) {
    if (!seated) continue;
    const { law, spent } = seated;
    const mean = meanOf(law);
    const already = (spent * law.meanMs) / mean;
    remainingMs[place] = mean * drawRemaining(law.table, already, { variation: law.variation, u: random() });
  }
  return { serviceMs, remainingMs, coming };
}

/** The mean that is true in this run: mistaken with all others by `luck`, and by itself. */
function drawMean({ meanMs, doubt, sharedDoubt }: StagedLaw, luck: number, random: Random): number {
  const own = standardNormal(random() + smallestStep / 2);
  return meanMs * Math.exp(sharedDoubt * luck + doubt * own - (sharedDoubt ** 2 + doubt ** 2) / 2);
}

/** When he comes, or null when he does not: the longer he is not there, the less likely it is that he will be. */
function drawComing(
  { slotAt, probability }: Stage['expected'][number],
  nowMs: number,
  random: Random,
): number | null {
  const from = slotAt - earliestMs;
  const passed = Math.min(1, Math.max(0, (nowMs - from) / (earliestMs + latestMs)));
  const likely = (probability * (1 - passed)) / (1 - probability * passed);
  const comesAt = from + (passed + random() * (1 - passed)) * (earliestMs + latestMs);
  return random() < likely ? comesAt : null;
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
