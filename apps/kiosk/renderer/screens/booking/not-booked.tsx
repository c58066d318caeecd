/** What did not go: why, and what to do instead, in one tap. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { isInspection, otherTimesHelp } from '../../booking-steps.ts';
import type { Device } from '../../device.ts';
import { findWanted, useKiosk } from '../../kiosk-context.ts';
import { takesNumbers } from '../../own-bookings.ts';
import { sayWhen } from '../../say-when.ts';
import { Frame } from '../frame.tsx';

export function NotBooked({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const { session, state, send } = kiosk;
  const { screen } = session;
  if (screen.name !== 'notBooked') return null;
  const { act, error, wanted, offers } = screen;
  const canTake =
    wanted !== null &&
    !isInspection(wanted) &&
    screen.moving === null &&
    takesNumbers(findWanted(kiosk, wanted).queue);
  return (
    <Frame
      screen="not-booked"
      device={device}
      footer={
        wanted !== null && (
          <button type="button" className="act" onClick={() => send({ type: 'bookAgain' })}>
            {t('booking.otherTime')}
          </button>
        )
      }
    >
      <h1>{t(`booking.notBooked.${act}`)}</h1>
      <p className="notice" role="alert">
        {sayError(t, error)}
      </p>
      {otherTimesHelp(screen) && (
        <>
          <h2>{t('booking.nearest')}</h2>
          {offers === null && <p className="hint">{t('booking.nearestLooking')}</p>}
          {offers?.length === 0 && <p className="hint">{t('booking.noNearest')}</p>}
          <div className="ways">
            {offers?.map((slot) => (
              <button
                key={slot.at}
                type="button"
                className="choice way offer"
                onClick={() => send({ type: 'time', commandId: makeUlid(Date.now()), slotAt: slot.at })}
              >
                <b>{sayWhen(slot, state.timeZone, session.language)}</b>
                <span>{t('booking.places', { places: slot.free })}</span>
              </button>
            ))}
          </div>
        </>
      )}
      <div className="ways">
        {canTake && (
          <button type="button" className="choice way" onClick={() => send({ type: 'want', wanted })}>
            <b>{t('booking.takeNumber')}</b>
          </button>
        )}
        {(act === 'checkIn' || act === 'look') && <OtherWays act={act} />}
      </div>
    </Frame>
  );
}

/** Not found by code: by card, or the other way round; else an ordinary number. */
function OtherWays({ act }: { readonly act: 'checkIn' | 'look' }) {
  const { t } = useTranslation();
  const { send } = useKiosk();
  const own = (way: 'card' | 'code') => send({ type: 'ownWay', way });
  return (
    <>
      <button type="button" className="choice way" onClick={() => own('card')}>
        <b>{t('booking.ownCard')}</b>
        <span>{t('booking.ownCardHint')}</span>
      </button>
      <button type="button" className="choice way" onClick={() => own('code')}>
        <b>{t('booking.ownCode')}</b>
        <span>{t('booking.ownCodeHint')}</span>
      </button>
      <button type="button" className="choice way" onClick={() => send({ type: 'back' })}>
        <b>{t(act === 'checkIn' ? 'booking.takeNumber' : 'booking.seeGuide')}</b>
      </button>
    </>
  );
}
