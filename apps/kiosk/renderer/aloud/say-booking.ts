import { inLanguage, sayError, sayTime } from '@yiting/shared/ui/say.ts';
import { type AppointmentAct, actsOf } from '../appointment-acts.ts';
import {
  type BookingScreen,
  isInspection,
  leavesNoDoubt,
  otherTimesHelp,
  wantedOf,
} from '../booking-steps.ts';
import { findWanted } from '../kiosk-context.ts';
import { ableFor, areasFor, takesNumbers } from '../own-bookings.ts';
import { sayService, sayWhen } from '../say-when.ts';
import type { SessionEvent } from '../session.ts';
import type { ScreenSays, Seen } from './screen-says.ts';
import { spell } from './spell.ts';
import type { KeyAct, Piece, SpokenChoice } from './spoken.ts';

type On<N extends BookingScreen['name']> = Extract<BookingScreen, { name: N }>;

export function sayArea(seen: Seen, { wanted }: On<'area'>): ScreenSays {
  const { t, state, catalogue, session } = seen;
  const { language } = session;
  const areas = areasFor(state, catalogue, findWanted(seen, wanted).item);
  return {
    key: 'area',
    says: [{ text: t('booking.whichArea'), language }],
    choices: areas.map(({ areaId, name }) =>
      choice({ text: inLanguage(name, language), language }, { type: 'inspect', areaId }),
    ),
  };
}

export function sayAsking({ t, session: { language } }: Seen, { wish, unsure }: On<'asking'>): ScreenSays {
  const { act } = wish;
  const say = (text: string): Piece => ({ text, language });
  if (!unsure || leavesNoDoubt(act))
    return { key: `asking ${act}`, says: [say(t(`booking.asking.${act}`))], back: { kind: 'nothing' } };
  return {
    key: `unsure ${act}`,
    says: [
      say(`${t(`booking.unsure.${act}`)}${endOf(language)}`),
      say(t('booking.unsureHint')),
      say(t('booking.unsureLeave')),
    ],
    main: { name: say(t('booking.aloud.leave')), act: home },
    back: home,
  };
}

export function sayBooked({ t, state, session: { language } }: Seen, screen: On<'booked'>): ScreenSays {
  const { booking, moved, again, paper } = screen;
  const say = (text: string): Piece => ({ text, language });
  const told = {
    when: sayWhen(booking, state.timeZone, language),
    place: inLanguage(booking.inspection?.areaName ?? booking.zoneName, language),
    code: spell(booking.code.replace('-', '')),
  };
  const words = again
    ? [t('booking.aloud.again', told)]
    : booking.inspection
      ? [t('booking.inspection.aloud', told), t('booking.inspection.stay')]
      : [t(moved ? 'booking.aloud.moved' : 'booking.aloud.booked', told), t('booking.codeHint')];
  return {
    key: `booked ${booking.bookingId} ${booking.at}`,
    says: words.map(say),
    main: { name: say(t('booking.aloud.finish')), act: home },
    back: { kind: 'nothing' },
    news: [{ key: paper, says: [say(`${t(`booking.paper.${paper}`)}${endOf(language)}`)] }],
  };
}

export function sayNotBooked(seen: Seen, screen: On<'notBooked'>): ScreenSays {
  const { t, state, session } = seen;
  const { language } = session;
  const { act, error, wanted, moving, offers } = screen;
  const say = (text: string): Piece => ({ text, language });
  const nearest = (offers ?? []).map(
    (slot): SpokenChoice => ({
      name: say(sayWhen(slot, state.timeZone, language)),
      act: { kind: 'wish', wish: { type: 'time', slotAt: slot.at } },
    }),
  );
  const takes =
    wanted !== null &&
    !isInspection(wanted) &&
    moving === null &&
    takesNumbers(findWanted(seen, wanted).queue);
  const others = act === 'checkIn' || act === 'look' ? ownWays(seen) : [];
  const looking = otherTimesHelp(screen) && offers === null ? t('booking.nearestLooking') : '';
  return {
    key: `not booked ${act} ${error.code} ${offers?.length ?? 'none'}`,
    says: [say(`${t(`booking.notBooked.${act}`)}${endOf(language)}`), say(sayError(t, error))],
    choices: [
      ...nearest,
      ...(takes ? [choice(say(t('booking.takeNumber')), { type: 'want', wanted })] : []),
      ...others,
    ],
    main: wanted === null ? null : choice(say(t('booking.otherTime')), { type: 'bookAgain' }),
    news: [{ key: looking, says: looking === '' ? [] : [say(looking)] }],
  };
}

