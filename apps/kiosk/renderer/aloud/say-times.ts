/** What is said while a day and a time are chosen. */
import { instantOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import { sayError, sayTime } from '@yiting/shared/ui/say.ts';
import { isInspection, type TimesScreen } from '../booking-steps.ts';
import { dayWord, sayDay, sayWhen } from '../say-when.ts';
import type { ScreenSays, Seen } from './screen-says.ts';
import type { Piece, SpokenChoice } from './spoken.ts';

const noonMinute = 12 * 60;

export function sayTimes(seen: Seen, screen: TimesScreen): ScreenSays {
  const { t, state, session } = seen;
  const { language } = session;
  const { moving, days, problem, date } = screen;
  const say = (text: string): Piece => ({ text, language });
  const end = language === 'en' ? '.' : '。';
  const whichTime = t(isInspection(screen.wanted) ? 'booking.chooseHalf' : 'booking.chooseTime');
  const title = date !== null ? whichTime : t(moving ? 'booking.moveDay' : 'booking.chooseDay');
  const says = [
    say(title),
    ...(moving && date === null
      ? [say(t('booking.moveHint', { when: sayWhen(moving.booking, state.timeZone, language) }))]
      : []),
    ...(date === null ? [] : [say(`${sayDay(date, state.timeZone, language)}${end}`)]),
  ];
  const isSilent = problem !== null && ['noAnswer', 'notConnected'].includes(problem.code);
  const news =
    problem !== null
      ? isSilent
        ? t('booking.loadFailed')
        : sayError(t, problem)
      : days === null
        ? t('booking.loading')
        : '';
  const choices =
    days === null ? [] : date === null ? dayChoices(seen, screen) : timeChoices(seen, screen, date);
  const none = days !== null && problem === null && choices.length === 0 ? t('booking.noDaysHint') : news;
  return {
    // The choices are read when they come, and again when they change.
    key: `times ${date} ${days === null ? 'none' : choices.length}`,
    says,
    choices,
    news: [{ key: none, says: none === '' ? [] : [say(none)] }],
  };
}

function dayChoices({ t, state, session: { language } }: Seen, { days }: TimesScreen): SpokenChoice[] {
  return (days ?? []).flatMap(({ date, slots }) => {
    const times = slots.filter(({ free }) => free > 0).length;
    if (times === 0) return [];
    const text = t('booking.aloud.day', {
      word: dayWord(t, date, state),
      date: sayDay(date, state.timeZone, language),
      times,
    }).trim();
    return [{ name: { text, language }, act: { kind: 'send', events: [{ type: 'day', date }] } }];
  });
}

function timeChoices(
  { t, state, session: { language } }: Seen,
  { days, wanted }: TimesScreen,
  date: string,
): SpokenChoice[] {
  const noon = instantOf(date, noonMinute, state.timeZone);
  const timeOf = (at: number) =>
    isInspection(wanted)
      ? t(at < noon ? 'booking.morning' : 'booking.afternoon')
      : sayTime(at, state.timeZone);
  const slots = days?.find((day) => day.date === date)?.slots ?? [];
  return slots
    .filter(({ free }) => free > 0)
    .map(({ at, free }) => ({
      name: { text: t('booking.aloud.time', { time: timeOf(at), places: free }), language },
      act: { kind: 'wish', wish: { type: 'time', slotAt: at } },
    }));
}
