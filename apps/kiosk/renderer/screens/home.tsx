/** The first screen: languages, large print, search, the items most asked for, the way to all others. */
import { languages } from '@yiting/shared/basics/words.ts';
import { inLanguage, sayWait } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../device.ts';
import { hasGuidesOnly, hasOwnOrder, popularItems, queuesWithoutItems } from '../first-page.ts';
import { type Kiosk, useKiosk } from '../kiosk-context.ts';
import { OwnButton } from './booking/own-button.tsx';
import { Frame } from './frame.tsx';
import { ItemList } from './item-list.tsx';

const languageNames = { zh: '中文', en: 'English', ja: '日本語' } as const;

export function Home({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const { session, send, state, catalogue } = kiosk;
  const popular = popularItems(kiosk);
  const queues = queuesWithoutItems(kiosk);
  return (
    <Frame screen="home" device={device} back={false}>
      <div className="halves">
        <div>
          <fieldset className="languages">
            <legend className="visually-hidden">{t('kiosk.language')}</legend>
            {(state.kiosk?.site?.languages ?? languages).map((language) => (
              <button
                key={language}
                type="button"
                lang={language === 'zh' ? 'zh-CN' : language}
                className="choice"
                aria-pressed={session.language === language}
                onClick={() => send({ type: 'language', language })}
              >
                {languageNames[language]}
              </button>
            ))}
            <button
              type="button"
              className="choice"
              aria-pressed={session.elder}
              onClick={() => send({ type: 'elder', on: !session.elder })}
            >
              {t('kiosk.elder')}
            </button>
          </fieldset>
          <h1>{t('kiosk.ask')}</h1>
          {state.kiosk?.dayOpen === false ? (
            <p className="notice" role="status">
              <b>{t('kiosk.closedTitle')}</b> {t('kiosk.closedHint')}
            </p>
          ) : hasGuidesOnly(kiosk) ? (
            <p className="notice" role="status">
              {t('site.guidesOnly')}
            </p>
          ) : (
            <p className="hint">{t('kiosk.askHint')}</p>
          )}
          <button type="button" className="search-box" onClick={() => send({ type: 'search', query: '' })}>
            <span>{t('kiosk.searchHint')}</span>
            <b>{t('kiosk.openKeyboard')}</b>
          </button>
          <OwnButton />
        </div>
        <div className="second">
          {popular.length > 0 && (
            <>
              {' '}
              <h2>{t(headingOf(kiosk))}</h2>
              <ItemList items={popular} />
            </>
          )}
          {catalogue.items.length > 0 && (
            <button type="button" className="row all" onClick={() => send({ type: 'browse', by: 'theme' })}>
              <span className="row-name">{t('kiosk.browseAll', { items: catalogue.items.length })}</span>
              <span aria-hidden="true">›</span>
            </button>
          )}
        </div>
        <div>
          {queues.length > 0 && (
            <>
              {' '}
              <h2>{t('kiosk.otherQueues')}</h2>
              <div className="queues">
                {queues.map((queue) => (
                  <button
                    key={queue.queueId}
                    type="button"
                    className="choice tall"
                    onClick={() => send({ type: 'want', wanted: { kind: 'queue', queueId: queue.queueId } })}
                  >
                    <b>{inLanguage(queue.name, session.language)}</b>
                    <span>{sayWait(t, queue.wait)}</span>
                  </button>
                ))}
              </div>
            </>
          )}
        </div>
      </div>
    </Frame>
  );
}

function headingOf(kiosk: Kiosk): 'site.guides' | 'site.items' | 'kiosk.popular' {
  if (hasGuidesOnly(kiosk)) return 'site.guides';
  return hasOwnOrder(kiosk) ? 'site.items' : 'kiosk.popular';
}
