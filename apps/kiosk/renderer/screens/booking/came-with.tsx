/** Under the number of an appointment: that it was late, and what else was checked in with it. */
import { sayList } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useKiosk } from '../../kiosk-context.ts';

export function CameWith() {
  const { t } = useTranslation();
  const { session } = useKiosk();
  const came = session.screen.name === 'number' ? session.screen.came : undefined;
  if (!came) return null;
  const numbers = came.also.flatMap(({ slip }) => (slip === null ? [] : [slip.number]));
  return (
    <>
      {came.late && <p className="advice">{t('booking.late')}</p>}
      {numbers.length > 0 && (
        <p className="advice" data-testid="also">
          {t('booking.also', { numbers: sayList(numbers, session.language) })}
        </p>
      )}
    </>
  );
}
