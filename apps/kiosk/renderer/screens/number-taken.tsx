/** The number: the hero of the screen; people ahead, wait, windows, what to bring, what became of the slip. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { displayWait } from '@yiting/shared/domain/wait-display.ts';
import { windowRanges } from '@yiting/shared/domain/window-ranges.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import { sayList, saySentences } from '@yiting/shared/ui/say.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect } from 'react';
import type { Device } from '../device.ts';
import { itemName, useKiosk } from '../kiosk-context.ts';
import { OfflineMark } from '../offline.tsx';
import { staysShown } from '../stays-shown.ts';
import { useCountdown } from '../use-countdown.ts';
import { CameWith } from './booking/came-with.tsx';
import { Frame } from './frame.tsx';
import { SlipState } from './slip-state.tsx';

export function NumberTaken({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { session, send } = useKiosk();
  const { access } = session;
  const stays = staysShown(session);
  const seconds = useCountdown(limits.numberShownMs * access.timeFactor, stays);
  const taken = session.screen.name === 'number' ? session.screen.taken : null;
  const ticketId = taken?.ticketId;
  const leave = () => send({ type: 'home' });
  // However the screen is left, its number was seen.
  useEffect(() => {
    if (ticketId === undefined) return;
    return () => device.seen(ticketId);
  }, [ticketId, device]);
  useEffect(() => {
    if (seconds === 0) send({ type: 'home' });
  }, [seconds, send]);
  if (!taken) return null;
  return (
    <Frame
      screen="number"
      device={device}
      back={false}
      footer={
        <>
          <button type="button" className="plain another" onClick={leave}>
            {t('kiosk.another')}
          </button>
          {!stays && (
            <button type="button" className="plain" onClick={() => send({ type: 'hold' })}>
              {t('everybody.hold')}
            </button>
          )}
          <button type="button" className="act" onClick={leave}>
            {t('everybody.done')}
            {!stays && <small>{t('everybody.leavesIn', { seconds })}</small>}
          </button>
        </>
      }
    >
      <TakenNumber device={device} taken={taken} />
    </Frame>
  );
}

function TakenNumber({ device, taken }: { readonly device: Device; readonly taken: Taken }) {
  const { t } = useTranslation();
  const { slip } = taken;
  return (
    <div className="halves">
      <div>
        <p className="done-word">{slip.reprint ? t('identity.yourNumber') : t('kiosk.taken')}</p>
        <h1 className="hero" data-testid="ticket-number" data-long={slip.number.length > 4}>
          {slip.number}
        </h1>
        <p className="hero-name">{slip.itemName ?? slip.queueName}</p>
        {slip.offline && <OfflineMark />}
      </div>
      <div>
        {' '}
        <dl className="figures">
          <div>
            <dd>
              {slip.ahead === null ? (
                <small>{t('offline.aheadUnknown')}</small>
              ) : (
                <>
                  {slip.ahead} <small>{t('kiosk.aheadPeople')}</small>
                </>
              )}
            </dd>
            <dt>{t('kiosk.ahead')}</dt>
          </div>
          <div>
            <dd>{sayFigure(t, slip)}</dd>
            <dt>{t('kiosk.wait')}</dt>
          </div>
          <div>
            <dd>
              {windowRanges(slip.windowNumbers)} <small>{t('kiosk.goToWindows')}</small>
            </dd>
            <dt>{slip.zoneName}</dt>
          </div>
        </dl>
        <Advice />
        <CameWith />
        <SlipState device={device} taken={taken} />
      </div>
    </div>
  );
}

/** What to have ready, and what one leaves with. */
function Advice() {
  const { t } = useTranslation();
  const { session, catalogue } = useKiosk();
  if (session.screen.name !== 'number') return null;
  const { slip } = session.screen.taken;
  const item = catalogue.items.find((each) => itemName(each, slip.language).text === slip.itemName);
  if (!item) return null;
  const materials = item.materials.filter(({ free }) => !free).map(({ name }) => name);
  const { language } = session;
  const sentences = [
    ...(materials.length > 0 ? [t('kiosk.bringLine', { materials: sayList(materials, language) })] : []),
    ...(item.onSpot ? [t('kiosk.onSpotLine', { result: item.result })] : []),
  ];
  return <p className="advice">{saySentences(sentences, language)}</p>;
}

function sayFigure(t: TFunction, { wait }: Taken['slip']) {
  const shown = displayWait(wait);
  if (!shown) return <small>{t('common.waitUnknown')}</small>;
  const range =
    shown.fromMinutes === shown.toMinutes
      ? String(shown.toMinutes)
      : `${shown.fromMinutes}–${shown.toMinutes}`;
  return (
    <>
      {range} <small>{t('kiosk.waitMinutes')}</small>
    </>
  );
}
