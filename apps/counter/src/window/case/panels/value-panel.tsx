/** The mandate is limited by a value that the form does not ask for: the officer says it, and decides with it (B3-49). */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useState } from 'react';
import { caseKeys } from '../case-acts.ts';
import { fieldProblem } from '../form/field-check.ts';
import type { FormField } from '../form/form-field.ts';
import { FormFields } from '../form/form-fields.tsx';
import type { CasePanelProps } from './case-panel-props.ts';
import { PanelFoot } from './panel-foot.tsx';

export function ValuePanel({ detail, acts, upTo, close }: CasePanelProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState('');
  const { caseId, power } = detail;
  const field: FormField = {
    code: 'value',
    label: t('intake.value.label'),
    kind: 'money',
    required: true,
    choices: [],
    charactersMax: 15,
    hint: t('intake.value.limit', {
      document: power.documentNo ?? '',
      yuan: (power.valueLimitYuan ?? 0).toLocaleString('en'),
    }),
  };
  const complete = fieldProblem(field, value, { today: '', typing: false }) === null;
  const decide = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete || !(await upTo('case.assign'))) return;
    const decided = await acts.send('case.approve', { caseId, valueYuan: Number(value) });
    if (decided.ok) await acts.send('case.close', { caseId });
  };
  return (
    <form onSubmit={decide}>
      <FormFields
        name="value"
        fields={[field]}
        values={{ value }}
        today=""
        strict={false}
        change={(_, answer) => setValue(answer)}
        left={stay}
        done={stay}
      />
      <PanelFoot words={t('intake.value.give')} keyName={caseKeys.go} disabled={!complete} close={close} />
    </form>
  );
}

function stay(): void {}
