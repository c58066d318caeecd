/** The appointment, the hero of the screen: when, where, the code, what to bring, what became of the slip. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import { inLanguage, sayDate, sayList } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect } from 'react';
import type { Device } from '../../device.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { sayRange, sayService } from '../../say-when.ts';
import { staysShown } from '../../stays-shown.ts';
import { useCountdown } from '../../use-countdown.ts';
import { Frame } from '../frame.tsx';

export function Booked({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { session, send } = useKiosk();
  const { screen, access } = session;
  const stays = staysShown(session);
  const seconds = useCountdown(limits.bookingShownMs * access.timeFactor, stays);
  useEffect(() => {
    if (seconds === 0) send({ type: 'home' });
  }, [seconds, send]);
  if (screen.name !== 'booked') return null;
  const { booking, moved, again, paper } = screen;
  const failed = paper === 'failed' || paper === 'sentUnverified';
  return (
    <Frame
      screen="booked"
      device={device}
      back={false}
      footer={
        <>
          {!stays && (
            <button type="button" className="plain" onClick={() => send({ type: 'hold' })}>
              {t('everybody.hold')}
            </button>
          )}
          <button type="button" className="act" onClick={() => send({ type: 'home' })}>
            {t('everybody.done')}
            {!stays && <small>{t('everybody.leavesIn', { seconds })}</small>}
          </button>
        </>
      }
    >
      <div className="halves">
        <div>
          <p className="done-word">{t(again ? 'booking.found.shown' : bookedTitle(booking, moved))}</p>
          <When booking={booking} />
          <p className="hero-name">{sayService(booking, session.language)}</p>
        </div>
        <div>
          <Code
            code={booking.code}
            hint={t(booking.inspection ? 'booking.inspection.codeHint' : 'booking.codeHint')}
          />
          <Place booking={booking} />
          <div className="paper" role="status" data-paper={paper} data-bad={failed}>
            <strong>{t(`booking.paper.${paper}`)}</strong>
          </div>
        </div>
      </div>
    </Frame>
  );
}

function bookedTitle({ inspection }: Pick<BookingLine, 'inspection'>, moved: boolean) {
  if (moved) return 'booking.movedTitle';
  return inspection ? 'booking.inspection.booked' : 'booking.bookedTitle';
}

/** Day and time as large as a number. */
export function When({ booking }: { readonly booking: BookingLine }) {
  const { session, state } = useKiosk();
  return (
    <h1 className="when" data-testid="when">
      <span>{sayDate(booking.at, state.timeZone, session.language)}</span>{' '}
      <b>{sayRange(booking, state.timeZone)}</b>
    </h1>
  );
}

/** In groups of four, so that it can be read out and typed. */
function Code({ code, hint }: Pick<BookingLine, 'code'> & { readonly hint: string }) {
  const { t } = useTranslation();
  return (
    <div className="code">
      <h2>{t('booking.code')}</h2>
      <p data-testid="code">
        {code.split('-').map((group) => (
          <span key={group}>{group}</span>
        ))}
      </p>
      <p className="hint">{hint}</p>
    </div>
  );
}

function Place({ booking }: { readonly booking: BookingLine }) {
  const { t } = useTranslation();
  const { session, catalogue } = useKiosk();
  const item = catalogue.items.find(({ code }) => code === booking.itemCode);
  const materials = (item?.materials ?? []).filter(({ free }) => !free).map(({ name }) => name);
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t(booking.inspection ? 'booking.inspection.place' : 'booking.place')}</dt>
          <dd>
            {inLanguage(booking.inspection?.areaName ?? booking.zoneName, session.language)}{' '}
            <small>
              {booking.inspection
                ? t('booking.inspection.stay')
                : inLanguage(booking.hallName, session.language)}
            </small>
          </dd>
        </div>
      </dl>
      {materials.length > 0 && (
        <p className="advice">
          {t(booking.inspection ? 'booking.inspection.prepare' : 'kiosk.bringLine', {
            materials: sayList(materials, session.language),
          })}
        </p>
      )}
    </>
  );
}
