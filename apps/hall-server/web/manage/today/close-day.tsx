/** Closing the day: who is still inside, and a second step where visitors sit at windows (B4-74). */
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Checkbox, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useAct } from '../use-act.ts';

type Props = { readonly view: ManageView; readonly open: boolean; readonly leave: () => void };

export function CloseDay({ view, open, leave }: Props) {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (!open) return;
    setChecked(false);
    setRefused(false);
  }, [open]);
  const atWindows = view.windows.filter((window) => window.ticketNumber !== null);
  const waiting = view.queues.filter((queue) => queue.waiting > 0);
  // The hall has the last word: it also counts visitors on hold, whom this view does not list.
  const forced = atWindows.length > 0 || refused;

  const close = async () => {
    const answer = await act('day.close', { force: forced });
    if (answer?.ok) leave();
    else if (answer?.error.code === 'dayStillServing') setRefused(true);
  };
  const footer = [
    <Button key="back" size="large" onClick={leave} disabled={busy}>
      {t('common.back')}
    </Button>,
    <Button
      key="close"
      size="large"
      type="primary"
      danger={forced}
      loading={busy}
      disabled={forced && !checked}
      onClick={() => void close()}
    >
      {forced ? t('manage.day.closeForced') : t('manage.day.close')}
    </Button>,
  ];
  return (
    <Modal
      open={open}
      onCancel={leave}
      title={t('manage.day.closeTitle')}
      width={620}
      destroyOnHidden
      footer={footer}
    >
      <p>{t('manage.day.closeMeans')}</p>
      <StillWaiting queues={waiting} />
      <StillAtWindows windows={atWindows} />
      {waiting.length + atWindows.length === 0 && <p className="good-news">{t('manage.day.nobodyInside')}</p>}
      {refused && atWindows.length === 0 && <Alert type="warning" title={t('manage.day.heldInside')} />}
      {forced && (
        <Checkbox checked={checked} onChange={(event) => setChecked(event.target.checked)}>
          {t('manage.day.closeChecked')}
        </Checkbox>
      )}
    </Modal>
  );
}

function StillWaiting({ queues }: { readonly queues: ManageView['queues'] }) {
  const { t, i18n } = useTranslation();
  if (queues.length === 0) return null;
  const count = queues.reduce((sum, queue) => sum + queue.waiting, 0);
  return (
    <section className="still">
      <h3>{t('manage.day.stillWaiting', { count })}</h3>
      <ul>
        {queues.map((queue) => (
          <li key={queue.queueId}>
            <b>{queue.prefix}</b>
            <span>{inLanguage(queue.name, i18n.language)}</span>
            <span>{t('common.people', { count: queue.waiting })}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('manage.day.waitingAdvice')}</p>
    </section>
  );
}

function StillAtWindows({ windows }: { readonly windows: ManageView['windows'] }) {
  const { t } = useTranslation();
  if (windows.length === 0) return null;
  return (
    <section className="still">
      <h3>{t('manage.day.stillAtWindows', { count: windows.length })}</h3>
      <ul>
        {windows.map((window) => (
          <li key={window.windowId}>
            <b>{window.ticketNumber}</b>
            <span>
              {t('common.windowNumber', { number: window.number })} {window.officerName ?? ''}
            </span>
            <span>{t(`common.windowState.${window.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
