/** Today: open and close the day, the three figures, what needs a manager, queues and windows with their acts. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useView } from '@yiting/shared/ui/use-hall.ts';
import { useConsole } from '../console-context.ts';
import type { PageProps } from '../page-props.ts';
import { DayPanel } from './day-panel.tsx';
import { Figures } from './figures.tsx';
import { NeedsList } from './needs-list.tsx';
import { QueueList } from './queue-list.tsx';
import { StaffingTable } from './staffing-table.tsx';
import { WindowGrid } from './window-grid.tsx';
import './today.css';

export function TodayPage({ view }: PageProps) {
  const { t } = useTranslation();
  const { client } = useConsole();
  const wall = useView(client, 'wall', {})?.body ?? null;
  return (
    <>
      <DayPanel view={view} />
      <div className="today">
        <div className="today-main">
          <Figures view={view} wall={wall} />
          <section aria-labelledby="windows-heading">
            <h2 id="windows-heading">{t('manage.window.heading')}</h2>
            <WindowGrid view={view} />
          </section>
        </div>
        <section className="today-needs" aria-labelledby="needs-heading">
          <h2 id="needs-heading">{t('manage.needs.heading')}</h2>
          <NeedsList view={view} />
        </section>
        <section className="today-staffing" aria-labelledby="staffing-heading">
          <StaffingTable view={view} />
        </section>
        <section className="today-queues" aria-labelledby="queues-heading">
          <QueueList queues={view.queues} dayOpen={view.dayOpen} />
        </section>
      </div>
    </>
  );
}
