/** What the plan asks of cases, each figure with how it is counted: of the day, or of its month up to the day. */
import type { CaseFigures } from '@yiting/shared/protocol/cases.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Segmented } from 'antd';
import type { Asked } from '../use-query.ts';
import { caseRates, sayShare } from './case-table.ts';

export type Period = 'day' | 'month';

type CaseFiguresProps = {
  readonly asked: Asked<'case.figures'>;
  readonly period: Period;
  readonly choose: (period: Period) => void;
};

export function CaseFiguresSection({ asked: { answer, error }, period, choose }: CaseFiguresProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="cases-heading">
      <div className="section-head">
        <h2 id="cases-heading">{t('manage.cases.heading')}</h2>
        <Segmented<Period>
          aria-label={t('manage.cases.period')}
          value={period}
          onChange={choose}
          options={(['day', 'month'] as const).map((value) => ({ value, label: t(`manage.cases.${value}`) }))}
        />
      </div>
      {error && <Alert type="error" title={sayError(t, error)} role="alert" />}
      {answer && <Figures figures={answer} />}
    </section>
  );
}

function Figures({ figures }: { readonly figures: CaseFigures }) {
  const { t } = useTranslation();
  return (
    <dl className="figures case-figures">
      {caseRates.map((name) => (
        <div className="figure" key={name}>
          <dt>{t(`manage.cases.${name}`)}</dt>
          <dd>
            <b>{sayShare(figures[name])}</b>
          </dd>
          <dd className="case-formula">{t(`manage.cases.formula.${name}`)}</dd>
        </div>
      ))}
      {(['cases', 'accepted'] as const).map((name) => (
        <div className="figure" key={name}>
          <dt>{t(`manage.cases.${name}`)}</dt>
          <dd>
            <b>{figures[name]}</b>
          </dd>
        </div>
      ))}
      {(['deemedAccepted', 'overdue'] as const).map((name) => (
        <div className="figure" key={name} data-attention={figures[name] > 0}>
          <dt>{t(`manage.cases.${name}`)}</dt>
          <dd>
            <b>{figures[name]}</b>
          </dd>
          <dd className="case-formula">{t(`manage.cases.formula.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
