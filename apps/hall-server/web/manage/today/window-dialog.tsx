/** What a manager can do about one window: pause it, free its visitor, close it when it is deserted. */
import { type PauseReason, pauseReasonSchema } from '@yiting/shared/protocol/fields.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Modal, Popconfirm } from 'antd';
import { useConsole } from '../console-context.ts';
import { type Act, useAct } from '../use-act.ts';
import { TransferVisitor } from './transfer-visitor.tsx';
import { actsFor, commandsOf, type WindowAct } from './window-acts.ts';

type HallWindow = ManageView['windows'][number];
type Props = { readonly view: ManageView; readonly window: HallWindow | null; readonly leave: () => void };

export function WindowDialog({ view, window, leave }: Props) {
  const { t } = useTranslation();
  const title = window
    ? `${t('common.windowNumber', { number: window.number })} · ${t(`common.windowKind.${window.kind}`)}`
    : '';
  return (
    <Modal open={window !== null} onCancel={leave} title={title} footer={null} width={620} destroyOnHidden>
      {window && <Inside view={view} window={window} leave={leave} />}
    </Modal>
  );
}

function Inside({ view, window, leave }: { view: ManageView; window: HallWindow; leave: () => void }) {
  const { t } = useTranslation();
  const { timeZone, roles } = useConsole();
  const { act, busy } = useAct();
  const mayAct = roles.includes('manager');
  const acts = mayAct ? actsFor(window.state) : [];
  const run = async (each: PlainAct) => {
    if (await carryOut(act, each, window.windowId)) leave();
  };
  return (
    <div className="window-acts">
      <p className="window-acts-now">
        <b data-state={window.state}>{window.ticketNumber ?? t(`common.windowState.${window.state}`)}</b>
        <span>
          {t('manage.window.since', {
            state: t(`common.windowState.${window.state}`),
            time: sayTime(window.since, timeZone),
          })}
          <br />
          {window.officerName ?? t('manage.window.nobody')}
        </span>
      </p>
      {acts.length === 0 && (
        <p className="quiet">{mayAct ? t('manage.window.nothingToDo') : t('manage.window.readOnly')}</p>
      )}
      {acts.includes('pause') && (
        <PauseWindow
          busy={busy}
          pause={async (reason) => {
            const answer = await act('window.pause', { windowId: window.windowId, reason });
            if (answer?.ok) leave();
          }}
        />
      )}
      {acts.includes('transfer') && (
        <TransferVisitor view={view} window={window} act={act} busy={busy} done={leave} />
      )}
      <div className="window-acts-row">
        {acts.filter(isPlain).map((each) => (
          <Popconfirm
            key={each}
            title={t(`manage.window.means.${each}`, { ticket: window.ticketNumber ?? '' })}
            okText={t(`manage.window.act.${each}`)}
            cancelText={t('common.back')}
            onConfirm={() => void run(each)}
          >
            <Button size="large" disabled={busy}>
              {t(`manage.window.act.${each}`)}
            </Button>
          </Popconfirm>
        ))}
      </div>
    </div>
  );
}

function PauseWindow({ busy, pause }: { busy: boolean; pause: (reason: PauseReason) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="window-acts-group">
      <legend>{t('manage.window.act.pause')}</legend>
      {pauseReasonSchema.options.map((reason) => (
        <Button key={reason} disabled={busy} onClick={() => pause(reason)}>
          {t(`common.pauseReason.${reason}`)}
        </Button>
      ))}
    </fieldset>
  );
}

/** The commands of one act in order; stops at the first refusal and answers whether all were carried out. */
async function carryOut(act: Act, each: PlainAct, windowId: string): Promise<boolean> {
  for (const command of commandsOf(each)) {
    const answer = await act(command, { windowId });
    if (!answer?.ok) return false;
  }
  return true;
}

/** An act that needs nothing but the window. */
type PlainAct = Exclude<WindowAct, 'pause' | 'transfer'>;

function isPlain(each: WindowAct): each is PlainAct {
  return each !== 'pause' && each !== 'transfer';
}
