/** The slots of one queue on one day, with who comes; some of them can be closed, closed ones opened again. */
import type { QueryAnswers } from '@yiting/shared/protocol/queries.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useConsole } from '../console-context.ts';
import { Mark } from '../parts/mark.tsx';
import { useAct } from '../use-act.ts';
import { useQuery } from '../use-query.ts';
import { CloseSlots } from './close-slots.tsx';
import { People } from './people.tsx';
import { type SlotRow, slotRows, stretchOf } from './slot-rows.ts';

export function SlotPanel(props: {
  readonly day: string;
  readonly queueId: string;
  readonly all: QueryAnswers['booking.ofDay'];
  readonly changed: () => void;
}) {
  const { day, queueId, all } = props;
  const { t } = useTranslation();
  const { client, timeZone } = useConsole();
  const slots = useQuery('booking.slots', { queueId, from: day, days: 1 });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [closing, setClosing] = useState(false);
  const free = slots.answer?.days[0]?.slots;
  const rows = useMemo(
    () =>
      slotRows({
        bookings: all.bookings.filter((each) => each.queueId === queueId && each.inspection === null),
        slots: free ?? [],
        closures: all.closures.filter((each) => each.queueId === queueId),
      }),
    [all, queueId, free],
  );
  const stretch = stretchOf(rows, chosen);
  const changed = () => {
    setChosen(new Set());
    slots.again();
    props.changed();
  };
  const now = client.hallNow();
  return (
    <section aria-label={t('calendars.bookings.slots')}>
      <div className="section-head">
        <p className="quiet">{t('calendars.bookings.lead')}</p>
        <Button size="large" disabled={!stretch} onClick={() => setClosing(true)}>
          {stretch
            ? t('calendars.bookings.closeFrom', {
                from: sayTime(stretch.from, timeZone),
                to: sayTime(stretch.to, timeZone),
              })
            : t('calendars.bookings.close')}
        </Button>
      </div>
      <Table<SlotRow>
        className="slot-table"
        rowKey={(row) => (row.closed ? `closed-${row.at}` : row.at)}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: t('calendars.bookings.none') }}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(new Set(keys.map(Number).filter((key) => key > 0))),
          getCheckboxProps: (row) => ({
            disabled: row.closed !== null || row.endsAt <= now,
            'aria-label': t('calendars.bookings.choose', { time: sayTime(row.at, timeZone) }),
          }),
          columnTitle: <span className="visually-hidden">{t('calendars.bookings.column.choose')}</span>,
        }}
        columns={[
          {
            title: t('calendars.bookings.column.time'),
            width: 150,
            render: (_, row) => (
              <b className="slot-time">
                {sayTime(row.at, timeZone)}–{sayTime(row.endsAt, timeZone)}
              </b>
            ),
          },
          {
            title: t('calendars.bookings.column.free'),
            width: 140,
            render: (_, { free: left, closed }) => (closed || left === null ? '' : left),
          },
          {
            title: t('calendars.bookings.column.people'),
            render: (_, row) =>
              row.closed ? <Closed row={row} changed={changed} /> : <People bookings={row.bookings} />,
          },
        ]}
      />
      {stretch && (
        <CloseSlots
          open={closing}
          queueId={queueId}
          stretch={stretch}
          leave={() => setClosing(false)}
          done={changed}
        />
      )}
    </section>
  );
}

function Closed({ row, changed }: { readonly row: SlotRow; readonly changed: () => void }) {
  const { t } = useTranslation();
  const { client } = useConsole();
  const { act, busy } = useAct();
  const { closed } = row;
  if (!closed) return null;
  const open = async () => {
    const { queueId, from, to } = closed;
    const answer = await act('slot.open', { queueId, from, to });
    if (answer?.ok) changed();
  };
  return (
    <span className="closed-slot">
      <Mark tone="warn">
        {t('calendars.bookings.closedFor', { reason: t(`calendars.closeReason.${closed.reason}`) })}
      </Mark>
      {row.endsAt > client.hallNow() && (
        <Button loading={busy} onClick={() => void open()}>
          {t('calendars.bookings.open')}
        </Button>
      )}
    </span>
  );
}
