/** A window at which cases are worked on: whole stretches of their way in one call, for tests and the simulation. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { Result } from '@yiting/shared/basics/result.ts';
import type { ItemDefinition } from '@yiting/shared/domain/item/definition.ts';
import { type Answers, fieldsFor, materialsFor } from '@yiting/shared/domain/item/intake.ts';
import type { Grant } from '@yiting/shared/domain/powers/grant.ts';
import type { Applicant, MaterialWay, SignaturePurpose } from '@yiting/shared/protocol/commands/cases.ts';
import type { CommandAnswer, CommandInput, CommandType } from '@yiting/shared/protocol/commands.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { StaffActor, StationActor } from '../commands/actor.ts';
import { type CaseRow, findCase } from '../store/cases.ts';
import { itemDepartment } from '../store/catalogue.ts';
import type { Database } from '../store/database.ts';
import { currentDefinition } from '../store/items.ts';
import { must, type TestHall, take } from './test-hall.ts';

export const stroke: [number, number][] = [
  [100, 500],
  [300, 420],
  [520, 610],
];
export const person: Applicant = {
  kind: 'person',
  name: '赵一铭',
  documentNumber: '310199199001010018',
  phone: '13800000011',
};
export const company: Applicant = {
  kind: 'organisation',
  name: '上海示例餐饮有限公司',
  creditCode: '91310199MA1DEM0H6H',
  agentName: '钱二宁',
  agentDocumentNumber: '310199198507120199',
};

/** What of a hall cases need: the real one of the tests, and the one under a virtual clock. */
export type CaseHall = Pick<TestHall, 'act'> & {
  readonly hall: { readonly database: Database };
  readonly staff: { readonly manager: StaffActor };
  readonly stations: Pick<TestHall['stations'], 'kiosk'>;
};

export type CaseDesk = {
  readonly windowId: string;
  readonly officer: StaffActor;
  readonly act: <T extends CommandType>(
    type: T,
    body: CommandInput<T>,
  ) => Promise<Result<CommandAnswer<T>, HallError>>;
  /** The next visitor sits down. Answers his ticket. */
  readonly seat: () => Promise<string>;
  readonly open: (itemCode: string) => Promise<string>;
  /** Described in full, every material there in this way, or as `ways` says. */
  readonly describe: (caseId: string, wish?: DescribeWish) => Promise<void>;
  /** Opened, described, received, accepted. */
  readonly accepted: (itemCode: string, wish?: DescribeWish) => Promise<string>;
  /** Accepted, and to be decided by the officer himself. */
  readonly inReview: (itemCode: string, wish?: DescribeWish) => Promise<string>;
  /** Asked for and given on the tablet of this window. */
  readonly sign: (caseId: string, purpose: SignaturePurpose) => Promise<string>;
  /** From the decision to the hands of the applicant. */
  readonly handOver: (caseId: string) => Promise<void>;
  readonly finish: () => Promise<string>;
};
export type DescribeWish = {
  readonly applicant?: Applicant;
  readonly answers?: Answers;
  readonly ways?: Readonly<Record<string, MaterialWay>>;
};

