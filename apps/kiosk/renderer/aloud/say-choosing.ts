/** What is said while somebody looks for an item: the first page, groups, results, the guide. */

import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import { searchCatalogue } from '@yiting/shared/domain/catalogue/search.ts';
import { windowRanges } from '@yiting/shared/domain/window-ranges.ts';
import { inLanguage, sayWait } from '@yiting/shared/ui/say.ts';
import { hasGuidesOnly, popularItems, queuesWithoutItems } from '../first-page.ts';
import { findWanted, itemName } from '../kiosk-context.ts';
import { areasFor, canBook, ownActAt, soleOf } from '../own-bookings.ts';
import { printsGuides } from '../prints-guides.ts';
import { sayLimit } from '../say-limit.ts';
import { sayRefusal } from '../say-refusal.ts';
import type { Screen } from '../screen.ts';
import type { SessionEvent } from '../session.ts';
import type { Wanted } from '../wanted.ts';
import type { ScreenSays, Seen } from './screen-says.ts';
import type { Piece, SpokenChoice } from './spoken.ts';

type On<N extends Screen['name']> = Extract<Screen, { name: N }>;

export function sayHome(seen: Seen): ScreenSays {
  const { t, state, session } = seen;
  const { language } = session;
  const hall = state.kiosk ? inLanguage(state.kiosk.hallName, language) : '';
  const say = (text: string): Piece => ({ text, language });
  const own = ownActAt(state);
  const queues = queuesWithoutItems(seen).map((queue) =>
    choice(say(t('aloud.queue', { name: inLanguage(queue.name, language) })), {
      type: 'want',
      wanted: { kind: 'queue', queueId: queue.queueId },
    }),
  );
  return {
    key: 'home',
    says: [
      say(t('aloud.welcome', { hall })),
      say(
        t(
          state.kiosk?.dayOpen === false
            ? 'aloud.closed'
            : hasGuidesOnly(seen)
              ? 'site.guidesOnly'
              : 'aloud.home',
        ),
      ),
    ],
    choices: [
      ...(own === null ? [] : [choice(say(t('booking.own')), { type: 'own', act: own })]),
      ...popularItems(seen).map((item) => itemChoice(seen, item)),
      choice(say(t('aloud.allByTheme')), { type: 'browse', by: 'theme' }),
      choice(say(t('aloud.allByDepartment')), { type: 'browse', by: 'department' }),
      ...queues,
    ],
    back: { kind: 'send', events: [{ type: 'aloud', stage: 'off' }] },
  };
}

export function sayBrowse(seen: Seen, screen: On<'browse'>): ScreenSays {
  const { t, catalogue, session } = seen;
  const { language } = session;
  const names = screen.by === 'theme' ? catalogue.themes : catalogue.departments;
  const nameOf = (group: string): Piece =>
    names[group] ? { text: inLanguage(names[group], language), language } : { text: group, language: 'zh' };
  const groupOf = (item: CatalogueItem) => (screen.by === 'theme' ? item.theme : item.department);
  if (screen.group === null) {
    const groups = [...new Set(catalogue.items.map(groupOf))];
    return {
      key: `browse ${screen.by}`,
      says: [{ text: t('aloud.browseGroups'), language }],
      choices: groups.map((group) => choice(nameOf(group), { type: 'group', group })),
    };
  }
  const items = catalogue.items.filter((item) => groupOf(item) === screen.group);
  return {
    key: `browse ${screen.by} ${screen.group}`,
    says: [
      { text: t('aloud.browseItems', { group: nameOf(screen.group).text, items: items.length }), language },
    ],
    choices: items.map((item) => itemChoice(seen, item)),
  };
}

