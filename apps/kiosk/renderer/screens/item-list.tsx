/** Items as rows: the name, whether it is done on the spot, how long the wait is now. */
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import { sayWait } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { itemName, useKiosk } from '../kiosk-context.ts';

export function ItemList({ items }: { readonly items: readonly CatalogueItem[] }) {
  const { t } = useTranslation();
  const { state, session, send } = useKiosk();
  return (
    <ul className="rows">
      {items.map((item) => {
        const name = itemName(item, session.language);
        const queue = state.kiosk?.queues.find(({ queueId }) => queueId === item.queueId);
        return (
          <li key={item.code}>
            <button
              type="button"
              className="row"
              onClick={() => send({ type: 'want', wanted: { kind: 'item', itemCode: item.code } })}
            >
              <span className="row-name" lang={name.lang}>
                {name.text}
              </span>
              {item.onSpot && <span className="mark">{t('kiosk.onSpot')}</span>}
              <span className="row-wait">
                {queue?.refusal === 'notTakenHere'
                  ? t('site.inHall')
                  : queue
                    ? queue.refusal === null
                      ? sayWait(t, queue.wait)
                      : t(`common.queueState.${queue.state}`)
                    : ''}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
