/** The form of a case while it is filled in: kept in the page at once, in the hall whenever a field is left. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type CaseFormWords, caseFields, descriptionOf, valuesOf } from './form/case-form.ts';
import type { FormField, FormValues } from './form/form-field.ts';
import { hallDay, sayNaming } from './say-case.ts';
import type { CaseActs } from './use-case-acts.ts';

export type Draft = {
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  /** The hall's day, against which dates and ages are judged. */
  readonly today: string;
  readonly change: (code: string, answer: string) => void;
  /** Sends what is new and right; false when the hall refused it. */
  readonly save: () => Promise<boolean>;
};

export function useDraft(client: HallClient, detail: CaseDetail, acts: CaseActs): Draft {
  const { t, i18n } = useTranslation();
  const { caseId, item } = detail;
  const today = hallDay(client);
  const words = useMemo<CaseFormWords>(
    () => ({
      applicant: (part) => t(`intake.applicant.${part}`),
      kind: (kind) => t(`intake.applicantKind.${kind}`),
      naming: (naming) => sayNaming(naming, i18n.language),
    }),
    [t, i18n.language],
  );
  const [values, setValues] = useState<FormValues>(() => valuesOf(detail));
  const newest = useRef(values);
  const kept = useRef(JSON.stringify(descriptionOf(item, values, caseFields(item, values, words), today)));
  const change = useCallback(
    (code: string, answer: string) => {
      newest.current = withKnown({ ...newest.current, [code]: answer }, code, item);
      setValues(newest.current);
    },
    [item],
  );
  const { send } = acts;
  const save = useCallback(async () => {
    const answers = newest.current;
    const description = descriptionOf(item, answers, caseFields(item, answers, words), today);
    const text = JSON.stringify(description);
    if (text === kept.current) return true;
    kept.current = text;
    const answer = await send('case.describe', { caseId, ...description });
    if (!answer.ok) kept.current = '';
    return answer.ok;
  }, [item, words, today, send, caseId]);
  const fields = useMemo(() => caseFields(item, values, words), [item, values, words]);
  return { fields, values, today, change, save };
}

/** The credit code of the applicant is not typed twice. */
function withKnown(values: FormValues, changed: string, item: CaseDetail['item']): FormValues {
  if (changed !== 'applicant.creditCode') return values;
  const same = item.fields.find(({ kind }) => kind === 'creditCode');
  return same ? { ...values, [same.code]: values[changed] ?? '' } : values;
}
