/** On the first screen: the way for whoever has booked. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { ownActAt } from '../../own-bookings.ts';

export function OwnButton() {
  const { t } = useTranslation();
  const { state, send } = useKiosk();
  const act = ownActAt(state);
  if (act === null) return null;
  return (
    <button type="button" className="own-booking" onClick={() => send({ type: 'own', act })}>
      <b>{t('booking.own')}</b>
      <span>{t(act === 'checkIn' ? 'booking.ownHint' : 'booking.lookHint')}</span>
    </button>
  );
}
