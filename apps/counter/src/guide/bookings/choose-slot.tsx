/** Day and time out of what is free, for a new appointment or one that is moved. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { hallDay, instantOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { SlotDayLine } from '@yiting/shared/protocol/bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { sayDate, sayError, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import { timeZoneOf } from '../../desk-parts.tsx';
import { asLanguage } from './when.ts';

const daysShown = 31;
const noonMinute = 12 * 60;

export type Bookable = { readonly itemCode: string | null; readonly queueId: string | null };
type ChooseSlotProps = {
  readonly client: HallClient;
  readonly of: Bookable;
  readonly chosen: number | null;
  readonly choose: (slotAt: number) => void;
  /** Changes when something was booked: the free times are asked for again. */
  readonly turn: number;
};

export function ChooseSlot({ client, of, chosen, choose, turn }: ChooseSlotProps) {
  const { t, i18n } = useTranslation();
  const timeZone = timeZoneOf(client);
  const [date, setDate] = useState<string | null>(null);
  const { days, error } = useFreeTimes(client, of, turn);
  const open = days.filter(({ slots }) => slots.length > 0);
  const day = open.find((each) => each.date === date) ?? open[0];
  return (
    <div className="choose-slot">
      <p className="problem" role="alert">
        {error ? sayError(t, error) : ''}
      </p>
      <fieldset>
        <legend>{t('bookingDesk.day')}</legend>
        <div className="choices">
          {open.map((each) => (
            <button
              key={each.date}
              type="button"
              className="choice"
              aria-pressed={each.date === day?.date}
              onClick={() => setDate(each.date)}
            >
              {sayDate(instantOf(each.date, noonMinute, timeZone), timeZone, asLanguage(i18n.language))}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('bookingDesk.time')}</legend>
        <div className="choices slots">
          {day?.slots.map(({ at, free }) => (
            <button
              key={at}
              type="button"
              className="choice"
              aria-pressed={at === chosen}
              disabled={free === 0}
              onClick={() => choose(at)}
            >
              {sayTime(at, timeZone)} <small>{free === 0 ? t('bookingDesk.full') : free}</small>
            </button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function useFreeTimes(client: HallClient, { itemCode, queueId }: Bookable, turn: number) {
  const [days, setDays] = useState<readonly SlotDayLine[]>([]);
  const [error, setError] = useState<HallError | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was booked is a reason to ask again
  useEffect(() => {
    let wanted = true;
    const what = itemCode !== null ? { itemCode } : queueId !== null ? { queueId } : null;
    if (!what) return setDays([]);
    const from = hallDay(client.hallNow(), timeZoneOf(client));
    void client.query('booking.slots', { ...what, from, days: daysShown }).then((answer) => {
      if (!wanted) return;
      setDays(answer.ok ? answer.value.days : []);
      setError(answer.ok ? null : answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [client, itemCode, queueId, turn]);
  return { days, error };
}
