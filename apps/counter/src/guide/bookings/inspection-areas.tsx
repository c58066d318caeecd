/** An item that is inspected on site (现场核查, B3-57): in the hall, or where the inspector goes. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { type CatalogueItem, isInspected } from '@yiting/shared/domain/catalogue/item.ts';
import type { BookingOffer } from '@yiting/shared/protocol/bookings.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import type { Bookable } from './choose-slot.tsx';
import { asLanguage } from './when.ts';

type AreasProps = {
  readonly client: HallClient;
  readonly item: CatalogueItem | undefined;
  readonly of: Bookable;
  readonly choose: (of: Bookable) => void;
};

export function InspectionAreas({ client, item, of, choose }: AreasProps) {
  const { t, i18n } = useTranslation();
  const inspected = item !== undefined && isInspected(item);
  const areas = useAreas(client, inspected, asLanguage(i18n.language));
  if (!inspected || areas.length === 0) return null;
  const { itemCode, queueId } = of;
  return (
    <fieldset>
      <legend>{t('bookingDesk.where')}</legend>
      <div className="choices">
        <button
          type="button"
          className="choice"
          aria-pressed={of.areaId === undefined}
          onClick={() => choose({ itemCode, queueId })}
        >
          {t('bookingDesk.atHall')}
        </button>
        {areas.map(({ areaId, name }) => (
          <button
            key={areaId}
            type="button"
            className="choice"
            aria-pressed={of.areaId === areaId}
            onClick={() => choose({ itemCode, queueId, areaId })}
          >
            {t('bookingDesk.inspectionIn', { area: inLanguage(name, i18n.language) })}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** Asked for once an inspected item was chosen. */
function useAreas(client: HallClient, wanted: boolean, language: 'zh' | 'en' | 'ja'): BookingOffer['areas'] {
  const [areas, setAreas] = useState<BookingOffer['areas']>([]);
  useEffect(() => {
    if (!wanted) return;
    void client.query('booking.offer', { query: '', language }).then((answer) => {
      if (answer.ok) setAreas(answer.value.areas);
    });
  }, [client, wanted, language]);
  return areas;
}
