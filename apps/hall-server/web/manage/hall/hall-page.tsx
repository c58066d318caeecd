/** The hall's own files: catalogue and plan come in here; backup, second copy and clock are looked after. */
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { sayDate, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useConsole } from '../console-context.ts';
import { readLanguage } from '../language.ts';
import type { PageProps } from '../page-props.ts';
import { Mark } from '../parts/mark.tsx';
import { useQuery } from '../use-query.ts';
import { ImportSheet } from './import-sheet.tsx';
import { OrderRule } from './order-rule.tsx';
import './hall.css';

export function HallPage({ view }: PageProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="imports">
        <ImportSheet kind="catalogue" accept=".csv,text/csv">
          {t('manage.import.itemsNow', { count: view.backup.catalogueItems })}
        </ImportSheet>
        <ImportSheet kind="hall" accept=".json,application/json">
          {t('manage.import.planNow', {
            zones: view.zones.length,
            queues: view.queues.length,
            windows: view.windows.length,
          })}
        </ImportSheet>
        <ImportSheet kind="items" accept=".json,application/json">
          <ItemsNow />
        </ImportSheet>
      </div>
      <OrderRule order={view.order} />
      <section aria-labelledby="safety-heading">
        <h2 id="safety-heading">{t('manage.safety.heading')}</h2>
        <Safety backup={view.backup} />
      </section>
    </>
  );
}

/** Counted when the page opens; what an import on it took over is said by itself. */
function ItemsNow() {
  const { t } = useTranslation();
  const { answer } = useQuery('item.scenarios', {});
  return answer && t('manage.import.inDepthNow', { count: answer.items.length });
}

function Safety({ backup }: { readonly backup: ManageView['backup'] }) {
  const { t } = useTranslation();
  const { timeZone } = useConsole();
  const drift = Math.round(backup.clockDriftMs / 1000);
  return (
    <dl className="facts">
      <dt>{t('manage.safety.backup')}</dt>
      <dd>
        {backup.lastAt === null ? (
          <Mark tone="warn">{t('manage.safety.noBackup')}</Mark>
        ) : (
          <Mark tone="done">
            {sayDate(backup.lastAt, timeZone, readLanguage())} {sayTime(backup.lastAt, timeZone)}
          </Mark>
        )}
      </dd>
      <dt>{t('manage.safety.mirror')}</dt>
      <dd>
        <Mark tone={backup.mirrorOk ? 'done' : 'warn'}>
          {backup.mirrorOk ? t('manage.safety.mirrorOk') : t('manage.safety.mirrorFailed')}
        </Mark>
      </dd>
      <dt>{t('manage.safety.clock')}</dt>
      <dd>
        <Mark tone={drift === 0 ? 'done' : 'warn'}>
          {drift === 0 ? t('manage.safety.clockOk') : t('manage.safety.clockOff', { seconds: drift })}
        </Mark>
      </dd>
    </dl>
  );
}
