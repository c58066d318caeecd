/** The day's inspections on site: they take no slot of a queue. */
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { People } from './people.tsx';

export function InspectionList({ bookings }: { readonly bookings: readonly BookingLine[] }) {
  const { t, i18n } = useTranslation();
  if (bookings.length === 0) return null;
  const groups = Map.groupBy(bookings, ({ inspection, at }) =>
    inspection ? `${at} ${inspection.areaName.zh}` : '',
  );
  return (
    <section aria-labelledby="inspections-heading">
      <h2 id="inspections-heading">{t('calendars.bookings.inspections')}</h2>
      {[...groups].map(([key, group]) => {
        const inspection = group[0]?.inspection;
        return (
          inspection && (
            <div key={key} className="inspection-group">
              <h3>
                {inLanguage(inspection.areaName, i18n.language)} ·{' '}
                {t(`calendars.bookings.${inspection.half}`)}
              </h3>
              <People bookings={group} />
            </div>
          )
        );
      })}
    </section>
  );
}
