/** Sends the visitor of a window to a queue or to another window; waited time goes along (design 4). */
import type { TransferTarget } from '@yiting/shared/protocol/commands/windows.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Act } from '../use-act.ts';

type Props = {
  readonly view: ManageView;
  readonly window: ManageView['windows'][number];
  readonly act: Act;
  readonly busy: boolean;
  readonly done: () => void;
};

export function TransferVisitor({ view, window, act, busy, done }: Props) {
  const { t, i18n } = useTranslation();
  const [target, setTarget] = useState<string | null>(null);
  // Not in groups: Ant Design gives the headings of groups an aria-selected that they may not carry.
  const options = [
    ...view.queues.map((queue) => ({
      value: `queue:${queue.queueId}`,
      label: t('manage.window.toQueue', { name: `${queue.prefix} ${inLanguage(queue.name, i18n.language)}` }),
    })),
    ...view.windows
      .filter((other) => other.windowId !== window.windowId && other.state !== 'closed')
      .map((other) => ({
        value: `window:${other.windowId}`,
        label: `${t('common.windowNumber', { number: other.number })} ${other.officerName ?? ''}`,
      })),
  ];
  const transfer = async () => {
    const to = target === null ? null : readTarget(target);
    if (!to) return;
    const answer = await act('service.transfer', { windowId: window.windowId, to });
    if (answer?.ok) done();
  };
  return (
    <fieldset className="window-acts-group">
      <legend>{t('manage.window.act.transfer')}</legend>
      <Select<string>
        aria-label={t('manage.window.transferTo')}
        placeholder={t('manage.window.transferTo')}
        options={options}
        value={target}
        onChange={setTarget}
        className="window-acts-target"
      />
      <Button type="primary" disabled={busy || target === null} onClick={() => void transfer()}>
        {t('manage.window.act.transfer')}
      </Button>
    </fieldset>
  );
}

function readTarget(value: string): TransferTarget | null {
  const [kind, id] = value.split(':');
  if (kind === 'queue' && id) return { kind: 'queue', queueId: id };
  if (kind === 'window' && id) return { kind: 'window', windowId: id };
  return null;
}
