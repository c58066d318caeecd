/** What needs a manager now, urgent first. */
import type { Need } from '@yiting/shared/protocol/views/screens.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { sayNeed } from './say-need.ts';

const shownMax = 7;

export function Needs({ needs, now }: { readonly needs: readonly Need[]; readonly now: number }) {
  const { t } = useTranslation();
  return (
    <section className="needs">
      <h2>{t('screens.needs')}</h2>
      {needs.length === 0 ? (
        <div className="well">
          <b>{t('screens.noNeeds')}</b>
          <p>{t('screens.noNeedsHint')}</p>
        </div>
      ) : (
        <ul>
          {needs.slice(0, shownMax).map((need) => {
            const { line, hint } = sayNeed(t, need);
            const minutes = Math.max(0, Math.floor((now - need.at) / 60_000));
            return (
              <li key={need.needId} data-urgent={need.urgent}>
                <b>{line}</b>
                <p>
                  {[hint, minutes > 0 ? t('screens.since', { minutes }) : '']
                    .filter((part) => part !== '')
                    .join(' · ')}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
