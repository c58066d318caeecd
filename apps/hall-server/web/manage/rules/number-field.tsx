/** One figure of the rules: with its unit, what it is by default, and what is wrong with it, in words. */
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { InputNumber } from 'antd';
import { useId } from 'react';
import { useRules } from './rules-context.ts';
import type { Path, RuleProblem } from './rules-draft.ts';

export type Unit = 'minutes' | 'seconds' | 'days' | 'people' | 'slots' | 'times' | 'none';

export function NumberField(props: {
  readonly label: string;
  readonly path: Path;
  readonly value: number | undefined;
  readonly unit: Unit;
  /** Null where leaving it empty is the default. */
  readonly usual: number | null;
}) {
  const { label, path, value, unit, usual } = props;
  const { t } = useTranslation();
  const { change, problems } = useRules();
  const id = useId();
  const problem = problems.find((each) => each.path === path.join('.'));
  const empty = usual === null ? undefined : Number.NaN;
  return (
    <div className="rule-field">
      <label htmlFor={id}>{label}</label>
      <span className="rule-value">
        <InputNumber
          id={id}
          value={value === undefined || Number.isNaN(value) ? null : value}
          status={problem ? 'error' : ''}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-said`}
          controls={false}
          onChange={(next) => change(path, next ?? empty)}
        />
        {unit !== 'none' && <span>{t(`calendars.rules.unit.${unit}`)}</span>}
      </span>
      <small id={`${id}-said`} data-wrong={problem !== undefined}>
        {problem ? sayProblem(t, problem) : sayUsual()}
      </small>
    </div>
  );

  function sayUsual(): string {
    return usual === null ? t('calendars.rules.noQuota') : t('calendars.rules.usual', { value: usual });
  }
}

export function sayProblem(t: TFunction, { code, bound }: RuleProblem): string {
  return t(`calendars.rules.problem.${code}`, { bound });
}
