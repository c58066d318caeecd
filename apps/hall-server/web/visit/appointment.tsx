/** An appointment before there is a number: when, where, what to bring; to be moved or cancelled while it can be. */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import type { AppointmentView } from '@yiting/shared/protocol/views/visit.ts';
import { inLanguage, sayDate, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { BookedTime } from '../book/booked-time.tsx';
import { languageNow } from '../book/language-now.ts';
import { CancelBooking } from './cancel-booking.tsx';
import { MoveBooking } from './move-booking.tsx';
import { SaveCalendar } from './save-calendar.tsx';

type BookingProps = { readonly client: HallClient; readonly booking: BookingLine };

export function Appointment({
  client,
  view,
}: {
  readonly client: HallClient;
  readonly view: AppointmentView;
}) {
  const { booking } = view;
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('bookOnline.yours');
  }, [t]);
  if (!booking || booking.state === 'held') return <Over reason="nothing" />;
  if (booking.state === 'booked') return <Booked client={client} booking={booking} view={view} />;
  if (booking.state === 'cancelled' && booking.lostSlot)
    return (
      <Over reason="lost">
        <Code booking={booking} />
      </Over>
    );
  if (booking.state === 'checkedIn') return <main />;
  return <Over reason={booking.state} />;
}

/** No appointment stands any more, or none ever did: why, and what can be done now. */
function Over(props: {
  readonly reason: 'nothing' | 'cancelled' | 'lost' | 'expired' | 'noShow';
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { reason } = props;
  return (
    <main data-booking={reason}>
      <h1 className="plain">{t(`bookOnline.${reason}`)}</h1>
      {reason !== 'nothing' && <p className="lead">{t(`bookOnline.${reason}Hint`)}</p>}
      {props.children}
      {reason !== 'lost' && (
        <a className="act" href="/book">
          {t(reason === 'nothing' ? 'bookOnline.title' : 'bookOnline.bookAgain')}
        </a>
      )}
    </main>
  );
}

function Booked({ client, booking, view }: BookingProps & { readonly view: AppointmentView }) {
  const { t } = useTranslation();
  const now = useHallNow(client, 5_000);
  const [act, setAct] = useState<'move' | 'cancel' | null>(null);
  const [moved, setMoved] = useState(false);
  const rest = () => setAct(null);
  if (act === 'move')
    return (
      <MoveBooking
        client={client}
        booking={booking}
        leave={rest}
        done={() => {
          setMoved(true);
          rest();
        }}
      />
    );
  const isOpen = now <= booking.changeUntil;
  return (
    <main data-booking="booked">
      <h1 className="visually-hidden">{t('bookOnline.yours')}</h1>
      <Notices client={client} booking={booking} now={now} moved={moved} />
      <BookedTime client={client} booking={booking} />
      <Code booking={booking} />
      {booking.inspection === null && <SaveCalendar client={client} view={view} booking={booking} />}
      <Facts booking={booking} bring={view.bring} />
      <ChangeWords client={client} booking={booking} isOpen={isOpen} />
      {isOpen &&
        (act === 'cancel' ? (
          <CancelBooking client={client} bookingId={booking.bookingId} leave={rest} />
        ) : (
          <div className="changes">
            <button type="button" className="change" onClick={() => setAct('move')}>
              {t('bookOnline.move')}
            </button>
            <button type="button" className="change" onClick={() => setAct('cancel')}>
              {t('bookOnline.cancel')}
            </button>
          </div>
        ))}
    </main>
  );
}

/** What happened to the appointment without the person: the hall moved it, or its time has begun. */
function Notices(props: BookingProps & { readonly now: number; readonly moved: boolean }) {
  const { client, booking, now } = props;
  const { t, i18n } = useTranslation();
  const timeZone = client.hello?.timeZone ?? 'Asia/Shanghai';
  const from = booking.hallMovedFrom;
  if (now > booking.at && booking.inspection === null)
    return (
      <div className="notice" role="status">
        <h2>{t('bookOnline.lateTitle')}</h2>
        <p>{t('bookOnline.late')}</p>
      </div>
    );
  if (from !== null) {
    const when = `${sayDate(from, timeZone, languageNow(i18n))} ${sayTime(from, timeZone)}`;
    return (
      <div className="notice" role="status" data-testid="rebooked">
        <h2>{t('bookOnline.rebookedTitle')}</h2>
        <p>{t('bookOnline.rebooked', { when })}</p>
      </div>
    );
  }
  return (
    <p className="moved" role="status">
      {props.moved ? t('bookOnline.moved') : ''}
    </p>
  );
}

function Code({ booking }: { readonly booking: BookingLine }) {
  const { t } = useTranslation();
  return (
    <div className="code-card">
      <small>{t('bookOnline.codeLabel')}</small>
      <strong data-testid="booking-code">{booking.code}</strong>
      <p>{t(booking.inspection === null ? 'bookOnline.codeHint' : 'bookOnline.inspectionHint')}</p>
    </div>
  );
}

function Facts({ booking, bring }: { readonly booking: BookingLine; readonly bring: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const say = (words: BookingLine['hallName']) => inLanguage(words, i18n.language);
  return (
    <dl className="facts">
      {booking.inspection === null && (
        <>
          <dt>{t('bookOnline.place')}</dt>
          <dd>
            {say(booking.hallName)}
            {' · '}
            {say(booking.zoneName)}
          </dd>
        </>
      )}
      {bring.length > 0 && (
        <>
          <dt>{t('bookOnline.bring')}</dt>
          <dd>
            <ul className="bring" lang="zh-CN">
              {bring.map((material) => (
                <li key={material}>{material}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function ChangeWords({ client, booking, isOpen }: BookingProps & { readonly isOpen: boolean }) {
  const { t, i18n } = useTranslation();
  const timeZone = client.hello?.timeZone ?? 'Asia/Shanghai';
  const { changeUntil } = booking;
  return (
    <p className="quiet">
      {isOpen
        ? t('bookOnline.changeUntil', {
            date: sayDate(changeUntil, timeZone, languageNow(i18n)),
            time: sayTime(changeUntil, timeZone),
          })
        : t('bookOnline.tooLate')}
    </p>
  );
}
