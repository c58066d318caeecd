/** A case in words: what was answered to its form, who applies, with numbers hidden as on every screen (B6-97). Pure. */
import type { ItemDefinition, Naming } from '@yiting/shared/domain/item/definition.ts';
import { fieldsFor } from '@yiting/shared/domain/item/intake.ts';
import { maskDocument, maskPhone } from '@yiting/shared/domain/mask.ts';
import type { Applicant } from '@yiting/shared/protocol/commands/cases.ts';

export type Line = readonly [label: string, text: string];

/** Chinese where nobody translated it. */
export function sayNaming(naming: Naming, language: string): string {
  return (language === 'en' ? naming.en : language === 'ja' ? naming.ja : undefined) ?? naming.zh;
}

/** Questions and fields in the order of the item, those not asked for left out. */
export function sayAnswers(
  item: ItemDefinition,
  answers: Readonly<Record<string, string>>,
  language: string,
): readonly Line[] {
  const chosen = (choices: readonly { code: string; name: Naming }[], answer: string) => {
    const choice = choices.find(({ code }) => code === answer);
    return choice ? sayNaming(choice.name, language) : answer;
  };
  const questions = item.questions.map(
    ({ code, ask, choices }): Line => [sayNaming(ask, language), chosen(choices, answers[code] ?? '')],
  );
  const fields = fieldsFor(item, answers).map(({ code, label, kind, choices }): Line => {
    const answer = answers[code] ?? '';
    const text =
      kind === 'residentId'
        ? maskDocument(answer)
        : kind === 'phone'
          ? maskPhone(answer)
          : kind === 'choice'
            ? chosen(choices ?? [], answer)
            : answer;
    return [sayNaming(label, language), text];
  });
  return [...questions, ...fields].filter(([, text]) => text !== '');
}

export type ApplicantPart = 'name' | 'documentNumber' | 'creditCode' | 'agent' | 'phone';

/** A credit code is public; numbers of persons are not. */
export function sayApplicant(
  applicant: Applicant,
): readonly (readonly [part: ApplicantPart, text: string])[] {
  const phone = applicant.phone ? [['phone', maskPhone(applicant.phone)] as const] : [];
  if (applicant.kind === 'person')
    return [['name', applicant.name], ['documentNumber', maskDocument(applicant.documentNumber)], ...phone];
  const { name, creditCode, agentName, agentDocumentNumber } = applicant;
  return [
    ['name', name],
    ['creditCode', creditCode],
    ['agent', `${agentName} ${maskDocument(agentDocumentNumber)}`],
    ...phone,
  ];
}
