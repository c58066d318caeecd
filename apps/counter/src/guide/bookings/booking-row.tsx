/** One appointment at the guide desk; pressing it shows what can be done: check in, move, cancel, grant an appeal. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { BookingLine, CheckInAnswer } from '@yiting/shared/protocol/bookings.ts';
import { forgiveReasons } from '@yiting/shared/protocol/commands/bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { GuideView } from '@yiting/shared/protocol/views/desk.ts';
import { inLanguage, sayError, sayTime } from '@yiting/shared/ui/say.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { timeZoneOf } from '../../desk-parts.tsx';
import { ChooseSlot } from './choose-slot.tsx';
import { sayWhen } from './when.ts';

export type RowProps = {
  readonly client: HallClient;
  readonly guide: GuideView;
  readonly booking: BookingLine;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly changed: () => void;
  readonly turn: number;
};

export function BookingRow(props: RowProps) {
  const { t, i18n } = useTranslation();
  const { client, booking, open, toggle } = props;
  const name = inLanguage(booking.itemName ?? booking.queueName, i18n.language);
  return (
    <li data-booking={booking.code}>
      <button type="button" className="line" aria-expanded={open} onClick={toggle}>
        <b>{booking.code}</b>
        <span className="line-name">
          {name}
          {booking.personMasked !== null && ` · ${booking.personMasked}`}
        </span>
        {booking.inspection !== null && (
          <span className="mark">
            {t('bookingDesk.inspectionIn', { area: inLanguage(booking.inspection.areaName, i18n.language) })}
          </span>
        )}
        {booking.lostSlot && <span className="mark warn">{t('bookingDesk.lostSlot')}</span>}
        {booking.ticketNumber !== null && <span className="mark">{booking.ticketNumber}</span>}
        <span className="line-wait">
          {sayWhen(booking, timeZoneOf(client), i18n.language)} · {t(`bookingDesk.state.${booking.state}`)}
        </span>
      </button>
      {open && <Acts {...props} />}
    </li>
  );
}

function Acts({ client, guide, booking, changed, turn }: RowProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const [error, setError] = useState<HallError | null>(null);
  const [moving, setMoving] = useState<{ readonly slotAt: number | null } | null>(null);
  const { bookingId, state, itemCode, queueId, inspection } = booking;
  const proof = { kind: 'code', code: booking.code } as const;
  const printers = guide.printers.filter(({ connected }) => connected);
  const settle = (answer: { ok: true } | { ok: false; error: HallError }, words = '') => {
    setError(answer.ok ? null : answer.error);
    setSaid(answer.ok ? words : '');
    changed();
  };
  const checkIn = async (printAt?: string) => {
    const answer = await client.send('booking.checkIn', { proof, ...(printAt ? { printAt } : {}) });
    settle(answer, answer.ok ? sayCheckIn(t, answer.value, timeZoneOf(client)) : '');
  };
  const move = async (slotAt: number) => {
    settle(await client.send('booking.move', { bookingId, slotAt }));
    setMoving(null);
  };
  return (
    <div className="line-acts">
      {state === 'booked' && (
        <>
          {inspection === null && (
            <>
              {printers.map(({ stationId, name }) => (
                <button
                  key={stationId}
                  type="button"
                  className="choice"
                  onClick={() => void checkIn(stationId)}
                >
                  {t('bookingDesk.checkInAt', { printer: name })}
                </button>
              ))}
              <button type="button" className="choice" onClick={() => void checkIn()}>
                {t('bookingDesk.checkIn')}
              </button>
            </>
          )}
          <button
            type="button"
            className="choice"
            aria-expanded={moving !== null}
            onClick={() => setMoving(moving === null ? { slotAt: null } : null)}
          >
            {t('bookingDesk.move')}
          </button>
          {printers.map(({ stationId, name }) => (
            <button
              key={`slip ${stationId}`}
              type="button"
              className="choice"
              onClick={() =>
                void client
                  .send('booking.reprint', { bookingId, printAt: stationId })
                  .then((answer) => settle(answer, t('bookingDesk.reprintSent', { printer: name })))
              }
            >
              {t('bookingDesk.reprintAt', { printer: name })}
            </button>
          ))}
          <Cancel act={async () => settle(await client.send('booking.cancel', { bookingId }))} />
        </>
      )}
      {state === 'noShow' &&
        forgiveReasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="choice"
            onClick={() =>
              void client.send('booking.forgive', { bookingId, reason }).then((answer) => settle(answer))
            }
          >
            {t('bookingDesk.forgive')} · {t(`bookingDesk.forgiveWhy.${reason}`)}
          </button>
        ))}
      {moving !== null && (
        <div className="moving">
          <ChooseSlot
            client={client}
            of={{ itemCode, queueId, areaId: inspection?.areaId }}
            chosen={moving.slotAt}
            choose={({ at }) => setMoving({ slotAt: at })}
            turn={turn}
          />
          <button
            type="button"
            className="primary"
            disabled={moving.slotAt === null}
            onClick={() => moving.slotAt !== null && void move(moving.slotAt)}
          >
            {t('bookingDesk.moveTo')}
          </button>
        </div>
      )}
      <p className={error ? 'problem' : 'said'} role="status">
        {error ? sayError(t, error) : said}
      </p>
    </div>
  );
}

function Cancel({ act }: { readonly act: () => Promise<void> }) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  return (
    <button
      type="button"
      className="choice"
      onBlur={() => setSure(false)}
      onClick={() => (sure ? void act() : setSure(true))}
    >
      {t(sure ? 'bookingDesk.cancelAgain' : 'bookingDesk.cancel')}
    </button>
  );
}

function sayCheckIn(t: TFunction, answer: CheckInAnswer, timeZone: string): string {
  if (answer.slip !== null) return t('bookingDesk.checkedIn', { number: answer.slip.number });
  if (answer.outcome === 'onTime' || answer.outcome === 'walkInRank') return '';
  const time = answer.outcome === 'early' ? sayTime(answer.opensAt, timeZone) : '';
  return t(`bookingDesk.outcome.${answer.outcome}`, { time });
}
