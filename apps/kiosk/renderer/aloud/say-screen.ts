/** From what stands on the screen to what is said about it: pure, one function a screen, none missing. */
import type { Language } from '@yiting/shared/basics/words.ts';
import { languages } from '@yiting/shared/basics/words.ts';
import { saySentences } from '@yiting/shared/ui/say.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import { type Closure, isAway } from '../at-site.ts';
import type { Kiosk } from '../kiosk-context.ts';
import { canRead } from '../reading-only.ts';
import { sayClosure } from '../say-closure.ts';
import type { Screen } from '../screen.ts';
import {
  sayAppointment,
  sayArea,
  sayAsking,
  sayBooked,
  sayCancelled,
  sayNotBooked,
  sayOwn,
} from './say-booking.ts';
import { sayBrowse, sayGuide, sayHome, saySearch } from './say-choosing.ts';
import { sayIdentity } from './say-identity.ts';
import { sayNumber, sayRefused, sayTaking } from './say-taking.ts';
import { sayTimes } from './say-times.ts';
import type { ScreenSays, Seen } from './screen-says.ts';
import type { News, Piece, Spoken, SpokenChoice } from './spoken.ts';

/** Where the page stands: a screen of the session, or one that comes before all sessions; a closure gives its reason. */
export type Place = 'session' | 'outOfService' | 'pairing' | Closure;

const sayers: {
  readonly [N in Screen['name']]: (seen: Seen, screen: Extract<Screen, { name: N }>) => ScreenSays;
} = {
  home: sayHome,
  browse: sayBrowse,
  search: saySearch,
  guide: sayGuide,
  identity: sayIdentity,
  taking: sayTaking,
  number: sayNumber,
  refused: sayRefused,
  times: sayTimes,
  area: sayArea,
  asking: sayAsking,
  booked: sayBooked,
  notBooked: sayNotBooked,
  own: sayOwn,
  appointment: sayAppointment,
  cancelled: sayCancelled,
};

/** What is said, and what the keys do. `translate` gives the words of a language. */
export function sayScreen(
  kiosk: Pick<Kiosk, 'state' | 'catalogue' | 'session'>,
  place: Place,
  translate: (language: Language) => TFunction,
): Spoken {
  const seen: Seen = { ...kiosk, t: translate(kiosk.session.language) };
  const { session, state } = kiosk;
  const back: Spoken['back'] = { kind: 'send', events: [{ type: 'back' }] };
  const nothing = { says: [], choices: [], main: null, back, typing: null, news: [] };
  const help = place === 'session' && state.kiosk !== null;
  if (place !== 'session') return { ...nothing, ...sayClosedPlace(place, kiosk, translate), help };
  if (session.access.aloud === 'language')
    return { ...nothing, ...askLanguage(state, translate), help: false };
  if (session.warned) return { ...nothing, ...sayWarning(seen), help };
  const { screen } = session;
  // The record above pairs each name with its own screen; TypeScript cannot follow that through the index.
  const sayer = sayers[screen.name] as (seen: Seen, screen: Screen) => ScreenSays;
  const said = { ...nothing, ...sayer(seen, screen) };
  return { ...said, news: [...said.news, helpNews(seen, said.typing !== null)], help };
}

/** A machine that gives no numbers says so in every language: nobody has chosen one yet. */
function sayClosedPlace(
  place: Exclude<Place, 'session'>,
  { state, catalogue }: Pick<Kiosk, 'state' | 'catalogue'>,
  translate: (language: Language) => TFunction,
): ScreenSays {
  const says = languages.map((language): Piece => {
    const t = translate(language);
    if (typeof place === 'string')
      return { text: place === 'pairing' ? t('aloud.pairing') : t('aloud.out'), language };
    const sentences = sayClosure(t, place, { away: isAway(state), language }).map((said) =>
      asSentence(said, language),
    );
    return { text: saySentences(sentences, language), language };
  });
  const key = typeof place === 'string' ? place : JSON.stringify(place);
  const closure = typeof place === 'string' ? null : place;
  const reads = place !== 'pairing' && canRead(closure, state, catalogue);
  const choices = reads ? readGuides(state, translate) : [];
  return { key, says, choices, back: { kind: 'send', events: [{ type: 'aloud', stage: 'off' }] } };
}

/** In its own language each: the guides on this machine can be listened to all the same. */
function readGuides(state: Kiosk['state'], translate: (language: Language) => TFunction): SpokenChoice[] {
  return (state.kiosk?.site?.languages ?? languages).map((language) => ({
    name: { text: translate(language)('terminal.guides'), language },
    act: {
      kind: 'send',
      events: [
        { type: 'language', language },
        { type: 'browse', by: 'theme' },
      ],
    },
  }));
}

/** A title has no full stop; a voice needs one. */
function asSentence(text: string, language: Language): string {
  if (/[.。]$/.test(text)) return text;
  return `${text}${language === 'en' ? '.' : '。'}`;
}

const languageNames = { zh: '中文', en: 'English', ja: '日本語' } as const;

/** Those the site offers. */
function askLanguage(state: Kiosk['state'], translate: (language: Language) => TFunction): ScreenSays {
  const choices = (state.kiosk?.site?.languages ?? languages).map(
    (language, index): SpokenChoice => ({
      name: { text: languageNames[language], language },
      phrase: { text: translate(language)('aloud.language', { key: index + 1 }), language },
      act: {
        kind: 'send',
        events: [
          { type: 'language', language },
          { type: 'aloud', stage: 'on' },
        ],
      },
    }),
  );
  return { key: 'language', choices, back: { kind: 'send', events: [{ type: 'aloud', stage: 'off' }] } };
}

function sayWarning({ t, session: { language } }: Seen): ScreenSays {
  const stay: SpokenChoice = {
    name: { text: t('aloud.stay'), language },
    act: { kind: 'send', events: [{ type: 'stay' }] },
  };
  const moreTime: SpokenChoice = {
    name: { text: t('aloud.moreTime'), language },
    act: { kind: 'send', events: [{ type: 'moreTime' }] },
  };
  const says = [{ text: t('aloud.warning'), language }];
  return { key: 'warning', says, choices: [moreTime], main: stay, back: stay.act };
}

function helpNews({ t, state, session: { language } }: Seen, typing: boolean): News {
  const open = state.kiosk?.help ?? null;
  if (!open) return { key: 'none', says: [] };
  const text = open.coming
    ? t(typing ? 'aloud.helpComingTyping' : 'aloud.helpComing')
    : t(typing ? 'aloud.helpCalledTyping' : 'aloud.helpCalled');
  return { key: open.coming ? 'coming' : 'called', says: [{ text, language }] };
}
