/** Who applies and what was answered: checked, sealed, and turned into the materials that are asked for. */
import type { Result } from '@yiting/shared/basics/result.ts';
import { residentCheck } from '@yiting/shared/domain/identity/check-characters.ts';
import { checkCreditCode } from '@yiting/shared/domain/identity/credit-code.ts';
import { checkResidentId } from '@yiting/shared/domain/identity/resident-id.ts';
import type { ItemDefinition } from '@yiting/shared/domain/item/definition.ts';
import {
  type Answers,
  checkAnswers,
  fieldsFor,
  materialsFor,
  scenarioOf,
} from '@yiting/shared/domain/item/intake.ts';
import { maskName } from '@yiting/shared/domain/mask.ts';
import type { Applicant, MaterialWay } from '@yiting/shared/protocol/commands/cases.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { answersOf, personKey } from '../../store/case-secrets.ts';
import { done, refuse, type Transaction } from '../transaction.ts';
import { type CaseHere, todayOf } from './case-here.ts';
import { dropSecret, keepSecret } from './keep.ts';

type Wish = { readonly applicant?: Applicant | undefined; readonly answers: Answers };
/** What is wrong with an answer, for the words of the refusal: the label of the field, never what was written. */
type WrongAnswer = { readonly field: string; readonly label: string; readonly problem: string };

/** Half a form may be kept; what is in it must belong to the item. */
export function describeCase(
  transaction: Transaction,
  { row, item }: CaseHere,
  { applicant, answers }: Wish,
): Result<Record<string, never>, HallError> {
  const wrong = checkAnswers(item, answers).find(({ problem }) => problem !== 'missing');
  if (wrong) return refuse('answersWrong', saidOf(item, wrong));
  if (applicant) {
    const checked = checkApplicant(applicant, item, todayOf(transaction));
    if (!checked.ok) return checked;
    dropSecret(transaction, row.applicantId);
    keepPeople(transaction, row.caseId, applicant);
  }
  dropSecret(transaction, row.answersId);
  transaction.record('case.described', row.caseId, {
    scenario: scenarioOf(item, answers),
    valueYuan: moneyOf(item, answers),
    applicantKind: applicant?.kind ?? row.applicantKind,
    applicant: applicant ? keepSecret(transaction, row.caseId, 'applicant', applicant) : null,
    answers: keepSecret(transaction, row.caseId, 'answers', answers),
    materials: Object.fromEntries(
      materialsFor(item, answers).map(({ code, source }) => [
        code,
        row.materials[code] ?? { way: freeWay(source), fileId: null },
      ]),
    ),
  });
  return done();
}

/** The first question without an answer: without it nobody knows which materials are asked for. */
export function unanswered(transaction: Transaction, { row, item }: CaseHere): WrongAnswer | null {
  const answers = answersOf(transaction, row.answersId);
  const question = item.questions.find(({ code }) => answers[code] === undefined);
  return question ? saidOf(item, { code: question.code, problem: 'missing' }) : null;
}

/** The first thing wrong with the whole form, numbers of persons and organisations among it. */
export function wrongAnswer(transaction: Transaction, { row, item }: CaseHere): WrongAnswer | null {
  const answers = answersOf(transaction, row.answersId);
  const [problem] = checkAnswers(item, answers);
  if (problem) return saidOf(item, problem);
  const today = todayOf(transaction);
  const field = fieldsFor(item, answers).find(({ code, kind }) => {
    const answer = answers[code]?.trim() ?? '';
    if (answer === '') return false;
    if (kind === 'creditCode') return !checkCreditCode(answer).ok;
    return kind === 'residentId' && !checkResidentId(answer, today).ok;
  });
  return field ? saidOf(item, { code: field.code, problem: 'check' }) : null;
}

function saidOf(item: ItemDefinition, { code, problem }: { code: string; problem: string }): WrongAnswer {
  const field = item.fields.find((each) => each.code === code);
  const question = item.questions.find((each) => each.code === code);
  return { field: code, label: field?.label.zh ?? question?.ask.zh ?? code, problem };
}

function checkApplicant(applicant: Applicant, item: ItemDefinition, today: string) {
  if (!item.applicants.includes(applicant.kind)) return refuse('applicantKindWrong');
  if (applicant.kind === 'organisation' && !checkCreditCode(applicant.creditCode).ok)
    return refuse('creditCodeWrong');
  const number = applicant.kind === 'person' ? applicant.documentNumber : applicant.agentDocumentNumber;
  return isDocumentNumber(number, today) ? done() : refuse('documentNumberWrong');
}

/** Eighteen characters are a resident's number, or (with a 9 first) a permanent residence card; others have no check. */
export function isDocumentNumber(text: string, today: string): boolean {
  const number = text.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return /^[A-Z0-9]{5,20}$/.test(number) && !/^\d{15,}$/.test(number);
  return number.startsWith('9')
    ? number.at(-1) === residentCheck(number.slice(0, 17))
    : checkResidentId(number, today).ok;
}

/** By these an applicant is found again; gone with the case's other secrets. */
function keepPeople(transaction: Transaction, caseId: string, applicant: Applicant): void {
  const { database } = transaction;
  database.run('DELETE FROM case_people WHERE case_id = :caseId', { caseId });
  const numbers =
    applicant.kind === 'person'
      ? [applicant.documentNumber]
      : [applicant.creditCode, applicant.agentDocumentNumber];
  const masked = applicant.kind === 'person' ? maskName(applicant.name) : applicant.name;
  for (const number of numbers)
    database.run(
      'INSERT OR IGNORE INTO case_people (case_id, person_key, masked) VALUES (:caseId, :key, :masked)',
      { caseId, key: personKey(transaction, number), masked },
    );
}

/** The value that a mandate may be limited to: the first amount of money in the form, yuan. */
function moneyOf(item: ItemDefinition, answers: Answers): number | null {
  const field = fieldsFor(item, answers).find(({ kind }) => kind === 'money');
  const answer = field ? (answers[field.code] ?? '') : '';
  return answer === '' ? null : Number(answer);
}

function freeWay(source: ItemDefinition['materials'][number]['source']): MaterialWay {
  return source === 'applicant' ? 'missing' : source;
}
