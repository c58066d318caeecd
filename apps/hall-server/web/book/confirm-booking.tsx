/** The chosen time, kept for a while; the phone number with its code; and the confirmation. */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { sayDate, sayError, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { BackButton } from './back-button.tsx';
import { BookedTime } from './booked-time.tsx';
import { languageNow } from './language-now.ts';
import { PhoneForm } from './phone-form.tsx';
import { useHold } from './use-hold.ts';
import type { Wish } from './use-wish.ts';

type ConfirmProps = {
  readonly client: HallClient;
  readonly wish: Wish;
  readonly choose: (slotAt: number) => void;
  readonly back: () => void;
};

export function ConfirmBooking({ client, wish, choose, back }: ConfirmProps) {
  const { t, i18n } = useTranslation();
  const { booking, error } = useHold(client, wish, i18n.language);
  return (
    <main data-screen="confirm">
      <h1 className="question">{t('bookOnline.chosen')}</h1>
      {error && <Refused client={client} error={error} choose={choose} />}
      {booking && <Held client={client} booking={booking} back={back} />}
      {!booking && !error && <p className="lead">{t('bookOnline.working')}</p>}
      <BackButton back={back} />
    </main>
  );
}

function Held(props: {
  readonly client: HallClient;
  readonly booking: BookingLine;
  readonly back: () => void;
}) {
  const { client, booking, back } = props;
  const { t } = useTranslation();
  const now = useHallNow(client, 500);
  const left = Math.ceil(((booking.heldUntil ?? now) - now) / 1_000);
  if (left <= 0)
    return (
      <div className="notice" role="alert">
        <h2>{t('bookOnline.keptOver')}</h2>
        <button type="button" className="act" onClick={back}>
          {t('bookOnline.chooseAgain')}
        </button>
      </div>
    );
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <>
      <BookedTime client={client} booking={booking} />
      <p className="kept" role="timer">
        {t('bookOnline.kept', { time: clock })}
      </p>
      <PhoneForm client={client} bookingId={booking.bookingId} />
    </>
  );
}

/** Somebody was quicker: the reason, and the nearest free times in one tap. */
function Refused(props: {
  readonly client: HallClient;
  readonly error: HallError;
  readonly choose: (slotAt: number) => void;
}) {
  const { t, i18n } = useTranslation();
  const timeZone = props.client.hello?.timeZone ?? 'Asia/Shanghai';
  const nearest = String(props.error.detail?.nearest ?? '')
    .split(',')
    .map(Number)
    .filter((at) => at > 0);
  return (
    <div role="alert">
      <div className="notice">
        <h2>{sayError(t, props.error)}</h2>
      </div>
      {nearest.length > 0 && (
        <>
          <h2 className="group">{t('bookOnline.nearest')}</h2>
          <div className="choices">
            {nearest.map((at) => (
              <button key={at} type="button" className="choice" onClick={() => props.choose(at)}>
                {sayDate(at, timeZone, languageNow(i18n))} {sayTime(at, timeZone)}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
