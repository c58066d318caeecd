/** The first screen: languages, large print, search, the items most asked for, the way to all others. */
import { languages } from '@yiting/shared/basics/words.ts';
import { inLanguage, sayWait } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../device.ts';
import { type Kiosk, useKiosk } from '../kiosk-context.ts';
import { Frame } from './frame.tsx';
import { ItemList } from './item-list.tsx';

const languageNames = { zh: '中文', en: 'English', ja: '日本語' } as const;
const shownItems = 5;
const shownItemsElder = 4;

export function Home({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const { session, send, state, catalogue } = kiosk;
  return (
    <Frame screen="home" device={device} back={false}>
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
      <p className="hint">
        {state.kiosk?.dayOpen === false
          ? `${t('kiosk.closedTitle')}　${t('kiosk.closedHint')}`
          : state.kiosk?.site?.queues.length === 0
            ? t('site.guidesOnly')
            : t('kiosk.askHint')}
      </p>
      <button type="button" className="search-box" onClick={() => send({ type: 'search', query: '' })}>
        <span>{t('kiosk.searchHint')}</span>
        <b>{t('kiosk.openKeyboard')}</b>
      </button>
      <h2>{hasOwnOrder(kiosk) ? t('site.items') : t('kiosk.popular')}</h2>
      <ItemList items={popularItems(kiosk).slice(0, session.elder ? shownItemsElder : shownItems)} />
      <button type="button" className="row all" onClick={() => send({ type: 'browse', by: 'theme' })}>
        <span className="row-name">{t('kiosk.browseAll', { items: catalogue.items.length })}</span>
        <span aria-hidden="true">›</span>
      </button>
      {queuesWithoutItems(kiosk).length > 0 && <h2>{t('kiosk.otherQueues')}</h2>}
      <div className="queues">
        {queuesWithoutItems(kiosk).map((queue) => (
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
    </Frame>
  );
}

/** Those most asked for lately; before anything was asked, those done on the spot. */
function popularItems({ state, catalogue }: Kiosk) {
  if (hasOwnOrder({ state })) return catalogue.items;
  const byCode = new Map(catalogue.items.map((item) => [item.code, item]));
  const popular = (state.kiosk?.popular ?? []).flatMap((code) => byCode.get(code) ?? []);
  const others = catalogue.items.filter((item) => item.onSpot && !popular.includes(item));
  return [...popular, ...others];
}

/** A site that names its items has put them in order. */
function hasOwnOrder({ state }: Pick<Kiosk, 'state'>): boolean {
  const show = state.kiosk?.site?.items.show ?? 'all';
  return show !== 'all';
}

/** Collecting a result, advice: queues one joins without choosing an item. */
function queuesWithoutItems({ state, catalogue }: Kiosk) {
  const used = new Set(catalogue.items.map(({ queueId }) => queueId));
  return (state.kiosk?.queues ?? []).filter(({ queueId }) => !used.has(queueId)).slice(0, 4);
}
