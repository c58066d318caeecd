/** Finding an item by characters, pinyin, initials or a common name; letters and digits on the screen. */

import { searchCatalogue } from '@yiting/shared/domain/catalogue/search.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef } from 'react';
import type { Device } from '../device.ts';
import { hasWideKeys } from '../has-wide-keys.ts';
import { useKiosk } from '../kiosk-context.ts';
import { Frame } from './frame.tsx';
import { ItemList } from './item-list.tsx';

const keyRows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Wider keys, in the order everybody knows. */
const keyRowsElder = ['abcdefgh', 'ijklmnop', 'qrstuvwx', 'yz123456', '7890'];
const resultsShown = 7;

export function Search({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { session, send, catalogue } = useKiosk();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  if (session.screen.name !== 'search') return null;
  const { query } = session.screen;
  const found = searchCatalogue(catalogue.items, query, session.language).slice(0, resultsShown);
  const type = (text: string) => send({ type: 'search', query: text });
  return (
    <Frame
      screen="search"
      device={device}
      head={
        <>
          {' '}
          <h1>{t('kiosk.search')}</h1>
          <div className="search-box typing">
            <input
              ref={field}
              value={query}
              onChange={(event) => type(event.target.value)}
              placeholder={t('kiosk.searchHint')}
              aria-label={t('kiosk.search')}
              inputMode="none"
              autoComplete="off"
              spellCheck={false}
            />
            <button type="button" className="plain" onClick={() => type('')}>
              {t('kiosk.clear')}
            </button>
          </div>
        </>
      }
      below={
        <div className="keyboard">
          {(hasWideKeys(session) ? keyRowsElder : keyRows).map((row) => (
            <div key={row}>
              {[...row].map((key) => (
                <button key={key} type="button" className="key" onClick={() => type(query + key)}>
                  {key}
                </button>
              ))}
            </div>
          ))}
          <div>
            <button type="button" className="key wide" onClick={() => type(`${query} `)}>
              {t('kiosk.space')}
            </button>
            <button type="button" className="key wide" onClick={() => type([...query].slice(0, -1).join(''))}>
              {t('kiosk.erase')}
            </button>
          </div>
        </div>
      }
    >
      <div className="results" aria-live="polite">
        {query.trim() !== '' && found.length === 0 ? (
          <p className="hint">{t('kiosk.nothingFound', { query })}</p>
        ) : (
          <ItemList items={found} />
        )}
      </div>
    </Frame>
  );
}