export function sayOwn(seen: Seen, { step, text, act }: On<'own'>): ScreenSays {
  const { t, state, session } = seen;
  const { language } = session;
  const say = (words: string): Piece => ({ text: words, language });
  if (step === 'ways')
    return {
      key: 'own',
      says: [say(t('booking.aloud.own'))],
      choices: [
        ...(state.reader.ready ? [choice(say(t('booking.ownCard')), { type: 'ownWay', way: 'card' })] : []),
        choice(say(t('booking.ownCode')), { type: 'ownWay', way: 'code' }),
      ],
    };
  return {
    key: `own code ${act}`,
    says: [say(t('booking.aloud.codeTyping'))],
    news: [{ key: text, says: text === '' ? [] : [say(text.slice(-1))] }],
  };
}

export function sayAppointment(seen: Seen, { found, sure, rest = [] }: On<'appointment'>): ScreenSays {
  const { t, state, session } = seen;
  const { language } = session;
  const { booking, outcome, opensAt } = found;
  const say = (text: string): Piece => ({ text, language });
  if (sure)
    return {
      key: 'cancel sure',
      says: [say(t('booking.cancelSure'))],
      choices: [
        choice(say(t('booking.cancelNo')), { type: 'sure', on: false }),
        { name: say(t('booking.cancelYes')), act: { kind: 'wish', wish: { type: 'cancel' } } },
      ],
      back: { kind: 'send', events: [{ type: 'sure', on: false }] },
    };
  const wanted = wantedOf(booking);
  const acts = actsOf(found, ableFor(seen, wanted));
  const spoken: Readonly<Record<AppointmentAct, SpokenChoice>> = {
    take: choice(say(t('booking.takeNumber')), { type: 'want', wanted }),
    move: choice(say(t('booking.aloud.move')), { type: 'move' }),
    again: choice(say(t('booking.bookAnother')), { type: 'bookAgain' }),
    slip: { name: say(t('booking.slipAgain')), act: { kind: 'wish', wish: { type: 'slipAgain' } } },
    cancel: choice(say(t('booking.cancel')), { type: 'sure', on: true }),
  };
  return {
    key: `appointment ${outcome} ${booking.bookingId}`,
    says: [
      say(`${t(`booking.found.${outcome}`)}${endOf(language)}`),
      say(
        t('booking.aloud.appointment', {
          when: sayWhen(booking, state.timeZone, language),
          service: sayService(booking, language),
        }),
      ),
      ...(outcome === 'already' && booking.ticketNumber !== null
        ? [say(t('booking.aloud.alreadyNumber', { number: spell(booking.ticketNumber) }))]
        : []),
      ...saysTodo(seen, { outcome, opensAt, booking }),
      ...(acts.tooLate ? [say(t('booking.tooLate'))] : []),
    ],
    choices: [
      ...(rest.length > 0
        ? [choice(say(t('booking.nextOne', { count: rest.length })), { type: 'nextBooking' })]
        : []),
      ...acts.others.map((act) => spoken[act]),
    ],
    main: acts.main === null ? { name: say(t('aloud.toHome')), act: home } : spoken[acts.main],
    back: home,
  };
}

export function sayCancelled(
  { t, state, session: { language } }: Seen,
  { booking }: On<'cancelled'>,
): ScreenSays {
  const say = (text: string): Piece => ({ text, language });
  const when = sayWhen(booking, state.timeZone, language);
  return {
    key: `cancelled ${booking.bookingId}`,
    says: [say(t('booking.cancelledText', { when }))],
    choices: [choice(say(t('booking.bookAnother')), { type: 'bookAgain' })],
    main: { name: say(t('booking.aloud.finish')), act: home },
    back: home,
  };
}

function saysTodo(
  { t, state, session: { language } }: Seen,
  { outcome, opensAt, booking }: On<'appointment'>['found'],
): Piece[] {
  if (outcome === 'onTime' || outcome === 'walkInRank') return [];
  if (booking.lostSlot) return [{ text: t('booking.lostSlot'), language }];
  const time = opensAt === null ? '' : sayTime(opensAt, state.timeZone);
  const hall = inLanguage(booking.hallName, language);
  return [{ text: t(`booking.todo.${outcome}`, { time, hall }), language }];
}

/** Not found this way: by another. */
function ownWays({ t, state, session: { language } }: Seen): SpokenChoice[] {
  const way = (name: 'card' | 'code', words: string) =>
    choice({ text: words, language }, { type: 'ownWay', way: name });
  return [
    ...(state.reader.ready ? [way('card', t('booking.ownCard'))] : []),
    way('code', t('booking.ownCode')),
  ];
}

const home: KeyAct = { kind: 'send', events: [{ type: 'home' }] };

function endOf(language: string): string {
  return language === 'en' ? '.' : '。';
}

function choice(name: Piece, event: SessionEvent): SpokenChoice {
  return { name, act: { kind: 'send', events: [event] } };
}
