import { type Language, languages } from '@yiting/shared/basics/words.ts';
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import { type Site, siteSchema } from '@yiting/shared/domain/site.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import type { KioskQueue } from '@yiting/shared/protocol/views/station.ts';
import { aloud } from '@yiting/shared/text/aloud/area.ts';
import { booking as bookingWords } from '@yiting/shared/text/booking/area.ts';
import { identity } from '@yiting/shared/text/identity/area.ts';
import { kiosk as kioskWords } from '@yiting/shared/text/kiosk/area.ts';
import { offline } from '@yiting/shared/text/offline/area.ts';
import { site as siteWords } from '@yiting/shared/text/site/area.ts';
import { loadWords } from '@yiting/shared/text/start-words.ts';
import { terminal } from '@yiting/shared/text/terminal/area.ts';
import { getI18n } from '@yiting/shared/ui/translation.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { popularItems } from '../first-page.ts';
import type { IdentityStep } from '../identity-steps.ts';
import type { Kiosk } from '../kiosk-context.ts';
import { sayClosure } from '../say-closure.ts';
import type { Screen, Session } from '../screen.ts';
import { atHome, step } from '../session.ts';
import { pressKey } from './keypad.ts';
import { type Place, sayScreen } from './say-screen.ts';
import type { KeyAct, Piece, Spoken } from './spoken.ts';
import { utterance } from './utterance.ts';

type Seen = Pick<Kiosk, 'state' | 'catalogue' | 'session'>;

beforeAll(() =>
  loadWords(
    { kiosk: kioskWords, booking: bookingWords, offline, aloud, identity, site: siteWords, terminal },
    'zh',
  ),
);
const translate = (language: Language) => getI18n().getFixedT(language);

