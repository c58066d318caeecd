/** What was taken in, read only, once intake is over: applicant, answers, materials, each in a line. */
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { UnifiedNumber } from '../../unified-number.tsx';
import { type ApplicantPart, caseFields, valuesOf } from './form/case-form.ts';
import { isMasked, maskAnswer } from './form/form-field.ts';
import { isFree } from './material-ways.ts';
import { sayNaming } from './say-case.ts';
import type { CaseActs } from './use-case-acts.ts';

type CaseSummaryProps = { readonly detail: CaseDetail; readonly acts: CaseActs };

export function CaseSummary({ detail, acts }: CaseSummaryProps) {
  const { t, i18n } = useTranslation();
  const values = valuesOf(detail);
  const fields = caseFields(detail.item, values, {
    applicant: (part: ApplicantPart) => t(`intake.applicant.${part}`),
    kind: (kind) => t(`intake.applicantKind.${kind}`),
    naming: (naming) => sayNaming(naming, i18n.language),
  }).filter(({ code }) => (values[code] ?? '') !== '');
  const free = detail.materials.filter(isFree).length;
  return (
    <details className="case-summary">
      <summary>
        {t('intake.summary', { answers: fields.length, materials: detail.materials.length, free })}
      </summary>
      <dl>
        {fields.map((field) => {
          const answer = values[field.code] ?? '';
          const words = field.choices.find(({ code }) => code === answer)?.words ?? answer;
          return (
            <div key={field.code}>
              <dt>{field.label}</dt>
              <dd>{isMasked(field) ? maskAnswer(field, words) : words}</dd>
            </div>
          );
        })}
        {detail.materials.map(({ code, name, way }) => (
          <div key={code}>
            <dt>{sayNaming(name, i18n.language)}</dt>
            <dd>{t(`intake.way.${way}`)}</dd>
          </div>
        ))}
      </dl>
      <UnifiedNumber detail={detail} save={(body) => void acts.send('case.setUnifiedNo', body)} />
    </details>
  );
}
