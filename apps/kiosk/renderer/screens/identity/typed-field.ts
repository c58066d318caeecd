/** What a typed text is worth, field by field: an error in words as soon as there is one, and what may be shown. */
import { calendarDay } from '@yiting/shared/basics/calendar-day.ts';
import type { Result } from '@yiting/shared/basics/result.ts';
import { checkCreditCode, creditProblemSoFar } from '@yiting/shared/domain/identity/credit-code.ts';
import { checkDocument, documentProblemSoFar } from '@yiting/shared/domain/identity/document.ts';
import type { IdentityProblem } from '@yiting/shared/domain/identity/problem.ts';
import { maskDocument, maskPhone } from '@yiting/shared/domain/mask.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import { phoneSchema } from '@yiting/shared/protocol/fields.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import { lengthMax, type TypedField } from '../../identity-steps.ts';

export type TypedState = {
  readonly good: boolean;
  /** Amber: something typed cannot be right. A number that is only not whole yet is no error. */
  readonly bad: boolean;
  readonly words: string;
  /** Masked as soon as it is whole (B5-85). */
  readonly shown: string;
};

export function judgeTyped(t: TFunction, field: TypedField, text: string, state: DeviceState): TypedState {
  if (text === '') return { good: false, bad: false, words: '', shown: '' };
  const today = calendarDay(state.now, state.timeZone);
  if (field === 'phone') return judgePhone(t, text);
  const checked: Result<unknown, IdentityProblem> =
    field === 'creditCode' ? checkCreditCode(text) : checkDocument(field, text, today);
  if (checked.ok) return judgeGood(t, field, text);
  const early = field === 'creditCode' ? creditProblemSoFar(text) : documentProblemSoFar(field, text, today);
  // While digits are missing, fifteen of them are just not eighteen yet.
  const unfinished =
    checked.error.code === 'oldNumber'
      ? { code: 'tooShort' as const, detail: { missing: lengthMax(field) - text.length } }
      : checked.error;
  const wrong = early ?? unfinished;
  return {
    good: false,
    bad: wrong.code !== 'tooShort',
    words: sayProblem(t, wrong),
    shown: text,
  };
}

function sayProblem(t: TFunction, { code, detail }: IdentityProblem): string {
  // Which details come along depends on the code; the typed `t` would ask for those of all codes at once.
  const say = t as (key: string, details: Readonly<Record<string, string | number>>) => string;
  return say(`identity.problem.${code}`, { ...detail });
}

function judgeGood(t: TFunction, field: Exclude<TypedField, 'phone'>, text: string): TypedState {
  if (field === 'creditCode') {
    const code = checkCreditCode(text);
    const warned = code.ok && code.value.warning !== null;
    return { good: true, bad: warned, words: warned ? t('identity.creditWarning') : '', shown: text };
  }
  // A kind of varying length may go on: its number is masked when the person says that it is whole.
  const whole = text.length === lengthMax(field);
  return { good: true, bad: false, words: '', shown: whole ? maskDocument(text) : text };
}

function judgePhone(t: TFunction, text: string): TypedState {
  const missing = lengthMax('phone') - text.length;
  if (missing > 0)
    return { good: false, bad: false, words: t('identity.problem.tooShort', { missing }), shown: text };
  const good = phoneSchema.safeParse(text).success;
  return {
    good,
    bad: !good,
    words: good ? '' : t('identity.problem.phone'),
    shown: good ? maskPhone(text) : text,
  };
}
