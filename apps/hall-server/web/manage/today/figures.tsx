/** The figures one looks at first; the same as on the wall. */
import type { ManageView, WallView } from '@yiting/shared/protocol/views.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { useConsole } from '../console-context.ts';
import '../parts/figures.css';

export function Figures({ view, wall }: { readonly view: ManageView; readonly wall: WallView | null }) {
  const { t, i18n } = useTranslation();
  const { client } = useConsole();
  const now = useHallNow(client, 5_000);
  const waiting = view.queues.reduce((sum, queue) => sum + queue.waiting, 0);
  const longest = findLongest(view.queues);
  const longestMs = longest ? Math.max(0, now - longest.since) : null;
  return (
    <dl className="figures">
      <Figure label={t('manage.figure.waiting')} value={waiting} unit={t('manage.unit.people')} />
      <Figure
        label={t('manage.figure.longest')}
        note={longest ? `${longest.queue.prefix} ${inLanguage(longest.queue.name, i18n.language)}` : ''}
        value={longestMs === null ? '–' : Math.floor(longestMs / 60_000)}
        unit={longestMs === null ? '' : t('manage.unit.minutes')}
        attention={view.needs.some((need) => need.kind === 'longWait')}
      />
      <Figure
        label={t('manage.figure.finished')}
        value={wall?.finishedToday ?? '–'}
        unit={wall ? t('manage.unit.visits') : ''}
        note={wall ? t('manage.figure.taken', { count: wall.takenToday }) : ''}
      />
      <Figure label={t('manage.figure.inside')} value={view.visitorsInside} unit={t('manage.unit.people')} />
    </dl>
  );
}

function Figure(props: {
  readonly label: string;
  readonly value: number | string;
  readonly unit: string;
  readonly note?: string;
  readonly attention?: boolean;
}) {
  return (
    <div className="figure" data-attention={props.attention ?? false}>
      <dt>
        {props.label}
        {props.note && <span className="figure-note">{props.note}</span>}
      </dt>
      <dd>
        <b>{props.value}</b>
        {props.unit && <span>{props.unit}</span>}
      </dd>
    </div>
  );
}

function findLongest(queues: ManageView['queues']) {
  let found: { since: number; queue: ManageView['queues'][number] } | null = null;
  for (const queue of queues) {
    if (queue.longestSince === null) continue;
    if (!found || queue.longestSince < found.since) found = { since: queue.longestSince, queue };
  }
  return found;
}
