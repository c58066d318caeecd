/** Queues: how many wait, how long, and open, paused or closed with one press; the press can be taken back. */
import type { QueueState } from '@yiting/shared/protocol/fields.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { inLanguage, sayWait } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { Button, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useConsole } from '../console-context.ts';
import { useAct } from '../use-act.ts';

type Queue = ManageView['queues'][number];
const states: readonly QueueState[] = ['open', 'paused', 'closed'];
const undoOfferedMs = 10_000;

type Props = { readonly queues: readonly Queue[]; readonly dayOpen: boolean };

export function QueueList({ queues, dayOpen }: Props) {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const open = queues.filter((queue) => queue.state === 'open');
  const stopTaking = async () => {
    for (const queue of open) {
      const answer = await act('queue.setState', { queueId: queue.queueId, state: 'paused' });
      if (!answer?.ok) return;
    }
  };
  return (
    <>
      <div className="section-head">
        <h2 id="queues-heading">{t('manage.queue.heading')}</h2>
        {dayOpen && open.length > 1 && (
          <Button loading={busy} onClick={() => void stopTaking()}>
            {t('manage.queue.stopTaking')}
          </Button>
        )}
      </div>
      {queues.length === 0 && <p className="quiet">{t('manage.queue.none')}</p>}
      <ul className="queues">
        {queues.map((queue) => (
          <QueueRow key={queue.queueId} queue={queue} dayOpen={dayOpen} />
        ))}
      </ul>
    </>
  );
}

function QueueRow({ queue, dayOpen }: { readonly queue: Queue; readonly dayOpen: boolean }) {
  const { t, i18n } = useTranslation();
  const { client } = useConsole();
  const now = useHallNow(client, 5_000);
  const { act, busy } = useAct();
  const [before, setBefore] = useState<QueueState | null>(null);
  useEffect(() => {
    if (before === null) return;
    const timer = setTimeout(() => setBefore(null), undoOfferedMs);
    return () => clearTimeout(timer);
  }, [before]);
  const set = async (state: QueueState, undo: QueueState | null) => {
    const answer = await act('queue.setState', { queueId: queue.queueId, state });
    if (answer?.ok) setBefore(undo);
  };
  const name = inLanguage(queue.name, i18n.language);
  return (
    <li className="queue" data-state={queue.state}>
      <b className="queue-prefix">{queue.prefix}</b>
      <span className="queue-name">
        {name}
        <small>
          {t('manage.queue.served', { open: queue.openWindows, windows: queue.windowNumbers.join(' · ') })}
        </small>
      </span>
      <span className="queue-waiting">
        {t('common.people', { count: queue.waiting })}
        <small>
          {queue.longestSince === null
            ? sayWait(t, queue.wait)
            : t('manage.queue.longest', {
                minutes: Math.max(0, Math.floor((now - queue.longestSince) / 60_000)),
              })}
        </small>
      </span>
      <span className="queue-undo" role="status">
        {before && (
          <Button type="link" disabled={busy} onClick={() => void set(before, null)}>
            {t('manage.undo')}
          </Button>
        )}
      </span>
      <Segmented<QueueState>
        aria-label={t('manage.queue.stateOf', { name: `${queue.prefix} ${name}` })}
        options={states.map((state) => ({ value: state, label: t(`common.queueState.${state}`) }))}
        value={queue.state}
        disabled={busy || !dayOpen}
        onChange={(state) => void set(state, queue.state)}
      />
    </li>
  );
}
