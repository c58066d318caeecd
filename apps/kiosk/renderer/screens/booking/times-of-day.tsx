/** The times of one day: whole slots, lunch as a gap, full ones shown as full. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { instantOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { Slot } from '@yiting/shared/domain/slots/slots.ts';
import type { SlotDayLine } from '@yiting/shared/protocol/bookings.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { dayWord, sayDay, sayRange, withGaps } from '../../say-when.ts';

const noonMinute = 12 * 60;

type TimesProps = {
  readonly day: SlotDayLine;
  /** Half-days of an inspector instead of times to come. */
  readonly halves: boolean;
};

export function TimesOfDay({ day: { date, slots }, halves }: TimesProps) {
  const { t } = useTranslation();
  const { session, state } = useKiosk();
  const { timeZone } = state;
  const noon = instantOf(date, noonMinute, timeZone);
  return (
    <>
      <h2 className="times-day">
        {sayDay(date, timeZone, session.language)} {dayWord(t, date, state)}
      </h2>
      <div className={halves ? 'times halves-of-day' : 'times'}>
        {(halves ? slots : withGaps(slots, noon)).map((each) => {
          if ('at' in each)
            return (
              <Time
                key={each.at}
                slot={each}
                half={halves ? (each.at < noon ? 'morning' : 'afternoon') : null}
              />
            );
          const { from, to, lunch } = each;
          const span = { from: sayTime(from, timeZone), to: sayTime(to, timeZone) };
          return (
            <p key={from} className="times-gap">
              {t(lunch ? 'booking.lunch' : 'booking.gap', span)}
            </p>
          );
        })}
      </div>
    </>
  );
}

type TimeProps = { readonly slot: Slot; readonly half: 'morning' | 'afternoon' | null };

function Time({ slot, half }: TimeProps) {
  const { t } = useTranslation();
  const { state, send } = useKiosk();
  const { at, free } = slot;
  return (
    <button
      type="button"
      className="choice time"
      data-at={at}
      disabled={free === 0}
      onClick={() => send({ type: 'time', commandId: makeUlid(Date.now()), slotAt: at })}
    >
      <b>{half === null ? sayTime(at, state.timeZone) : t(`booking.${half}`)}</b>
      {half !== null && <span>{sayRange(slot, state.timeZone)}</span>}
      <span>{free === 0 ? t('booking.full') : t('booking.places', { places: free })}</span>
    </button>
  );
}
