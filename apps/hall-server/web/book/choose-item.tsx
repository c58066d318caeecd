/** What for: found as at the kiosk, by name, by what people call it, by pinyin. The hall searches, the phone carries no catalogue. */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { OfferedItem } from '@yiting/shared/protocol/bookings.ts';
import { inLanguage, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useDeferredValue, useState } from 'react';
import { languageNow } from './language-now.ts';
import { useAsk } from './use-ask.ts';

type ItemProps = { readonly client: HallClient; readonly choose: (item: OfferedItem) => void };

const queryCharactersMax = 40;

export function ChooseItem({ client, choose }: ItemProps) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { answer, error } = useAsk(client, 'booking.offer', { query, language: languageNow(i18n) });
  const items = answer?.items ?? [];
  return (
    <main data-screen="item">
      <h1 className="question">{t('bookOnline.what')}</h1>
      <input
        type="search"
        className="field"
        aria-label={t('bookOnline.search')}
        placeholder={t('bookOnline.search')}
        value={typed}
        maxLength={queryCharactersMax}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      {error && (
        <p className="problem" role="alert">
          {sayError(t, error)}
        </p>
      )}
      {answer && (
        <>
          <h2 className="group" role="status">
            {items.length === 0
              ? t('bookOnline.notFound')
              : t(query === '' ? 'bookOnline.popular' : 'bookOnline.found')}
          </h2>
          <ul className="choices">
            {items.map((item) => (
              <li key={item.code}>
                <ItemLine item={item} choose={choose} />
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

function ItemLine({ item, choose }: { readonly item: OfferedItem } & Pick<ItemProps, 'choose'>) {
  const { t, i18n } = useTranslation();
  const name = inLanguage(item.name, i18n.language);
  if (!item.bookable && !item.inspected)
    return (
      <div className="choice closed">
        {name}
        <small>{t('bookOnline.walkIn')}</small>
      </div>
    );
  return (
    <button type="button" className="choice" onClick={() => choose(item)}>
      {name}
      {item.inspected && <small>{t('bookOnline.inspected')}</small>}
    </button>
  );
}
