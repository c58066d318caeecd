/** The window desk: left what can be done, in the middle the visitor, right who waits. Everything has a key. */

import type { DeskView } from '@yiting/shared/protocol/views/desk.ts';
import { inLanguage, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useView } from '@yiting/shared/ui/use-hall.ts';
import { useEffect, useState } from 'react';
import { Alarms, type DeskProps, TopBar } from '../desk-parts.tsx';
import { ActBar } from './act-bar.tsx';
import { type Act, actOfKey } from './acts.ts';
import { LeftOpenNotice } from './case/left-open.tsx';
import { useFinishGuard } from './case/use-finish-guard.ts';
import { Panel } from './panel.tsx';
import type { PanelName } from './panel-props.ts';
import { panelNames } from './panel-props.ts';
import { QueueSide } from './queue-side.tsx';
import { useDesk } from './use-desk.ts';
import { Visitor } from './visitor.tsx';

const armedForMs = 3_000;

export function WindowDesk({
  client,
  staff,
  choose,
  leave,
  windowId,
}: DeskProps & { readonly windowId: string }) {
  const { t, i18n } = useTranslation();
  const desk = useView(client, 'desk', { windowId })?.body ?? null;
  const cases = useView(client, 'visitCases', { windowId })?.body ?? null;
  const guard = useFinishGuard(cases);
  const acts = useDesk(client);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const alarm = useAlarm(() => void acts.send('alarm.raise', { windowId }));
  const act = (name: Act) => {
    const opens = panelNames.find((each) => each === name);
    if (opens) setPanel(panel === opens ? null : opens);
    else if (name === 'alarm') alarm.press();
    else if (name === 'finish' && guard.stops()) return;
    else void send(acts.send, name, windowId).then((done) => done && name === 'close' && choose(null));
    if (name !== 'alarm') acts.clear();
  };
  useKeys(desk, act, () => setPanel(null));
  // A panel belongs to one situation; when that changes it is closed.
  const situation = `${desk?.state} ${desk?.current?.ticketId}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the situation is the reason to close
  useEffect(() => setPanel(null), [situation]);
  if (!desk) return null;
  if (desk.officer?.staffId !== staff.staffId) return <Elsewhere desk={desk} choose={() => choose(null)} />;
  return (
    <div className="page">
      <TopBar client={client} staff={staff} leave={leave}>
        <b>
          {t('common.windowNumber', { number: desk.number })} · {t(`common.windowKind.${desk.kind}`)}
        </b>
        <span>{inLanguage(desk.zoneName, i18n.language)}</span>
        <span>{t('window.today', { finished: desk.finishedToday })}</span>
      </TopBar>
      <Alarms alarms={desk.alarms.filter(({ windowNumber }) => windowNumber !== desk.number)} />
      <main className="window-desk" data-state={desk.state}>
        <ActBar
          state={desk.state}
          busy={acts.busy}
          act={act}
          alarmArmed={alarm.armed}
          alarmRaised={desk.alarms.some(({ windowNumber }) => windowNumber === desk.number)}
        />
        <section className="visitor" aria-live="polite">
          <p className="problem" role="alert">
            {acts.error ? sayError(t, acts.error) : ''}
          </p>
          <LeftOpenNotice left={guard.shown} />
          <Visitor client={client} desk={desk} acts={acts} cases={cases} active={panel === null} />
          {panel && (
            <Panel
              name={panel}
              client={client}
              desk={desk}
              acts={acts}
              here={cases?.cases.map(({ caseId }) => caseId) ?? []}
              close={() => setPanel(null)}
            />
          )}
        </section>
        <QueueSide client={client} desk={desk} acts={acts} />
      </main>
    </div>
  );
}

/** The plain acts: one command each. */
function send(sender: ReturnType<typeof useDesk>['send'], act: Act, windowId: string): Promise<boolean> {
  const types = {
    call: 'call.next',
    begin: 'service.begin',
    finish: 'service.finish',
    recall: 'call.recall',
    miss: 'call.miss',
    putBack: 'call.putBack',
    hold: 'service.hold',
    resume: 'window.resume',
    open: 'window.open',
    close: 'window.close',
  } as const;
  return act in types ? sender(types[act as keyof typeof types], { windowId }) : Promise.resolve(false);
}

function useKeys(desk: DeskView | null, act: (name: Act) => void, closePanel: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return closePanel();
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      const name = desk ? actOfKey(desk.state, event, typing) : null;
      if (name === null) return;
      event.preventDefault();
      act(name);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}

/** Two presses within three seconds: one may be a slip of the hand. */
function useAlarm(raise: () => void): { readonly armed: boolean; readonly press: () => void } {
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    if (!armed) return;
    const timer = setTimeout(() => setArmed(false), armedForMs);
    return () => clearTimeout(timer);
  }, [armed]);
  const press = () => {
    if (armed) raise();
    setArmed(!armed);
  };
  return { armed, press };
}

/** The window was handed over, closed by a manager, or the day ended. */
function Elsewhere({ desk, choose }: { readonly desk: DeskView; readonly choose: () => void }) {
  const { t } = useTranslation();
  return (
    <main className="choose">
      <h1>{desk.officer ? t('window.handedAway', { name: desk.officer.name }) : t('window.closedTitle')}</h1>
      <button type="button" className="primary" onClick={choose}>
        {t('window.chooseDesk')}
      </button>
    </main>
  );
}
