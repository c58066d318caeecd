/** 一键呼叫: a department's duty or a person is asked to approve live, while the visitor waits (B3-51). Digits choose, Enter sends. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef, useState } from 'react';
import { caseKeys } from '../case-acts.ts';
import type { FormField, FormValues } from '../form/form-field.ts';
import { FormFields } from '../form/form-fields.tsx';
import type { CasePanelProps } from './case-panel-props.ts';
import { PanelFoot } from './panel-foot.tsx';

export function AskPanel({ view, detail, acts, upTo, close }: CasePanelProps) {
  const { t } = useTranslation();
  const foot = useRef<HTMLDivElement>(null);
  const targets = [
    ...view.departments.map((department) => ({
      id: `duty ${department}`,
      words: t('intake.ask.duty', { department }),
      to: { kind: 'duty', department } as const,
    })),
    ...view.approvers.map(({ staffId, name, online }) => ({
      id: `staff ${staffId}`,
      words: online ? t('intake.ask.online', { name }) : t('intake.ask.offline', { name }),
      to: { kind: 'staff', staffId } as const,
    })),
  ];
  const [only, second] = targets;
  const [values, setValues] = useState<FormValues>(only && !second ? { to: only.id } : {});
  const target = targets.find(({ id }) => id === values.to);
  const fields: readonly FormField[] = [
    {
      code: 'to',
      label: t('intake.ask.to'),
      kind: 'choice',
      required: true,
      choices: targets.map(({ id, words }) => ({ code: id, words })),
      charactersMax: 200,
      hint: null,
    },
    {
      code: 'words',
      label: t('intake.ask.words'),
      kind: 'text',
      required: false,
      choices: [],
      charactersMax: 200,
      hint: null,
    },
  ];
  const ask = async () => {
    if (!target || !(await upTo('case.accept'))) return;
    await acts.send('approval.ask', { caseId: detail.caseId, to: target.to, words: values.words ?? '' });
  };
  useEffect(() => {
    if (!only) foot.current?.querySelector('button')?.focus();
  }, [only]);
  if (!only) return <p className="notice">{t('intake.ask.nobody')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <FormFields
        name="ask"
        fields={fields}
        values={values}
        today=""
        strict={false}
        change={(code, answer) => setValues((before) => ({ ...before, [code]: answer }))}
        left={stay}
        done={() => foot.current?.querySelector('button')?.focus()}
      />
      <div ref={foot}>
        <PanelFoot words={t('intake.ask.give')} keyName={caseKeys.ask} disabled={!target} close={close} />
      </div>
    </form>
  );
}

function stay(): void {}
