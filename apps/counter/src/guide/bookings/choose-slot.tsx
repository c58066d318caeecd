/** Day and time out of what is free, for a new appointment or one that is moved. */

import { ok, type Result } from '@yiting/shared/basics/result.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { hallDay, instantOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { sayDate, sayError, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import { timeZoneOf } from '../../desk-parts.tsx';
import { asLanguage } from './when.ts';

const daysShown = 31;
const noonMinute = 12 * 60;

export type Bookable = {
  readonly itemCode: string | null;
  readonly queueId: string | null;
  /** An inspection on site in this area instead of a visit to the hall. */
  readonly areaId?: string | undefined;
};
/** `at`: when it begins, ms; `half` of an inspection. */
export type FreeTime = {
  readonly date: string;
  readonly at: number;
  readonly half?: 'morning' | 'afternoon';
};
type FreeDay = {
  readonly date: string;
  readonly times: readonly (FreeTime & { readonly free: number })[];
};
type ChooseSlotProps = {
  readonly client: HallClient;
  readonly of: Bookable;
  readonly chosen: number | null;
  readonly choose: (time: FreeTime) => void;
  /** Changes when something was booked: the free times are asked for again. */
  readonly turn: number;
};

export function ChooseSlot({ client, of, chosen, choose, turn }: ChooseSlotProps) {
  const { t, i18n } = useTranslation();
  const timeZone = timeZoneOf(client);
  const [date, setDate] = useState<string | null>(null);
  const { days, error } = useFreeTimes(client, of, turn);
  const day = days.find((each) => each.date === date) ?? days[0];
  return (
    <div className="choose-slot">
      <p className="problem" role="alert">
        {error ? sayError(t, error) : ''}
      </p>
      <fieldset>
        <legend>{t('bookingDesk.day')}</legend>
        <div className="choices">
          {days.map((each) => (
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
          {day?.times.map(({ free, ...time }) => (
            <button
              key={time.at}
              type="button"
              className="choice"
              aria-pressed={time.at === chosen}
              disabled={free === 0}
              onClick={() => choose(time)}
            >
              {time.half ? t(`bookingDesk.half.${time.half}`) : sayTime(time.at, timeZone)}{' '}
              <small>{free === 0 ? t('bookingDesk.full') : free}</small>
            </button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function useFreeTimes(client: HallClient, { itemCode, queueId, areaId }: Bookable, turn: number) {
  const [days, setDays] = useState<readonly FreeDay[]>([]);
  const [error, setError] = useState<HallError | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was booked is a reason to ask again
  useEffect(() => {
    let wanted = true;
    const what = itemCode !== null ? { itemCode } : queueId !== null ? { queueId } : null;
    if (!what) return setDays([]);
    const from = hallDay(client.hallNow(), timeZoneOf(client));
    const asked = areaId === undefined ? freeSlots(client, what, from) : freeHalves(client, areaId, from);
    void asked.then((answer) => {
      if (!wanted) return;
      setDays(answer.ok ? answer.value : []);
      setError(answer.ok ? null : answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [client, itemCode, queueId, areaId, turn]);
  return { days, error };
}

type Asked = Promise<Result<readonly FreeDay[], HallError>>;

/** Days on which something could be booked, with what is taken on them too. */
async function freeSlots(
  client: HallClient,
  what: { readonly itemCode: string } | { readonly queueId: string },
  from: string,
): Asked {
  const answer = await client.query('booking.slots', { ...what, from, days: daysShown });
  if (!answer.ok) return answer;
  const days = answer.value.days.filter(({ slots }) => slots.length > 0);
  return ok(
    days.map(({ date, slots }) => ({ date, times: slots.map(({ at, free }) => ({ date, at, free })) })),
  );
}

async function freeHalves(client: HallClient, areaId: string, from: string): Asked {
  const answer = await client.query('inspection.free', { areaId, from, days: daysShown });
  if (!answer.ok) return answer;
  const byDate = Map.groupBy(answer.value.halves, ({ date }) => date);
  return ok(
    [...byDate].map(([date, halves]) => ({
      date,
      times: halves.map(({ at, half, free }) => ({ date, at, half, free })),
    })),
  );
}
