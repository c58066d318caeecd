/** 不予受理: no permit is needed, or another authority is the right one, which is named (B2-30). */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useState } from 'react';
import { caseKeys, keysOf } from '../case-acts.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import { FormFields } from '../form/form-fields.tsx';
import type { CasePanelProps } from './case-panel-props.ts';
import { PanelFoot } from './panel-foot.tsx';

const grounds = ['notCompetent', 'noPermitNeeded'] as const;

export function RefuseIntakePanel({ detail, acts, instead, close }: CasePanelProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<FormValues>({});
  const field = (code: string, label: string, kind: FormField['kind'], charactersMax: number): FormField => ({
    code,
    label,
    kind,
    required: true,
    choices: [],
    charactersMax,
    hint: null,
  });
  const mayRefuse = keysOf(detail).some(({ act }) => act === 'refuse');
  const ground = grounds.find((each) => each === values.ground);
  const fields: readonly FormField[] = [
    {
      ...field('ground', t('intake.refuseIntake.ground'), 'choice', 20),
      choices: [...grounds, ...(mayRefuse ? (['refuse'] as const) : [])].map((code) => ({
        code,
        words: t(`intake.refuseIntake.${code}`),
      })),
    },
    ...(ground === 'notCompetent'
      ? [field('authority', t('intake.refuseIntake.authority'), 'text', 60)]
      : []),
    field('reason', t('intake.refuseIntake.reason'), 'longText', 400),
  ];
  const complete = fields.every(({ code }) => (values[code] ?? '').trim() !== '');
  const refuse = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete || ground === undefined) return;
    await acts.send('case.refuseIntake', {
      caseId: detail.caseId,
      ground,
      reason: values.reason ?? '',
      ...(ground === 'notCompetent' ? { rightAuthority: values.authority ?? '' } : {}),
    });
  };
  return (
    <form onSubmit={refuse}>
      <FormFields
        name="refuse-intake"
        fields={fields}
        values={values}
        today=""
        strict={false}
        change={(code, answer) =>
          answer === 'refuse' ? instead('refuse') : setValues((before) => ({ ...before, [code]: answer }))
        }
        left={stay}
        done={stay}
      />
      <PanelFoot
        words={t('intake.refuseIntake.give')}
        keyName={caseKeys.no}
        disabled={!complete}
        close={close}
      />
    </form>
  );
}

function stay(): void {}