export function deskAt(test: CaseHall, windowId: string, officer: StaffActor): CaseDesk {
  const tablet: StationActor = {
    kind: 'station',
    stationId: `tablet-${windowId}`,
    stationKind: 'ratingTablet',
    name: windowId,
    placeId: windowId,
  };
  const act: CaseDesk['act'] = (type, body) => test.act(type, body, officer);
  const itemOf = (caseId: string) => itemOfCase(test, caseId);
  const desk: CaseDesk = {
    windowId,
    officer,
    act,
    seat: async () => {
      const ticketId = await take(test);
      must(await act('call.chosen', { windowId, ticketId }));
      must(await act('service.begin', { windowId }));
      return ticketId;
    },
    open: async (itemCode) => must(await act('case.open', { windowId, itemCode })).caseId,
    describe: async (caseId, wish = {}) => {
      const item = itemOf(caseId);
      const answers = wish.answers ?? goodAnswers(item);
      const applicant = wish.applicant ?? (item.applicants.includes('person') ? person : company);
      must(await act('case.describe', { caseId, applicant, answers: { ...answers } }));
      for (const { code, source } of materialsFor(item, answers)) {
        const way = wish.ways?.[code] ?? (source === 'applicant' ? 'paper' : null);
        if (way !== null) must(await act('case.setMaterial', { caseId, materialCode: code, way }));
      }
    },
    accepted: async (itemCode, wish) => {
      const caseId = await desk.open(itemCode);
      await desk.describe(caseId, wish);
      must(await act('case.receive', { caseId }));
      must(await act('case.accept', { caseId }));
      return caseId;
    },
    inReview: async (itemCode, wish) => {
      const caseId = await desk.accepted(itemCode, wish);
      must(await act('case.assign', { caseId, to: 'officer' }));
      return caseId;
    },
    sign: async (caseId, purpose) => {
      const { signatureId } = must(await act('signature.ask', { caseId, purpose }));
      must(await test.act('signature.give', { signatureId, strokes: [stroke] }, tablet));
      return signatureId;
    },
    handOver: async (caseId) => {
      must(await act('case.close', { caseId }));
      must(await act('case.issue', { caseId, serial: `SN-${caseId.slice(-6)}` }));
      const signatureId = await desk.sign(caseId, 'receipt');
      const receiver = { receiverName: '赵一铭', receiverDocumentNumber: '310199199001010018' };
      must(await act('case.deliver', { caseId, signatureId, ...receiver }));
    },
    finish: async () => must(await act('service.finish', { windowId })).eventId,
  };
  return desk;
}

/** A window opened by its officer. */
export async function openDesk(
  test: TestHall,
  windowId = 'window-1',
  officer: StaffActor = test.staff.officer,
): Promise<CaseDesk> {
  must(await test.act('window.open', { windowId }, officer));
  return deskAt(test, windowId, officer);
}

export function caseOf({ hall }: CaseHall, caseId: string): CaseRow {
  const row = findCase(hall.database, caseId);
  if (!row) throw new Error(`no case ${caseId}`);
  return row;
}

export function itemOfCase(test: CaseHall, caseId: string): ItemDefinition {
  const item = currentDefinition(test.hall.database, caseOf(test, caseId).itemCode);
  if (!item) throw new Error('no such item');
  return item;
}

/** A form filled in well: the first choice of every question, something fitting in every field. */
export function goodAnswers(item: ItemDefinition): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const { code, choices } of item.questions) answers[code] = choices[0]?.code ?? '';
  const fitting: Readonly<Record<string, string>> = {
    number: '12',
    money: '30000',
    date: '2026-12-01',
    phone: '13800000011',
    residentId: '310199199001010018',
    creditCode: '91310199MA1DEM0H6H',
    address: '长宁路 1 号',
  };
  for (let round = 0; round < 2; round += 1)
    for (const { code, kind, choices } of fieldsFor(item, answers))
      answers[code] = choices?.[0]?.code ?? fitting[kind] ?? '示例';
  return answers;
}

export type GrantWish = Partial<Pick<Grant, 'mode' | 'fourEyes' | 'validFrom' | 'validTo'>> & {
  readonly valueLimitYuan?: number;
  readonly scenarios?: string[];
};

/** A mandate for one item, by the manager. Answers its id. */
export async function grant(
  test: CaseHall,
  officer: StaffActor,
  itemCode: string,
  { fourEyes = false, scenarios = [], ...wish }: GrantWish = {},
): Promise<string> {
  const body: CommandInput<'grant.give'> = {
    officerId: officer.staffId,
    department: itemDepartment(test.hall.database, itemCode),
    mode: 'delegated',
    items: [{ itemCode, scenarios }],
    validFrom: '2026-11-01',
    validTo: '2027-12-31',
    documentNo: '长政务授〔2026〕7号',
    ...wish,
    fourEyes: fourEyes ?? undefined,
  };
  const given = await test.act('grant.give', body, test.staff.manager, makeUlid(Date.now()));
  return must(given).grantId;
}

/** Words of the journal about a case, its documents and approvals, in their order. */
export function storyOf({ hall }: TestHall, caseId: string): string[] {
  return hall.database
    .all<{ type: string; body: string }>(
      `SELECT type, body FROM journal WHERE subject = :caseId OR json_extract(body, '$.caseId') = :caseId ORDER BY seq`,
      { caseId },
    )
    .map(({ type, body }) => {
      const { act, kind, purpose } = JSON.parse(body) as Record<string, string>;
      return [type, act ?? kind ?? purpose].filter((word) => word !== undefined).join(' ');
    });
}
