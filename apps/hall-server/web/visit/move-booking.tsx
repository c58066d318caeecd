/** Another time: chosen as the first was, asked once more. The old place is kept until the new one is sure (design 4). */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { inLanguage, sayDate, sayError, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useRef, useState } from 'react';
import { Halves } from '../book/choose-half.tsx';
import { ChooseTime } from '../book/choose-time.tsx';
import { languageNow } from '../book/language-now.ts';
import type { HalfDay } from '../book/use-wish.ts';

type MoveProps = {
  readonly client: HallClient;
  readonly booking: BookingLine;
  readonly leave: () => void;
  readonly done: () => void;
};

/** When it begins, ms; of an inspection the half-day. */
type Chosen = { readonly at: number; readonly half?: HalfDay['half'] };

export function MoveBooking({ client, booking, leave, done }: MoveProps) {
  const { t, i18n } = useTranslation();
  const [chosen, choose] = useState<Chosen | null>(null);
  const about = booking.itemName ?? booking.queueName;
  const what = booking.itemCode === null ? { queueId: booking.queueId } : { itemCode: booking.itemCode };
  return (
    <main data-screen="move">
      {chosen !== null ? (
        <MoveNow
          client={client}
          bookingId={booking.bookingId}
          chosen={chosen}
          done={done}
          other={() => choose(null)}
        />
      ) : booking.inspection ? (
        <>
          <h1 className="question">{t('bookOnline.whichHalf')}</h1>
          <p className="about">{inLanguage(about, i18n.language)}</p>
          <Halves client={client} areaId={booking.inspection.areaId} choose={choose} />
        </>
      ) : (
        <ChooseTime
          client={client}
          {...what}
          heading={t('bookOnline.moveWhen')}
          about={about}
          choose={(at) => choose({ at })}
        />
      )}
      <p className="quiet">{t('bookOnline.moveKeeps')}</p>
      <button type="button" className="leave" onClick={leave}>
        {t('bookOnline.keepOld')}
      </button>
    </main>
  );
}

function MoveNow(props: {
  readonly client: HallClient;
  readonly bookingId: string;
  readonly chosen: Chosen;
  readonly done: () => void;
  readonly other: () => void;
}) {
  const { client, bookingId } = props;
  const { at: slotAt, half } = props.chosen;
  const { t, i18n } = useTranslation();
  const timeZone = client.hello?.timeZone ?? 'Asia/Shanghai';
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError | null>(null);
  const commandId = useRef(makeUlid(client.hallNow()));
  const move = async () => {
    setBusy(true);
    const answer = await client.send('booking.move', { bookingId, slotAt }, commandId.current);
    setBusy(false);
    if (answer.ok) return props.done();
    if (answer.error.code !== 'noAnswer') commandId.current = makeUlid(client.hallNow());
    setError(answer.error);
  };
  return (
    <>
      <h1 className="question">{t('bookOnline.moveTo')}</h1>
      <div className="booked">
        <p className="booked-day">{sayDate(slotAt, timeZone, languageNow(i18n))}</p>
        <p className="booked-time">{half ? t(`bookOnline.${half}`) : sayTime(slotAt, timeZone)}</p>
      </div>
      <p className="problem" role="alert">
        {error ? sayError(t, error) : ''}
      </p>
      <button type="button" className="act" disabled={busy} onClick={() => void move()}>
        {t('bookOnline.moveNow')}
      </button>
      <button type="button" className="change" onClick={props.other}>
        {t('bookOnline.chooseAgain')}
      </button>
    </>
  );
}
