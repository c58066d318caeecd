/** Lines of the journal: when, what, about what, by whom, and the figures that came with it. */
import type { QueryAnswers } from '@yiting/shared/protocol/queries.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Table } from 'antd';
import { useMemo } from 'react';
import { useConsole } from '../console-context.ts';
import { sayEntryType } from './entry-types.ts';
import { sayBody } from './say-body.ts';
import { numbersIn, sayActor, sayMoment, saySubject } from './say-name.ts';

type Line = QueryAnswers['journal.page']['lines'][number];
type Props = {
  readonly lines: readonly Line[];
  readonly busy: boolean;
  readonly view: ManageView;
  readonly openTicket: (ticketId: string) => void;
};

export function JournalTable({ lines, busy, view, openTicket }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useConsole();
  const numbers = useMemo(() => numbersIn(lines), [lines]);
  return (
    <Table<Line>
      className="journal"
      size="small"
      dataSource={[...lines]}
      rowKey="seq"
      loading={busy}
      pagination={false}
      tableLayout="fixed"
      locale={{ emptyText: t('manage.journal.none') }}
      columns={[
        { title: t('manage.journal.seq'), dataIndex: 'seq', width: 84 },
        { title: t('manage.journal.at'), width: 150, render: (_, line) => sayMoment(line.at, timeZone) },
        { title: t('manage.journal.type'), width: 190, render: (_, line) => sayEntryType(t, line.type) },
        {
          title: t('manage.journal.subject'),
          width: 170,
          render: (_, line) =>
            line.type.startsWith('ticket.') ? (
              <Button type="link" className="journal-ticket" onClick={() => openTicket(line.subject)}>
                {numbers.get(line.subject) ?? t('manage.journal.ticket', { end: line.subject.slice(-6) })}
              </Button>
            ) : (
              saySubject(t, line.subject, view)
            ),
        },
        {
          title: t('manage.journal.actor'),
          width: 150,
          render: (_, line) => sayActor(t, line.actor, view),
        },
        {
          title: t('manage.journal.body'),
          render: (_, line) => (
            <span className="journal-body">
              {sayBody({ t, known: view, timeZone }, line.type, line.body)}
            </span>
          ),
        },
      ]}
    />
  );
}
