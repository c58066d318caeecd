/** Messages to people: masked numbers, their words, and whether they went out. In the demo this box stands for the phones. */
import type { MessageLine } from '@yiting/shared/protocol/bookings.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Table } from 'antd';
import { useEffect } from 'react';
import { useConsole } from '../console-context.ts';
import { sayMoment } from '../journal/say-name.ts';
import { Mark } from '../parts/mark.tsx';
import { useQuery } from '../use-query.ts';
import './messages.css';

const lookAgainMs = 5_000;
const tones = { waiting: 'quiet', sent: 'done', failed: 'warn' } as const;

export function MessagesPage() {
  const { t } = useTranslation();
  const { client, timeZone } = useConsole();
  const { answer, error, busy, again } = useQuery('message.box', {});
  useEffect(() => {
    const timer = setInterval(again, lookAgainMs);
    return () => clearInterval(timer);
  }, [again]);
  return (
    <>
      <div className="report-bar">
        <p className="quiet">{t('calendars.messages.lead')}</p>
        <Button onClick={again} loading={busy && answer !== null}>
          {t('manage.report.again')}
        </Button>
      </div>
      {client.hello?.demo && <Alert type="info" title={t('calendars.messages.demo')} />}
      {error && <Alert type="error" title={sayError(t, error)} role="alert" />}
      <Table<MessageLine>
        className="messages"
        rowKey="messageId"
        dataSource={[...(answer?.messages ?? [])]}
        pagination={false}
        locale={{ emptyText: t('calendars.messages.none') }}
        columns={[
          {
            title: t('calendars.messages.at'),
            width: 150,
            render: (_, { at }) => <span className="no-wrap">{sayMoment(at, timeZone)}</span>,
          },
          {
            title: t('calendars.messages.to'),
            width: 150,
            render: (_, { phoneMasked }) => <span className="no-wrap">{phoneMasked}</span>,
          },
          {
            title: t('calendars.messages.kind'),
            width: 150,
            render: (_, { kind }) => t(`calendars.messages.kinds.${kind}`),
          },
          {
            title: t('calendars.messages.text'),
            render: (_, { text }) => <span className="message-text">{text}</span>,
          },
          {
            title: t('calendars.messages.state'),
            width: 170,
            render: (_, { state, attempts }) => (
              <span className="cell-main">
                <Mark tone={tones[state]}>{t(`calendars.messages.states.${state}`)}</Mark>
                {attempts > 1 && <small>{t('calendars.messages.attempts', { count: attempts })}</small>}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