const words = (zh: string, en: string) => ({ zh, en, ja: zh });
function queue(queueId: string): KioskQueue {
  return {
    queueId,
    prefix: 'A',
    name: words('企业综合', 'Companies'),
    state: 'open',
    waiting: 3,
    longestSince: null,
    wait: { p50Minutes: 8, p90Minutes: 14 },
    windowNumbers: [1, 2, 3],
    openWindows: 2,
    zoneName: words('一楼', 'Ground floor'),
    anonymousAllowed: true,
    cutOff: null,
    refusal: null,
    tip: null,
  };
}
function item(code: string, queueId = 'queue-a'): CatalogueItem {
  return {
    code,
    queueId,
    name: { zh: `事项${code}`, en: `Service ${code}`, ja: `手続き${code}` },
    theme: '企业',
    department: '市场监管',
    audience: 'organisation',
    caseType: 'instant',
    legalLimit: null,
    promiseLimit: null,
    onSpot: true,
    flags: [],
    minutes: 10,
    materials: [{ name: '营业执照', free: false }],
    result: '营业执照',
    aliases: [],
    search: [],
  };
}
const printer = { kind: 'real', ready: true, reason: null, paper: 'ok' } as const;
function seen(items: readonly CatalogueItem[], session: Session = atHome): Seen {
  const state: DeviceState = {
    link: 'live',
    silentMs: 0,
    refusal: null,
    pairingCode: null,
    timeZone: 'Asia/Shanghai',
    now: 0,
    printer,
    unseen: null,
    speech: [],
    offline: false,
    reader: { kind: 'real', ready: true, reading: 'waiting', presented: null },
    kiosk: {
      hallName: words('示范大厅', 'Model hall'),
      zoneName: words('一楼', 'Ground floor'),
      stationName: 'kiosk',
      day: '2026-11-24',
      dayOpen: true,
      site: siteSchema.parse({
        id: 'ground',
        kind: 'hall',
        zoneId: 'ground',
        name: words('一楼', 'Ground floor'),
      }),
      wishes: { outOfService: null, selfTestOrder: null, restartOrder: null },
      queues: [queue('queue-a'), queue('queue-z')],
      bookable: ['queue-a'],
      inspections: [{ areaId: 'area-north', name: words('北片', 'North') }],
      catalogueVersion: 1,
      popular: [],
      printOrders: [],
      bookingOrders: [],
      help: null,
      roll: { changedAt: null, metres: 80 },
      offline: { day: null, blockSize: 0, leaseIds: [] },
    },
  };
  return {
    state,
    session,
    catalogue: { version: 1, items, departments: {}, themes: { 企业: words('企业', 'Companies') } },
  };
}
function atSiteOf(change: Partial<Site>): Seen {
  const kiosk = seen([item('I-0')]);
  if (!kiosk.state.kiosk?.site) throw new Error('no site');
  const site = { ...kiosk.state.kiosk.site, ...change };
  return { ...kiosk, state: { ...kiosk.state, kiosk: { ...kiosk.state.kiosk, site } } };
}
const taken: Taken = {
  ticketId: 't1',
  paper: 'printed',
  paperReason: null,
  slip: {
    ticketId: 't1',
    number: 'A105',
    hallName: 'h',
    zoneName: '1',
    queueName: 'q',
    itemName: null,
    ahead: 2,
    wait: null,
    windowNumbers: [1],
    takenAt: 0,
    takenAtText: '',
    groupSize: 1,
    language: 'zh',
    reprint: false,
    statusUrl: null,
  },
};
const wanted = { kind: 'item', itemCode: 'I-0' } as const;
const wish = { commandId: 'command-0000000001', party: { kind: 'none' }, language: 'zh' } as const;
const slot = { at: 1_764_122_400_000, endsAt: 1_764_124_200_000, free: 2, byAppointment: false };
const day = { date: '2025-11-26', slots: [slot] };
const booking: BookingLine = {
  bookingId: 'b1',
  hallMovedFrom: null,
  code: 'K7M2-9QXD',
  state: 'booked',
  queueId: 'queue-a',
  queueName: words('企业综合', 'Companies'),
  itemCode: null,
  itemName: null,
  zoneName: words('一楼', 'Ground floor'),
  hallName: words('示范大厅', 'Model hall'),
  at: slot.at,
  endsAt: slot.endsAt,
  channel: 'hall',
  language: 'zh',
  heldUntil: null,
  changeUntil: slot.at,
  personMasked: null,
  lostSlot: false,
  ticketNumber: 'Y003',
  inspection: null,
};
const checkIn = {
  act: 'checkIn',
  commandId: 'command-0000000001',
  proof: { kind: 'code', code: 'K7M29QXD' },
} as const;
/** A screen of each name; a new name without an example is a type error. */
const examples: { readonly [N in Screen['name']]: Extract<Screen, { name: N }> } = {
  home: { name: 'home' },
  browse: { name: 'browse', by: 'theme', group: null },
  search: { name: 'search', query: '' },
  guide: { name: 'guide', wanted },
  identity: { name: 'identity', wanted, aim: { kind: 'take' }, creditCode: null, step: { at: 'choose' } },
  taking: { name: 'taking', wanted, wish, act: 'take' },
  number: { name: 'number', taken },
  refused: { name: 'refused', wanted, error: { code: 'alreadyQueued' }, again: null },
  times: { name: 'times', wanted, moving: null, days: [day], problem: null, date: null },
  area: { name: 'area', wanted },
  asking: { name: 'asking', wish: checkIn, wanted: null, moving: null, unsure: false },
  booked: { name: 'booked', booking, moved: false, paper: 'printed' },
  notBooked: {
    name: 'notBooked',
    act: 'hold',
    wanted,
    moving: null,
    error: { code: 'slotFull' },
    slotAt: slot.at,
    offers: [slot],
  },
  own: { name: 'own', act: 'checkIn', step: 'ways', text: '' },
  appointment: {
    name: 'appointment',
    found: { outcome: 'early', booking, opensAt: 0 },
    proof: checkIn.proof,
    sure: false,
  },
  cancelled: { name: 'cancelled', booking },
};
const presented = {
  handle: 'a'.repeat(22),
  type: 'residentId',
  how: 'typed',
  masked: '310***********001X',
} as const;
/** Every step of saying who one is, and a slip printed again. */
const steps: { readonly [A in IdentityStep['at']]: Extract<IdentityStep, { at: A }> } = {
  choose: { at: 'choose' },
  notice: { at: 'notice' },
  reading: { at: 'reading', lost: true },
  kinds: { at: 'kinds' },
  typing: { at: 'typing', field: 'phone', text: '' },
  confirm: { at: 'confirm', presented },
};
const everyScreen: readonly Screen[] = [
  ...Object.values(examples),
  ...Object.values(steps).map((step) => ({ ...examples.identity, step })),
  ...Object.values(steps).map((step) => ({
    ...examples.identity,
    aim: { kind: 'book' as const, held: booking },
    step,
  })),
  ...(['notice', 'reading', 'confirm'] as const).map((at) => ({
    ...examples.identity,
    wanted: null,
    aim: { kind: 'own' as const, act: 'look' as const },
    step: steps[at],
  })),
  ...everyBookingScreen(),
  { ...examples.refused, error: { code: 'alreadyQueued', detail: { number: 'A007' } }, again: wish },
];
function everyBookingScreen(): readonly Screen[] {
  const { times, asking, notBooked, own, appointment } = examples;
  const outcomes = [
    'early',
    'over',
    'otherDay',
    'otherHall',
    'already',
    'cancelled',
    'notBooked',
    'shown',
  ] as const;
  const move = { booking, proof: checkIn.proof };
  return [
    { ...times, days: null },
    { ...times, days: null, problem: { code: 'noAnswer' } },
    { ...times, days: [], moving: move },
    { ...times, date: day.date },
    { ...asking, unsure: true },
    { ...notBooked, offers: null },
    { ...notBooked, act: 'checkIn', wanted: null, slotAt: null, error: { code: 'bookingUnknown' } },
    { ...own, step: 'code', text: 'K7' },
    { ...appointment, sure: true },
    ...outcomes.map((outcome) => ({ ...appointment, found: { outcome, booking, opensAt: 0 } })),
  ];
}
const listening = (session: Session): Session => step(session, { type: 'aloud', stage: 'on' });
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
      'Out of service. Please': { kind: 'noPlace' },
      'Starting again': { kind: 'hostGone' },
    } as const;
    for (const [english, closure] of Object.entries(closures)) {
      const text = wholeText(seen([], atHome), closure);
      expect(text).toContain(english);
      for (const language of languages)
        for (const sentence of sayClosure(translate(language), closure, false))
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

function carryOut(session: Session, act: KeyAct | null): Session {
  if (act?.kind === 'send' || act?.kind === 'erase') return act.events.reduce(step, session);
  if (act?.kind === 'confirm')
    return step(session, { type: 'confirm', commandId: 'command-0000000001', party: act.party });
  return session;
}
function press(kiosk: Seen, key: string, place: Place = 'session'): Session {
  const spoken = sayScreen(kiosk, place, translate);
  return carryOut(kiosk.session, pressKey(spoken, kiosk.session.access.page, key));
}

describe('the keypad', () => {
  const someItems = fc
    .uniqueArray(fc.stringMatching(/^[A-Z]{2}-[0-9]{1,3}$/), { minLength: 1, maxLength: 40 })
    .map((codes) => codes.map((code) => item(code)));

  test('[K21] from home, every item of the first page has keys that end in a number', () => {
    fc.assert(
      fc.property(someItems, fc.constantFrom(...languages), fc.boolean(), (items, language, elder) => {
        const start = step(step(atHome, { type: 'elder', on: elder }), { type: 'aloud', stage: 'language' });
        const home = press(seen(items, start), String(languages.indexOf(language) + 1));
        expect(home).toMatchObject({ language, access: { aloud: 'on' } });
        const offered = popularItems(seen(items, home));
        expect(offered.length).toBeGreaterThan(0);
        for (const { code } of offered) {
          const { choices } = sayScreen(seen(items, home), 'session', translate);
          const index = choices.findIndex(({ act }) => JSON.stringify(act).includes(`"${code}"`));
          const keys = [...'9'.repeat(Math.floor(index / 7)), String((index % 7) + 1), '#', '#'];
          const end = keys.reduce((session, key) => press(seen(items, session), key), home);
          expect(end.screen).toMatchObject({ name: 'taking', wish: { itemCode: code } });
          expect(step(end, { type: 'taken', taken }).screen.name).toBe('number');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('[K21] every item of the catalogue is reached by keys, by theme', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const group = step(listening(atHome), { type: 'browse', by: 'theme' });
        let session = press(seen(items, group), '1');
        const reached = new Set<string>();
        for (let page = 0; page < Math.ceil(items.length / 7); page += 1) {
          for (const digit of '1234567') {
            const { screen } = press(seen(items, session), digit);
            if (screen.name === 'guide' && screen.wanted.kind === 'item') reached.add(screen.wanted.itemCode);
          }
          session = press(seen(items, session), '9');
        }
        expect(reached.size).toBe(items.length);
      }),
      { numRuns: 40 },
    );
  });

  test('[K22] a resident number ends with X by the arrow down, and only its end is said', () => {
    const typing = { at: 'typing', field: 'residentId', text: '' } as const;
    let session: Session = listening({ ...atHome, screen: { ...examples.identity, step: typing } });
    for (const key of [...'31019919491231006', 'ArrowDown'])
      session = press(seen([item('I-0')], session), key);
    expect(session.screen).toMatchObject({ step: { text: '31019919491231006X' } });
    const { news, main } = sayScreen(seen([item('I-0')], session), 'session', translate);
    expect(main?.act).toEqual({
      kind: 'present',
      document: { type: 'residentId', number: '31019919491231006X' },
    });
    expect(news[0]?.says[0]?.text).toMatch(/X/);
    expect(news[0]?.says[0]?.text.replace(/\s/g, '')).not.toContain('1231');
  });

  test('[K23] one scheme on every screen: help, again, back and the arrows never change their meaning', () => {
    for (const screen of everyScreen) {
      const kiosk = seen([item('I-0')], listening({ ...atHome, screen, trail: [examples.home] }));
      const spoken = sayScreen(kiosk, 'session', translate);
      expect(pressKey(spoken, 0, 'ArrowUp')).toEqual({ kind: 'repeat' });
      expect(pressKey(spoken, 0, 'ArrowRight')).toEqual({ kind: 'help' });
      expect(pressKey(spoken, 0, 'ArrowLeft')).toEqual(spoken.back);
      expect(pressKey(spoken, 0, 'Enter')).toEqual(pressKey(spoken, 0, '#'));
      expect(pressKey(spoken, 0, 'Tab')).toBeNull();
      if (spoken.typing) continue;
      expect(pressKey(spoken, 0, '0')).toEqual({ kind: 'repeat' });
      expect(pressKey(spoken, 0, '8')).toEqual({ kind: 'help' });
      expect(pressKey(spoken, 0, '*')).toEqual(spoken.back);
    }
    expect(press(seen([], listening(atHome)), '*').access.aloud).toBe('off');
  });

  test('[K23] while the warning stands, hash goes on, 1 gives more time', () => {
    const warned = { ...listening({ ...atHome, screen: examples.guide }), warned: true };
    expect(press(seen([item('I-0')], warned), '#')).toMatchObject({
      warned: false,
      access: { timeFactor: 1 },
    });
    expect(press(seen([item('I-0')], warned), '1')).toMatchObject({
      warned: false,
      access: { timeFactor: 2 },
    });
  });
});
