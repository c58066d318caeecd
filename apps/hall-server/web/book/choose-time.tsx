/** When: only days that can be booked, then the whole slots of one of them; lunch is a gap, full times are shown as full. */

import type { Words } from '@yiting/shared/basics/words.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { hallDay, minuteOfDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { Slot } from '@yiting/shared/domain/slots/slots.ts';
import type { SlotDayLine } from '@yiting/shared/protocol/bookings.ts';
import { inLanguage, sayError, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import { DayChoice } from './day-choice.tsx';
import { useAsk } from './use-ask.ts';

const daysAsked = 31;
/** Others book meanwhile: how often the free times are read again, ms. */
const readAgainMs = 20_000;
const noon = 12 * 60;

export function ChooseTime(props: {
  readonly client: HallClient;
  readonly itemCode?: string;
  readonly queueId?: string;
  readonly heading: string;
  readonly about: Words;
  readonly choose: (slotAt: number) => void;
}) {
  const { client, itemCode, queueId } = props;
  const { t, i18n } = useTranslation();
  const timeZone = client.hello?.timeZone ?? 'Asia/Shanghai';
  const [from] = useState(() => hallDay(client.hallNow(), timeZone));
  const what = itemCode === undefined ? { queueId } : { itemCode };
  const { answer, error, again } = useAsk(client, 'booking.slots', { ...what, from, days: daysAsked });
  useEffect(() => {
    const timer = setInterval(again, readAgainMs);
    return () => clearInterval(timer);
  }, [again]);
  const [chosen, setChosen] = useState<string | null>(null);
  const days = (answer?.days ?? []).filter(({ slots }) => slots.length > 0);
  const day = days.find(({ date }) => date === chosen) ?? days.find(hasRoom) ?? days[0];
  return (
    <>
      <h1 className="question">{props.heading}</h1>
      <p className="about">{inLanguage(props.about, i18n.language)}</p>
      {error && (
        <p className="problem" role="alert">
          {sayError(t, error)}
        </p>
      )}
      {answer && !day && (
        <div className="now" role="status">
          <h2>{t('bookOnline.noTimes')}</h2>
          <p>{t('bookOnline.noTimesHint')}</p>
        </div>
      )}
      {day && (
        <>
          <DayChoice
            today={from}
            chosen={day.date}
            choose={setChosen}
            days={days.map((each) => ({
              date: each.date,
              isFull: !hasRoom(each),
              byAppointment: each.slots.every(({ byAppointment }) => byAppointment),
            }))}
          />
          <Times day={day} timeZone={timeZone} choose={props.choose} />
        </>
      )}
    </>
  );
}

function hasRoom({ slots }: SlotDayLine): boolean {
  return slots.some(({ free }) => free > 0);
}

function Times(props: {
  readonly day: SlotDayLine;
  readonly timeZone: string;
  readonly choose: (slotAt: number) => void;
}) {
  const { t } = useTranslation();
  const { timeZone } = props;
  const isMorning = ({ at }: Slot) => minuteOfDay(at, timeZone) < noon;
  const halves = [
    { name: t('bookOnline.morning'), slots: props.day.slots.filter(isMorning) },
    { name: t('bookOnline.afternoon'), slots: props.day.slots.filter((slot) => !isMorning(slot)) },
  ].filter(({ slots }) => slots.length > 0);
  return halves.map(({ name, slots }) => (
    <section key={name} aria-label={name}>
      <h2 className="group">{name}</h2>
      <div className="times">
        {slots.map((slot) => (
          <button
            key={slot.at}
            type="button"
            className="time"
            disabled={slot.free <= 0}
            onClick={() => props.choose(slot.at)}
          >
            <b>{sayTime(slot.at, timeZone)}</b>
            <small>{slot.free > 0 ? t('bookOnline.free', { count: slot.free }) : t('bookOnline.full')}</small>
          </button>
        ))}
      </div>
    </section>
  ));
}
