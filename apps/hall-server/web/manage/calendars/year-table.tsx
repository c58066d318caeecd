/** The years that are known: from which notice, taken over by whom; and the years beside them that are not. */
import type { CalendarYear } from '@yiting/shared/protocol/queries.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Table } from 'antd';
import { useConsole } from '../console-context.ts';
import { sayActor, sayMoment } from '../journal/say-name.ts';
import { Mark } from '../parts/mark.tsx';
import { DayList } from './day-list.tsx';

type YearLine = { readonly year: number; readonly known: CalendarYear | null };

export function YearTable(props: {
  readonly years: readonly CalendarYear[];
  readonly thisYear: number;
  readonly view: ManageView;
}) {
  const { t } = useTranslation();
  const { timeZone } = useConsole();
  const { years, thisYear, view } = props;
  const lines = linesOf(years, thisYear);
  return (
    <Table<YearLine>
      rowKey="year"
      dataSource={lines}
      pagination={false}
      expandable={{
        rowExpandable: ({ known }) => known !== null,
        expandedRowRender: ({ known }) => known && <DayList days={known.days} />,
      }}
      columns={[
        {
          title: t('calendars.years.year'),
          width: 110,
          render: (_, { year }) => <b className="year">{year}</b>,
        },
        {
          title: t('calendars.years.state'),
          width: 260,
          render: (_, { known }) =>
            known ? (
              <Mark tone="done">{t('calendars.years.known')}</Mark>
            ) : (
              <Mark tone="warn">{t('calendars.years.unknown')}</Mark>
            ),
        },
        {
          title: t('calendars.years.source'),
          render: (_, { known }) => known && <Source text={known.source} />,
        },
        {
          title: t('calendars.years.takenBy'),
          width: 260,
          render: (_, { known }) =>
            known && (
              <span className="cell-main">
                {known.confirmedBy === known.proposedBy
                  ? sayActor(t, known.confirmedBy, view)
                  : t('calendars.years.twoPeople', {
                      proposer: sayActor(t, known.proposedBy, view),
                      confirmer: sayActor(t, known.confirmedBy, view),
                    })}
                <small>{sayMoment(known.takenAt, timeZone).slice(0, 11)}</small>
              </span>
            ),
        },
      ]}
    />
  );
}

/** Newest first; this year and the next stand there also when nobody knows them. */
function linesOf(years: readonly CalendarYear[], thisYear: number): YearLine[] {
  const wanted = new Set([...years.map(({ year }) => year), thisYear, thisYear + 1]);
  return [...wanted]
    .toSorted((left, right) => right - left)
    .map((year) => ({ year, known: years.find((each) => each.year === year) ?? null }));
}

function Source({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  if (/^https:\/\//.test(text))
    return (
      <a href={text} target="_blank" rel="noreferrer" className="source">
        {text}
      </a>
    );
  return <span className="source">{text === '' ? t('calendars.years.noSource') : text}</span>;
}
