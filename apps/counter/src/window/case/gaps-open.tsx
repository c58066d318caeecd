/** Materials that were to come later: each with its day, taken in by one press when it comes (B2-40). */
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { sayDue, sayNaming } from './say-case.ts';
import type { CaseActs } from './use-case-acts.ts';

export function GapsOpen({ detail, acts }: { readonly detail: CaseDetail; readonly acts: CaseActs }) {
  const { t, i18n } = useTranslation();
  const open = detail.materials.filter(({ way, gapDue }) => way === 'gap' && gapDue !== null);
  if (open.length === 0) return null;
  return (
    <section className="gaps" aria-label={t('intake.gaps.open')}>
      <h3>{t('intake.gaps.open')}</h3>
      <ul>
        {open.map(({ code, name, gapDue }) => (
          <li key={code}>
            <b>{sayNaming(name, i18n.language)}</b>
            <span>{gapDue && t('intake.dueBy', { date: sayDue(t, gapDue) })}</span>
            <button
              type="button"
              className="choice"
              disabled={acts.busy}
              onClick={() =>
                void acts.send('case.fillGap', { caseId: detail.caseId, materialCode: code, way: 'paper' })
              }
            >
              {t('intake.gaps.came')}
              <span className="visually-hidden">{name.zh}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
