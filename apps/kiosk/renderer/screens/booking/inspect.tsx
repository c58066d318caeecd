/** An inspection on site (现场核查, B3-57): offered under the guide of its item, then the area the inspector goes to. */
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../../device.ts';
import { findWanted, itemName, useKiosk } from '../../kiosk-context.ts';
import { areasFor, soleOf } from '../../own-bookings.ts';
import { Frame } from '../frame.tsx';

export function Inspect({ item }: { readonly item: CatalogueItem | undefined }) {
  const { t } = useTranslation();
  const { state, catalogue, send } = useKiosk();
  const areas = areasFor(state, catalogue, item);
  if (areas.length === 0) return null;
  return (
    <button
      type="button"
      className="choice way inspect"
      onClick={() => send({ type: 'inspect', areaId: soleOf(areas) })}
    >
      <b>{t('booking.inspect')}</b>
      <span>{t('booking.inspectHint')}</span>
    </button>
  );
}

export function Area({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const { session, state, catalogue, send } = kiosk;
  const { screen } = session;
  if (screen.name !== 'area') return null;
  const { item } = findWanted(kiosk, screen.wanted);
  return (
    <Frame screen="area" device={device}>
      <h1>{t('booking.whichArea')}</h1>
      {item && <p className="hint">{itemName(item, session.language).text}</p>}
      <div className="ways">
        {areasFor(state, catalogue, item).map(({ areaId, name }) => (
          <button
            key={areaId}
            type="button"
            className="choice way"
            onClick={() => send({ type: 'inspect', areaId })}
          >
            <b>{inLanguage(name, session.language)}</b>
          </button>
        ))}
      </div>
    </Frame>
  );
}
