/** A month of cases from a seed: worked days and holidays, people, mandates, clocks; every evening the hall is compared with the ledger. */
import { caseFigures } from '../../reading/case-figures.ts';
import { grant } from '../../testing/case-desk.ts';
import { type Seams, soundSeams } from '../hall/world.ts';
import { type Chance, chanceFrom } from '../random.ts';
import { brokenRules } from './audit.ts';
import { allDays, firstDay, isWorked, lastDay } from './calendar.ts';
import { errands } from './errands.ts';
import { Ledger } from './ledger.ts';
import { askedFor, fourEyed, granted, inForce } from './mandated.ts';
import { type Office, openOffice } from './office.ts';
import type { Errand } from './steps.ts';

export type MonthWish = { readonly seed: number; readonly casesPerDay: number; readonly seams?: Seams };
export type MonthReport = {
  readonly cases: number;
  readonly deemedAccepted: number;
  readonly overdue: number;
  readonly onSpot: number;
  readonly revokedDecisionsRefused: number;
  readonly checks: number;
  readonly violations: readonly string[];
};
type Later = Map<string, ((today: string) => Promise<void>)[]>;

/** The clocks are looked at each minute in a real hall; here as often as something could have fallen due. */
const errandsBetweenTicks = 12;

/** Stops in the evening of the first day on which something is wrong. */
export async function simulateMonth({
  seed,
  casesPerDay,
  seams = soundSeams,
}: MonthWish): Promise<MonthReport> {
  const chance = chanceFrom(seed);
  const office = await openOffice(firstDay, chance, seams);
  const ledger = new Ledger();
  const later: Later = new Map();
  try {
    await giveMandates(office);
    for (const today of allDays()) {
      if (ledger.violations.length > 0) break;
      await liveDay({ office, ledger, chance, later }, today, isWorked(today) ? casesPerDay : 0);
    }
  } catch (error) {
    // A step of an errand that had to succeed did not.
    ledger.violations.push(error instanceof Error ? error.message : String(error));
  }
  try {
    return reportOf(office, ledger);
  } finally {
    office.close();
  }
}

async function liveDay(
  { office, ledger, chance, later }: { office: Office; ledger: Ledger; chance: Chance; later: Later },
  today: string,
  count: number,
): Promise<void> {
  office.goTo(today, 9 * 60);
  await office.tick();
  if (count > 0) {
    await office.act('day.open', {});
    for (const { windowId, officer } of office.desks) await office.act('window.open', { windowId }, officer);
    for (const act of later.get(today) ?? []) await act(today);
    for (let index = 0; index < count; index += 1) {
      const desk = office.desks[index % office.desks.length];
      if (!desk) continue;
      const errand: Errand = {
        office,
        desk,
        ledger,
        chance,
        today,
        later: (day, act) => later.set(day, [...(later.get(day) ?? []), act]),
      };
      await pickErrand(chance)(errand);
      if (index % errandsBetweenTicks === 0) await office.tick();
    }
    await office.act('day.close', { force: true });
  }
  office.goTo(today, 20 * 60);
  await office.tick();
  await office.tick();
  ledger.passDay(today);
  ledger.compare(office);
}

function pickErrand(chance: Chance): (errand: Errand) => Promise<void> {
  const whole = errands.reduce((sum, [weight]) => sum + weight, 0);
  let left = chance.below(whole);
  for (const [weight, errand] of errands) {
    if (left < weight) return errand;
    left -= weight;
  }
  throw new Error('no errand has so much weight');
}

async function giveMandates(office: Office): Promise<void> {
  for (const { officer } of office.desks) {
    for (const itemCode of granted) await grant(office, officer, itemCode, inForce);
    await grant(office, officer, askedFor, { ...inForce, mode: 'onlineApproval' });
    await grant(office, officer, fourEyed, { ...inForce, fourEyes: true });
  }
  for (const reviewer of office.reviewers)
    for (const itemCode of [...granted, askedFor, fourEyed])
      await grant(office, reviewer, itemCode, { ...inForce, mode: 'stationed' });
}

function reportOf(office: Office, ledger: Ledger): MonthReport {
  const { database, keys } = office.world.hall;
  const all = [...ledger.cases.values()];
  const overdue = all.filter((each) => each.overdue).length;
  const onSpot = all.filter((each) => each.onSpot).length;
  const figures = caseFigures(database, { from: firstDay, to: lastDay });
  const decided = database.one<{ count: number }>(
    'SELECT count(*) AS count FROM cases WHERE decided_at IS NOT NULL',
  )?.count;
  const said = Math.round((figures.onSpotRate ?? 0) * (decided ?? 0));
  const violations = [
    ...ledger.violations,
    ...(figures.cases === all.length ? [] : [`the report counts ${figures.cases} cases, not ${all.length}`]),
    ...(said === onSpot ? [] : [`the report counts ${said} on the spot, not ${onSpot}`]),
    ...(figures.overdue === overdue ? [] : [`the report counts ${figures.overdue} overdue, not ${overdue}`]),
    ...(figures.deemedAccepted === ledger.counts.deemedAccepted
      ? []
      : ['the report counts other deemed cases']),
    ...brokenRules(database, keys),
  ];
  return {
    cases: all.length,
    deemedAccepted: ledger.counts.deemedAccepted,
    overdue,
    onSpot,
    revokedDecisionsRefused: ledger.counts.revokedDecisionsRefused,
    checks: ledger.counts.checks,
    violations: [...new Set(violations)],
  };
}
