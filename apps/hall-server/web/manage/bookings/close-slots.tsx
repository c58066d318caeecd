/** Closing a stretch: who has an appointment in it, why; then who was given another time and who was only told. */
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import { type SlotCloseReason, slotCloseReasons } from '@yiting/shared/protocol/commands/bookings.ts';
import { sayDate, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useConsole } from '../console-context.ts';
import { readLanguage } from '../language.ts';
import { useAct } from '../use-act.ts';

type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly bookings: readonly BookingLine[];
};
/** What became of each person; null where the hall did not say. */
type Outcome = {
  readonly before: BookingLine;
  readonly after: BookingLine | null;
};

export function CloseSlots(props: {
  readonly open: boolean;
  readonly queueId: string;
  readonly stretch: Stretch;
  readonly leave: () => void;
  readonly done: () => void;
}) {
  const { queueId, stretch } = props;
  const { t } = useTranslation();
  const { client, timeZone } = useConsole();
  const { act, busy } = useAct();
  const [reason, setReason] = useState<SlotCloseReason>('staff');
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const range = {
    from: sayTime(stretch.from, timeZone),
    to: sayTime(stretch.to, timeZone),
  };
  const close = async () => {
    const { from, to, bookings } = stretch;
    const answer = await act('slot.close', { queueId, from, to, reason });
    if (!answer?.ok) return;
    setOutcomes(
      await Promise.all(
        bookings.map(async (before) => {
          const found = await client.query('booking.one', { bookingId: before.bookingId });
          return { before, after: found.ok ? found.value.booking : null };
        }),
      ),
    );
  };
  const leave = () => {
    props.leave();
    if (outcomes) props.done();
    setOutcomes(null);
  };
  const footer = outcomes
    ? [
        <Button key="close" size="large" type="primary" onClick={leave}>
          {t('common.close')}
        </Button>,
      ]
    : [
        <Button key="back" size="large" onClick={leave} disabled={busy}>
          {t('common.back')}
        </Button>,
        <Button key="do" size="large" type="primary" danger loading={busy} onClick={() => void close()}>
          {t('calendars.bookings.closeFrom', range)}
        </Button>,
      ];
  return (
    <Modal
      open={props.open}
      onCancel={leave}
      width={680}
      footer={footer}
      title={t(outcomes ? 'calendars.bookings.closedTitle' : 'calendars.bookings.closeTitle', range)}
    >
      {outcomes ? (
        <Outcomes outcomes={outcomes} />
      ) : (
        <>
          <p>{t('calendars.bookings.closeMeans')}</p>
          <h3 id="close-reason">{t('calendars.bookings.reason')}</h3>
          <Radio.Group
            aria-labelledby="close-reason"
            className="close-reasons"
            value={reason}
            onChange={(event) => setReason(event.target.value as SlotCloseReason)}
            options={slotCloseReasons.map((each) => ({
              value: each,
              label: t(`calendars.closeReason.${each}`),
            }))}
          />
          <h3>{t('calendars.bookings.touched', { count: stretch.bookings.length })}</h3>
          <ul className="outcomes">
            {stretch.bookings.map((booking) => (
              <li key={booking.bookingId}>
                <b>{sayTime(booking.at, timeZone)}</b>
                <span>{booking.personMasked}</span>
                <code>{booking.code}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}

function Outcomes({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const { t } = useTranslation();
  const { timeZone } = useConsole();
  const moved = outcomes.filter(({ after }) => after?.state === 'booked');
  const told = outcomes.length - moved.length;
  return (
    <>
      <Alert
        type={told === 0 ? 'success' : 'warning'}
        role="status"
        title={t('calendars.bookings.outcome', { rebooked: moved.length, told })}
      />
      <ul className="outcomes">
        {outcomes.map(({ before, after }) => (
          <li key={before.bookingId}>
            <b>{sayTime(before.at, timeZone)}</b>
            <span>{before.personMasked}</span>
            <code>{before.code}</code>
            <span>
              {after?.state === 'booked'
                ? t('calendars.bookings.movedTo', {
                    when: `${sayDate(after.at, timeZone, readLanguage())} ${sayTime(after.at, timeZone)}`,
                  })
                : t('calendars.bookings.onlyTold')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
