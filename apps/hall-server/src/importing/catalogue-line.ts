/** One line of a catalogue table to one item; every wrong field is named with its reason. */
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type { CatalogueItem, TimeLimit } from '@yiting/shared/domain/catalogue/item.ts';
import type { ImportProblem } from './import-problem.ts';

export type Line = {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly columns: number;
  readonly expected: number;
  /** The field of a column, trimmed; empty where the line is short. */
  readonly value: (column: string) => string;
};
export type ReadLine = { readonly item: Omit<CatalogueItem, 'search'>; readonly defaults: readonly string[] };

const fieldCharactersMax = 2_000;
const defaultMinutes = 15;
const textColumns = [
  'localCode',
  'name',
  'dept',
  'flags',
  'materials',
  'result',
  'theme',
  'nameEn',
  'nameJa',
  'aliases',
];

export function readLine(
  line: Line,
  queueIds: readonly string[],
): Result<ReadLine, readonly ImportProblem[]> {
  const problems: ImportProblem[] = [];
  const wrong = (column: string, reason: string) =>
    problems.push({ line: line.line, column, reason, words: line.value(column).slice(0, 40) });
  if (line.columns !== line.expected)
    problems.push({ line: line.line, reason: 'columnCount', words: `${line.columns} / ${line.expected}` });
  for (const column of textColumns) {
    const value = line.value(column);
    if (value.length > fieldCharactersMax) wrong(column, 'tooLong');
    // A table program would run a cell that starts like this; a printer would obey a control character.
    else if (/^[=+@\t\r]|^-[^\d]|\p{Cc}/u.test(value)) wrong(column, 'forbiddenCharacter');
  }
  const code = line.value('localCode');
  if (!/^[A-Za-z0-9-]{1,64}$/.test(code)) wrong('localCode', 'code');
  const name = line.value('name');
  if (name === '') wrong('name', 'missing');
  if (line.value('dept') === '') wrong('dept', 'missing');
  const audience = ({ 个人: 'person', 法人: 'organisation' } as const)[line.value('audience')];
  if (!audience) wrong('audience', 'notOneOf');
  const caseType = ({ 即办件: 'instant', 承诺件: 'promised' } as const)[line.value('caseType')];
  if (!caseType) wrong('caseType', 'notOneOf');
  const legalLimit = readLimit(line.value('legalLimit'));
  if (legalLimit === undefined) wrong('legalLimit', 'limit');
  const promiseLimit = readLimit(line.value('promiseLimit'));
  if (promiseLimit === undefined) wrong('promiseLimit', 'limit');
  // B2-37: a promise is never longer than the law allows.
  if (
    legalLimit &&
    promiseLimit &&
    legalLimit.unit === promiseLimit.unit &&
    promiseLimit.days > legalLimit.days
  )
    wrong('promiseLimit', 'longerThanLegal');
  const onSpot = ({ Y: true, N: false } as const)[line.value('onSpotCandidate')];
  if (onSpot === undefined) wrong('onSpotCandidate', 'notOneOf');
  const queue = line.value('queue');
  if (queue !== '' && !queueIds.includes(queue)) wrong('queue', 'unknownQueue');
  const minutes = line.value('minutes') === '' ? defaultMinutes : Number(line.value('minutes'));
  if (!(minutes >= 1 && minutes <= 480)) wrong('minutes', 'notMinutes');
  const queueId = queue === '' ? queueIds[0] : queue;
  if (queueId === undefined) wrong('queue', 'noQueues');
  if (
    problems.length > 0 ||
    !audience ||
    !caseType ||
    legalLimit === undefined ||
    promiseLimit === undefined ||
    onSpot === undefined ||
    queueId === undefined
  )
    return failed(problems);
  const [nameEn, nameJa] = [line.value('nameEn'), line.value('nameJa')];
  return ok({
    item: {
      code,
      name: { zh: name, ...(nameEn === '' ? {} : { en: nameEn }), ...(nameJa === '' ? {} : { ja: nameJa }) },
      department: line.value('dept'),
      audience,
      caseType,
      legalLimit,
      promiseLimit,
      onSpot,
      flags: split(line.value('flags'), ';'),
      materials: split(line.value('materials'), '|').map(readMaterial),
      result: line.value('result'),
      queueId,
      theme: line.value('theme') || '其他',
      minutes,
      aliases: split(line.value('aliases'), '|'),
    },
    defaults: ['queue', 'theme', 'minutes'].filter((column) => line.value(column) === ''),
  });
}

/** `3工作日`, `30日`, `0` (at once), `—` (none in law); undefined when it is none of them. */
function readLimit(text: string): TimeLimit | null | undefined {
  if (text === '—' || text === '-' || text === '') return null;
  const found = /^(\d{1,3})(个?工作日|日|天)?$/.exec(text);
  if (!found || (found[2] === undefined && found[1] !== '0')) return undefined;
  return {
    days: Number(found[1]),
    unit: found[2]?.endsWith('工作日') || found[1] === '0' ? 'workingDay' : 'day',
  };
}

/** A `*` marks an electronic licence or shared data: not asked for on paper (B2-43). */
function readMaterial(text: string): { name: string; free: boolean } {
  const shared = /[(（]?共享[)）]?$/.test(text) || /共享[)）]/.test(text);
  return { name: text.replace(/\*$/, ''), free: text.endsWith('*') || shared };
}

function split(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
