import { languages } from '@yiting/shared/basics/words.ts';
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { sayClosure } from '../say-closure.ts';
import type { Session } from '../screen.ts';
import { atHome, step } from '../session.ts';
import {
  atSiteOf,
  item,
  listening,
  loadSpokenWords,
  press,
  type Seen,
  seen,
  translate,
} from './example-kiosk.ts';
import { everyScreen, examples, steps, taken } from './example-screens.ts';
import { type Place, sayScreen } from './say-screen.ts';
import type { Piece, Spoken } from './spoken.ts';
import { utterance } from './utterance.ts';

beforeAll(loadSpokenWords);

const heard = (spoken: Spoken, { language, access }: Session): readonly Piece[] =>
  utterance(spoken, { t: translate(language), language, page: access.page });

function wholeText(kiosk: Seen, place: Place = 'session'): string {
  const pieces = heard(sayScreen(kiosk, place, translate), kiosk.session);
  expect(pieces.length).toBeGreaterThan(0);
  for (const { text, language } of pieces) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(
      /\{\{|(aloud|kiosk|offline|common|identity|site|booking|terminal)\.\w|undefined/,
    );
    if (language === 'en') expect(text).not.toMatch(/\p{Script=Han}|\p{Script=Hiragana}/u);
  }
  return pieces.map(({ text }) => text).join(' ');
}

describe('what is said', () => {
  test('[K20] every screen says what it is and what its keys do, in three languages, with help open or not', () => {
    for (const language of languages) {
      for (const screen of everyScreen) {
        for (const warned of [false, true]) {
          const kiosk = seen([item('I-0'), item('I-1')], {
            ...listening({ ...atHome, language, screen }),
            warned,
          });
          const quiet = wholeText(kiosk);
          if (!kiosk.state.kiosk) throw new Error('no kiosk');
          const help = { helpId: 'h', coming: true };
          const withHelp = { ...kiosk, state: { ...kiosk.state, kiosk: { ...kiosk.state.kiosk, help } } };
          const called = wholeText(withHelp);
          if (!warned) expect(called).not.toBe(quiet);
        }
      }
      for (const place of ['outOfService', 'pairing'] as const)
        for (const each of languages)
          expect(wholeText(seen([], { ...atHome, language }), place)).toContain(
            translate(each)(place === 'pairing' ? 'aloud.pairing' : 'aloud.out'),
          );
    }
    const asking = wholeText(seen([], step(atHome, { type: 'aloud', stage: 'language' })));
    expect(asking).toBe('中文请按 1。 For English press 2. 日本語は 3 を押してください。');
  });

  test('[K20] a number is said digit by digit, twice; a Chinese name in an English sentence is its own piece', () => {
    const session = listening({ ...atHome, language: 'en', screen: examples.number });
    expect(wholeText(seen([], session)).match(/A 1 0 5/g)).toHaveLength(2);
    const nameless: CatalogueItem = { ...item('I-0'), name: { zh: '设立登记' } };
    const pieces = heard(
      sayScreen(seen([nameless], listening({ ...atHome, language: 'en' })), 'session', translate),
      {
        ...atHome,
        language: 'en',
      },
    );
    expect(pieces).toContainEqual({ text: '设立登记', language: 'zh' });
  });

  test('[K20] a closed kiosk says why and what to do instead, in every language', () => {
    const closures = {
      'Out of service. Being cleaned. Ready in a moment. Please': { kind: 'wished', reason: 'cleaning' },
      'Closed now. Opens today at 13:30.': {
        kind: 'hours',
        next: { weekday: 2, from: '13:30', today: true },
      },
      'Closed now. Opens Monday at 09:00.': {
        kind: 'hours',
        next: { weekday: 1, from: '09:00', today: false },
      },
      'Closed now. Opens Wed 16 December at 09:00.': {
        kind: 'hours',
        next: { weekday: 3, from: '09:00', today: false, date: '2026-12-16' },
      },
      'Out of service. Please': { kind: 'noPlace' },
      'Starting again': { kind: 'hostGone' },
    } as const;
    for (const [english, closure] of Object.entries(closures)) {
      const text = wholeText(seen([], atHome), closure);
      expect(text).toContain(english);
      for (const language of languages)
        for (const sentence of sayClosure(translate(language), closure, { away: false, language }))
          expect(text).toContain(sentence);
    }
    const keys = Object.values(closures).map((place) => sayScreen(seen([]), place, translate).key);
    expect(new Set(keys).size).toBe(keys.length);
    const bank = wholeText(atSiteOf({ kind: 'bank' }), closures['Out of service. Please']);
    expect(bank).toContain(translate('en')('site.elsewhere'));
    expect(bank).not.toContain(translate('en')('kiosk.outHint'));
  });

  test('[K90] a kiosk that gives no numbers lets one listen to its guides, by keys, in a language of its own', () => {
    const closed = seen([item('I-0')], listening(atHome));
    const { choices } = sayScreen(closed, 'outOfService', translate);
    expect(choices.map(({ name }) => name.text)).toEqual(
      languages.map((language) => translate(language)('terminal.guides')),
    );
    const english = press(closed, '2', 'outOfService');
    expect(english).toMatchObject({ language: 'en', screen: { name: 'browse' } });
    expect(sayScreen(closed, { kind: 'wished', reason: 'repair' }, translate).choices).toEqual([]);
    expect(sayScreen(seen([]), 'outOfService', translate).choices).toEqual([]);
  });

  test('[K88] without paper it is said why, and where the slip is printed again', () => {
    const failed = { ...taken, paper: 'failed', paperReason: 'noPaper' } as const;
    const number = listening({ ...atHome, screen: { ...examples.number, taken: failed } });
    const text = wholeText(seen([], number));
    expect(text).toContain(translate('zh')('terminal.whyNoPaper.noPaper'));
    expect(text).toContain(translate('zh')('terminal.reprint'));
  });

  test('[K20] a site is heard as it is seen: its languages, and that it gives no numbers', () => {
    const asking = { ...atHome, access: { ...atHome.access, aloud: 'language' } } as const;
    const here = wholeText({ ...atSiteOf({ languages: ['zh', 'ja'] }), session: asking });
    expect(here).toContain('日本語は 2 を押してください。');
    expect(here).not.toContain('English');
    const guides = wholeText({ ...atSiteOf({ queues: [] }), session: listening(atHome) });
    expect(guides).toContain(translate('zh')('site.guidesOnly'));
    expect(guides).not.toContain(translate('zh')('aloud.home'));
  });

  test('[K20] without the hall the offline number is said, with no figure nobody knows', () => {
    const online = seen([item('I-0')], listening({ ...atHome, screen: examples.guide }));
    const guide = { ...online, state: { ...online.state, offline: true } };
    expect(wholeText(guide)).toContain(translate('zh')('offline.before'));
    expect(wholeText(guide)).not.toContain(
      translate('zh')('aloud.wait', { wait: '', waiting: 3 }).slice(0, 4),
    );
    const { main } = sayScreen(guide, 'session', translate);
    expect(main?.act).toEqual({ kind: 'confirm', party: { kind: 'none' } });
    const slip = { ...taken.slip, ahead: null, offline: true };
    const number = listening({ ...atHome, screen: { ...examples.number, taken: { ...taken, slip } } });
    expect(wholeText(seen([], number))).toContain(translate('zh')('offline.waitHere'));
  });

  test('[K22] what is typed is echoed digit by digit and never said whole', () => {
    let session: Session = listening({ ...atHome, screen: { ...examples.identity, step: steps.typing } });
    const typed = '13800000001';
    for (const [index, digit] of [...typed].entries()) {
      session = press(seen([item('I-0')], session), digit);
      const { news } = sayScreen(seen([item('I-0')], session), 'session', translate);
      if (index < typed.length - 1) expect(news[0]?.says[0]?.text).toBe(digit);
      else expect(news[0]?.says[0]?.text).toContain('0 0 0 1');
      expect(wholeText(seen([item('I-0')], session)).replace(/\s/g, '')).not.toContain(typed.slice(0, 8));
    }
    session = press(seen([item('I-0')], session), '*');
    expect(session.screen).toMatchObject({ step: { text: typed.slice(0, -1) } });
    expect(press(seen([item('I-0')], session), '#')).toBe(session);
  });
});
