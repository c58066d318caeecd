/** Choosing when: first the day, then the time, one question a screen. */
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { ReactNode } from 'react';
import { isInspection, type TimesScreen } from '../../booking-steps.ts';
import type { Device } from '../../device.ts';
import { findWanted, itemName, useKiosk } from '../../kiosk-context.ts';
import { sayWhen } from '../../say-when.ts';
import { Frame } from '../frame.tsx';
import { Days } from './days.tsx';
import { TimesOfDay } from './times-of-day.tsx';

export function Times({ device }: { readonly device: Device }) {
  const { session } = useKiosk();
  const { screen } = session;
  if (screen.name !== 'times') return null;
  return screen.date === null ? (
    <ChooseDay device={device} screen={screen} />
  ) : (
    <ChooseTime device={device} screen={screen} date={screen.date} />
  );
}

type ChooseProps = { readonly device: Device; readonly screen: TimesScreen };

function ChooseDay({ device, screen }: ChooseProps) {
  const { t } = useTranslation();
  const { session, state } = useKiosk();
  const { moving } = screen;
  return (
    <Frame screen="book-day" device={device}>
      <h1>{t(moving ? 'booking.moveDay' : 'booking.chooseDay')}</h1>
      <p className="hint">
        {moving
          ? t('booking.moveHint', { when: sayWhen(moving.booking, state.timeZone, session.language) })
          : t('booking.chooseDayHint')}
      </p>
      <Loaded screen={screen}>{screen.days && <Days days={screen.days} />}</Loaded>
    </Frame>
  );
}

function ChooseTime({ device, screen, date }: ChooseProps & { readonly date: string }) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const { item } = findWanted(kiosk, screen.wanted);
  const day = screen.days?.find((each) => each.date === date);
  return (
    <Frame screen="book-time" device={device}>
      <h1>{t(isInspection(screen.wanted) ? 'booking.chooseHalf' : 'booking.chooseTime')}</h1>
      {item && <p className="hint">{itemName(item, kiosk.session.language).text}</p>}
      <Loaded screen={screen}>{day && <TimesOfDay day={day} halves={isInspection(screen.wanted)} />}</Loaded>
    </Frame>
  );
}

/** Before the times are there, and when the hall does not answer. */
function Loaded({ screen, children }: { readonly screen: TimesScreen; readonly children: ReactNode }) {
  const { t } = useTranslation();
  if (screen.problem !== null)
    return (
      <p className="notice" role="alert">
        {['noAnswer', 'notConnected'].includes(screen.problem.code)
          ? t('booking.loadFailed')
          : sayError(t, screen.problem)}
      </p>
    );
  if (screen.days === null)
    return (
      <p className="big-hint" role="status">
        {t('booking.loading')}
      </p>
    );
  return children;
}
