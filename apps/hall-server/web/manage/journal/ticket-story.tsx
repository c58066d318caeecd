/** What happened to one ticket, from its taking to its end. */

import { callReasonSchema } from '@yiting/shared/domain/call-reason.ts';
import type { CallReason } from '@yiting/shared/protocol/call-reason.ts';
import type { HistoryLine } from '@yiting/shared/protocol/queries.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { sayCallReason } from '@yiting/shared/ui/say-call-reason.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Modal, Spin } from 'antd';
import { useConsole } from '../console-context.ts';
import { useQuery } from '../use-query.ts';
import { sayEntryType } from './entry-types.ts';
import { sayBody } from './say-body.ts';
import { numberIn, sayActor, sayMoment } from './say-name.ts';

type Props = { readonly ticketId: string | null; readonly view: ManageView; readonly leave: () => void };

export function TicketStory({ ticketId, view, leave }: Props) {
  const { t } = useTranslation();
  const { answer, error, busy } = useQuery('ticket.history', ticketId === null ? null : { ticketId });
  const number = findNumber(answer?.lines ?? []);
  return (
    <Modal
      open={ticketId !== null}
      title={number === null ? t('manage.journal.story') : `${number} · ${t('manage.journal.story')}`}
      onCancel={leave}
      footer={null}
      width={760}
      destroyOnHidden
    >
      {busy && <Spin />}
      {error && <Alert type="error" role="alert" title={sayError(t, error)} />}
      <ol className="story">
        {answer?.lines.map((line) => (
          <StoryLine key={line.seq} line={line} view={view} />
        ))}
      </ol>
    </Modal>
  );
}

function StoryLine({ line, view }: { readonly line: HistoryLine; readonly view: ManageView }) {
  const { t } = useTranslation();
  const { timeZone } = useConsole();
  const reason = reasonIn(line);
  return (
    <li>
      <span className="story-at">{sayMoment(line.at, timeZone)}</span>
      <span>
        <strong>{sayEntryType(t, line.type)}</strong> {sayActor(t, line.actor, view)}
        <small className="journal-body">{sayBody({ t, known: view, timeZone }, line.type, line.body)}</small>
        {reason !== null && <small className="story-reason">{sayCallReason(t, reason, timeZone)}</small>}
      </span>
    </li>
  );
}

/** Why the ticket was called, where the line is a call. */
function reasonIn({ type, body }: HistoryLine): CallReason | null {
  if (type !== 'ticket.called' || typeof body !== 'object' || body === null || !('reason' in body))
    return null;
  const parsed = callReasonSchema.safeParse(body.reason);
  return parsed.success ? parsed.data : null;
}

function findNumber(lines: readonly HistoryLine[]): string | null {
  for (const { body } of lines) {
    const number = numberIn(body);
    if (number !== null) return number;
  }
  return null;
}
