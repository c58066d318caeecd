/** An appointment that gave no number: what it is, what to do now, and each of it in one tap. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { inLanguage, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useRef } from 'react';
import { actsOf } from '../../appointment-acts.ts';
import { type Found, wantedOf } from '../../booking-steps.ts';
import type { Device } from '../../device.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { ableFor } from '../../own-bookings.ts';
import { sayService } from '../../say-when.ts';
import { Frame } from '../frame.tsx';
import { When } from './booked.tsx';

export function Appointment({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const { session, send } = kiosk;
  const { screen } = session;
  if (screen.name !== 'appointment') return null;
  const { found, sure, rest = [] } = screen;
  const { booking, outcome } = found;
  const wanted = wantedOf(booking);
  const acts = actsOf(found, ableFor(kiosk, wanted));
  const took = outcome === 'already' ? booking.ticketNumber : null;
  return (
    <Frame
      screen="appointment"
      device={device}
      back={false}
      footer={
        <>
          <button type="button" className="plain" onClick={() => send({ type: 'home' })}>
            {t('common.home')}
          </button>
          {acts.main !== null && !sure && <Main act={acts.main} wanted={wanted} />}
        </>
      }
    >
      <p className="done-word" data-outcome={outcome}>
        {t(`booking.found.${outcome}`)}
      </p>
      {took === null ? (
        <When booking={booking} />
      ) : (
        <h1 className="hero" data-testid="own-number">
          {took}
        </h1>
      )}
      <p className="hero-name">{sayService(booking, session.language)}</p>
      <Todo found={found} />
      {acts.tooLate && <p className="hint">{t('booking.tooLate')}</p>}
      {sure ? (
        <SureToCancel />
      ) : (
        <div className="ways">
          {rest.length > 0 && (
            <button type="button" className="choice way" onClick={() => send({ type: 'nextBooking' })}>
              <b>{t('booking.nextOne', { count: rest.length })}</b>
            </button>
          )}
          {acts.others.includes('take') && (
            <button type="button" className="choice way" onClick={() => send({ type: 'want', wanted })}>
              <b>{t('booking.takeNumber')}</b>
            </button>
          )}
          {acts.others.includes('move') && (
            <button type="button" className="choice way" onClick={() => send({ type: 'move' })}>
              <b>{t('booking.move')}</b>
            </button>
          )}
          {acts.others.includes('again') && (
            <button type="button" className="choice way" onClick={() => send({ type: 'bookAgain' })}>
              <b>{t('booking.bookAnother')}</b>
            </button>
          )}
          {acts.others.includes('slip') && <SlipAgain />}
          {acts.others.includes('cancel') && (
            <button type="button" className="choice way" onClick={() => send({ type: 'sure', on: true })}>
              <b>{t('booking.cancel')}</b>
            </button>
          )}
        </div>
      )}
    </Frame>
  );
}

function Todo({ found: { outcome, booking, opensAt } }: { readonly found: Found }) {
  const { t } = useTranslation();
  const { session, state } = useKiosk();
  if (outcome === 'onTime' || outcome === 'walkInRank') return null;
  const time = opensAt === null ? '' : sayTime(opensAt, state.timeZone);
  const hall = inLanguage(booking.hallName, session.language);
  return (
    <p className="notice" role="status">
      {booking.lostSlot ? t('booking.lostSlot') : t(`booking.todo.${outcome}`, { time, hall })}
    </p>
  );
}

/** What most people want next. */
function Main({
  act,
  wanted,
}: {
  readonly act: 'take' | 'again' | 'move';
  readonly wanted: ReturnType<typeof wantedOf>;
}) {
  const { t } = useTranslation();
  const { send } = useKiosk();
  const words = { take: t('booking.takeNumber'), again: t('booking.bookAnother'), move: t('booking.move') };
  const go = {
    take: () => send({ type: 'want', wanted }),
    again: () => send({ type: 'bookAgain' }),
    move: () => send({ type: 'move' }),
  };
  return (
    <button type="button" className="act" onClick={go[act]}>
      {words[act]}
    </button>
  );
}

function SlipAgain() {
  const { t } = useTranslation();
  const { send } = useKiosk();
  const commandId = useRef(makeUlid(Date.now()));
  return (
    <button
      type="button"
      className="choice way"
      onClick={() => send({ type: 'slipAgain', commandId: commandId.current })}
    >
      <b>{t('booking.slipAgain')}</b>
    </button>
  );
}

function SureToCancel() {
  const { t } = useTranslation();
  const { send } = useKiosk();
  const commandId = useRef(makeUlid(Date.now()));
  return (
    <>
      <p className="big-hint" role="alert">
        {t('booking.cancelSure')}
      </p>
      <div className="ways">
        <button type="button" className="choice way" onClick={() => send({ type: 'sure', on: false })}>
          <b>{t('booking.cancelNo')}</b>
        </button>
        <button
          type="button"
          className="choice way"
          onClick={() => send({ type: 'cancel', commandId: commandId.current })}
        >
          <b>{t('booking.cancelYes')}</b>
        </button>
      </div>
    </>
  );
}
