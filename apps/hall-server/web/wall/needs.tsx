/** What needs a manager now, urgent first. */
import type { Need, WallView } from '@yiting/shared/protocol/views/screens.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { sayNeed } from './say-need.ts';

const shownMax = 7;

type NeedsProps = {
  readonly needs: readonly Need[];
  readonly queues: WallView['queues'];
  readonly now: number;
};

export function Needs({ needs, queues, now }: NeedsProps) {
  const { t, i18n } = useTranslation();
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
            const { line, hint } = sayNeed(t, i18n.language, need, queues);
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