export function saySearch(seen: Seen, { query }: On<'search'>): ScreenSays {
  const { t, catalogue, session } = seen;
  const { language } = session;
  const found = query.trim() === '' ? [] : searchCatalogue(catalogue.items, query, language);
  const news =
    found.length === 0 ? t('aloud.searchNothing') : t('aloud.searchFound', { items: found.length });
  return {
    key: 'search',
    says: [{ text: t('aloud.search'), language }],
    choices: found.map((item) => itemChoice(seen, item)),
    news: [{ key: `${found.length}`, says: [{ text: news, language }] }],
  };
}

export function sayGuide(seen: Seen, { wanted }: On<'guide'>): ScreenSays {
  const { t, session, state } = seen;
  const { language } = session;
  const { item, queue } = findWanted(seen, wanted);
  const say = (text: string): Piece => ({ text, language });
  const refusal = sayRefusal(t, state, queue);
  const name = item ? namePiece(seen, item) : say(queue ? inLanguage(queue.name, language) : '');
  const says: Piece[] = [{ ...name, text: `${name.text}${language === 'en' ? '.' : '。'}` }];
  if (refusal !== null) {
    says.push(say(t('aloud.notNow', { reason: refusal })));
  } else if (state.offline) {
    says.push(say(t('offline.before')));
  } else if (queue) {
    says.push(say(t('aloud.wait', { wait: sayWait(t, queue.wait), waiting: queue.waiting })));
  }
  if (queue) {
    const zone = inLanguage(queue.zoneName, language);
    says.push(say(t('aloud.windows', { zone, windows: windowRanges(queue.windowNumbers) })));
  }
  if (item) says.push(say(t('aloud.limit', { limit: sayLimit(t, item) })), ...materials(seen, item));
  return {
    key: `guide ${JSON.stringify(wanted)}`,
    says,
    choices: [
      ...bookChoices(seen, wanted),
      ...(item && printsGuides(state)
        ? [{ name: say(t('terminal.printGuide')), act: { kind: 'printGuide' as const, itemCode: item.code } }]
        : []),
    ],
    main: refusal === null ? takeChoice(say(t('aloud.take')), state.offline) : null,
  };
}

/** A time to come, and where it is inspected on site, a half-day of the inspectors. */
function bookChoices(seen: Seen, wanted: Wanted): SpokenChoice[] {
  const { t, session, state, catalogue } = seen;
  const { item, queue } = findWanted(seen, wanted);
  const of = { queueId: queue?.queueId ?? null, itemCode: item?.code ?? null };
  const say = (text: string): Piece => ({ text, language: session.language });
  const areas = areasFor(state, catalogue, item);
  return [
    ...(canBook(state, catalogue, of) ? [choice(say(t('booking.book')), { type: 'book' })] : []),
    ...(areas.length > 0
      ? [choice(say(t('booking.inspect')), { type: 'inspect', areaId: soleOf(areas) })]
      : []),
  ];
}

/** An offline number is anonymous: nothing is asked. */
function takeChoice(name: Piece, offline: boolean): SpokenChoice {
  return offline
    ? { name, act: { kind: 'confirm', party: { kind: 'none' } } }
    : choice(name, { type: 'identify' });
}

/** Names of materials are Chinese in every language: that is how they must be asked for. */
function materials({ t, session: { language } }: Seen, item: CatalogueItem): Piece[] {
  const toBring = item.materials.filter(({ free }) => !free);
  if (toBring.length === 0) return [{ text: t('aloud.bringNothing'), language }];
  return [
    { text: t('aloud.bring'), language },
    { text: `${toBring.map(({ name }) => name).join('，')}。`, language: 'zh' },
  ];
}

function itemChoice(seen: Seen, item: CatalogueItem): SpokenChoice {
  return choice(namePiece(seen, item), { type: 'want', wanted: { kind: 'item', itemCode: item.code } });
}

function namePiece({ session }: Seen, item: CatalogueItem): Piece {
  const { text, lang } = itemName(item, session.language);
  return { text, language: lang === undefined ? session.language : 'zh' };
}

function choice(name: Piece, event: SessionEvent): SpokenChoice {
  return { name, act: { kind: 'send', events: [event] } };
}
