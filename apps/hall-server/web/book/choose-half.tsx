/** An inspection on site (现场核查, B3-57): the area, then a half-day on which an inspector is free. */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { addDays } from '@yiting/shared/domain/calendar/dates.ts';
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import { inLanguage, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { BackButton } from './back-button.tsx';
import { DayChoice } from './day-choice.tsx';
import { languageNow } from './language-now.ts';
import { useAsk } from './use-ask.ts';
import type { HalfDay, Wish } from './use-wish.ts';

const daysAsked = 31;

type HalfProps = {
  readonly client: HallClient;
  readonly wish: Wish;
  readonly add: (choice: Wish) => void;
  readonly back: () => void;
};

export function ChooseHalf({ client, wish, add, back }: HalfProps) {
  const { t, i18n } = useTranslation();
  const about = wish.item ? inLanguage(wish.item.name, i18n.language) : '';
  return (
    <main data-screen="half">
      <h1 className="question">{t(wish.areaId ? 'bookOnline.whichHalf' : 'bookOnline.whereIs')}</h1>
      <p className="about">{about}</p>
      {wish.areaId === undefined ? (
        <Areas client={client} choose={(areaId) => add({ areaId })} />
      ) : (
        <Halves
          client={client}
          areaId={wish.areaId}
          choose={({ date, half }) => add({ halfDay: { date, half } })}
        />
      )}
      <BackButton back={back} />
    </main>
  );
}

function Areas(props: { readonly client: HallClient; readonly choose: (areaId: string) => void }) {
  const { t, i18n } = useTranslation();
  const { answer, error } = useAsk(props.client, 'booking.offer', {
    query: '',
    language: languageNow(i18n),
  });
  return (
    <div className="choices">
      {error && (
        <p className="problem" role="alert">
          {sayError(t, error)}
        </p>
      )}
      {answer?.areas.map(({ areaId, name }) => (
        <button key={areaId} type="button" className="choice" onClick={() => props.choose(areaId)}>
          {inLanguage(name, i18n.language)}
        </button>
      ))}
    </div>
  );
}

/** `at`: when the half-day begins, ms. */
export function Halves(props: {
  readonly client: HallClient;
  readonly areaId: string;
  readonly choose: (halfDay: HalfDay & { readonly at: number }) => void;
}) {
  const { client, areaId } = props;
  const { t } = useTranslation();
  const [today] = useState(() => hallDay(client.hallNow(), client.hello?.timeZone ?? 'Asia/Shanghai'));
  const { answer, error } = useAsk(client, 'inspection.free', {
    areaId,
    from: addDays(today, 1),
    days: daysAsked,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const byDate = Map.groupBy(answer?.halves ?? [], ({ date }) => date);
  const days = [...byDate].map(([date, halves]) => ({
    date,
    halves,
    isFull: halves.every(({ free }) => free <= 0),
    byAppointment: false,
  }));
  const day = days.find(({ date }) => date === chosen) ?? days.find(({ isFull }) => !isFull) ?? days[0];
  if (error)
    return (
      <p className="problem" role="alert">
        {sayError(t, error)}
      </p>
    );
  if (!day) return answer && <p className="lead">{t('bookOnline.noTimes')}</p>;
  return (
    <>
      <DayChoice today={today} days={days} chosen={day.date} choose={setChosen} />
      <div className="choices">
        {day.halves.map(({ date, half, at, free }) => (
          <button
            key={half}
            type="button"
            className="choice"
            disabled={free <= 0}
            onClick={() => props.choose({ date, half, at })}
          >
            {t(`bookOnline.${half}`)}
            <small>{free > 0 ? t('bookOnline.free', { count: free }) : t('bookOnline.full')}</small>
          </button>
        ))}
      </div>
    </>
  );
}
