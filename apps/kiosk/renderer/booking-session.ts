/** How a session goes on by the events of booking: from screen to screen, with the way back kept. Pure. */

import { afterBooking } from './booking-done.ts';
import {
  askForSlip,
  askForTime,
  askToCancel,
  asVisit,
  type BookingEvent,
  type BookingScreen,
  cleanCode,
  heldOn,
  notBookedFrom,
  type OwnAct,
  timesFor,
  wantedOf,
} from './booking-steps.ts';
import type { Screen, Session } from './screen.ts';

type On<N extends BookingScreen['name']> = Extract<BookingScreen, { name: N }>;
type Event<T extends BookingEvent['type']> = Extract<BookingEvent, { type: T }>;

const types: Readonly<Record<BookingEvent['type'], 'touch' | 'news'>> = {
  book: 'touch',
  inspect: 'touch',
  times: 'news',
  timesRefused: 'news',
  day: 'touch',
  time: 'touch',
  holdOver: 'news',
  bookingDone: 'news',
  bookingUnsure: 'news',
  bookingRefused: 'news',
  offers: 'news',
  bookAgain: 'touch',
  own: 'touch',
  ownWay: 'touch',
  code: 'touch',
  ownCode: 'touch',
  move: 'touch',
  nextBooking: 'touch',
  sure: 'touch',
  cancel: 'touch',
  slipAgain: 'touch',
  bookingPaper: 'news',
};

export function isBookingEvent(event: { readonly type: string }): event is BookingEvent {
  return event.type in types;
}

/** The next state; the same object where the event makes no sense. What comes by itself takes no warning back. */
export function bookingStep(session: Session, event: BookingEvent): Session {
  if (types[event.type] === 'news') return told(session, event);
  const awake = session.warned ? { ...session, warned: false } : session;
  return chosen(awake, event);
}

function told(session: Session, event: BookingEvent): Session {
  const { screen } = session;
  switch (event.type) {
    case 'times':
      return screen.name === 'times'
        ? shows(session, { ...screen, days: event.days, problem: null })
        : session;
    case 'timesRefused':
      return screen.name === 'times' && screen.days === null
        ? shows(session, { ...screen, problem: event.error })
        : session;
    case 'offers':
      return screen.name === 'notBooked' && screen.slotAt === event.slotAt
        ? shows(session, { ...screen, offers: event.offers })
        : session;
    case 'holdOver':
      return holdOver(session);
    case 'bookingDone':
      return screen.name === 'asking' && screen.wish.commandId === event.commandId
        ? afterBooking(session, screen, event.done)
        : session;
    case 'bookingUnsure':
      return screen.name === 'asking' && screen.wish.commandId === event.commandId && !screen.unsure
        ? shows(session, { ...screen, unsure: true })
        : session;
    case 'bookingRefused':
      return screen.name === 'asking' && screen.wish.commandId === event.commandId
        ? { ...session, screen: notBookedFrom(screen, event.error), trail: withoutPerson(session.trail) }
        : session;
    case 'bookingPaper':
      return screen.name === 'booked' && screen.booking.bookingId === event.paper.bookingId
        ? shows(session, { ...screen, paper: event.paper.paper })
        : session;
    default:
      return session;
  }
}

function chosen(session: Session, event: BookingEvent): Session {
  const { screen } = session;
  switch (event.type) {
    case 'book':
      return screen.name === 'guide' ? goTo(session, timesFor(asVisit(screen.wanted), null)) : session;
    case 'inspect':
      return inspect(session, event.areaId);
    case 'day':
      return screen.name === 'times' ? goTo(session, { ...screen, date: event.date }) : session;
    case 'time':
      return atTime(session, event);
    case 'bookAgain':
      return again(session);
    case 'own':
      return screen.name === 'home'
        ? goTo(session, { name: 'own', act: event.act, step: 'ways', text: '' })
        : session;
    case 'ownWay':
      return ownWay(session, event.way);
    case 'code':
      return screen.name === 'own' && screen.step === 'code'
        ? shows(session, { ...screen, text: cleanCode(event.text) })
        : session;
    case 'ownCode':
      return ownCode(session, event);
    case 'move':
      return screen.name === 'appointment'
        ? goTo(
            session,
            timesFor(wantedOf(screen.found.booking), { booking: screen.found.booking, proof: screen.proof }),
          )
        : session;
    case 'nextBooking':
      return nextBooking(session);
    case 'sure':
      return screen.name === 'appointment' ? shows(session, { ...screen, sure: event.on }) : session;
    case 'cancel':
      return screen.name === 'appointment' && screen.sure
        ? goTo(session, askToCancel(screen, event.commandId))
        : session;
    case 'slipAgain':
      return screen.name === 'appointment' && !screen.sure
        ? goTo(session, askForSlip(screen, event.commandId))
        : session;
    default:
      return session;
  }
}

/** The one that was shown comes again after the last. */
function nextBooking(session: Session): Session {
  const { screen } = session;
  if (screen.name !== 'appointment' || screen.sure) return session;
  const { found, rest: [next, ...rest] = [] } = screen;
  if (next === undefined) return session;
  return shows(session, { ...screen, found: { ...found, booking: next }, rest: [...rest, found.booking] });
}

function inspect(session: Session, areaId: string | null): Session {
  const { screen } = session;
  if ((screen.name !== 'guide' && screen.name !== 'area') || screen.wanted.kind !== 'item') return session;
  const { itemCode } = screen.wanted;
  if (areaId !== null) return goTo(session, timesFor({ kind: 'item', itemCode, areaId }, null));
  return screen.name === 'guide'
    ? goTo(session, { name: 'area', wanted: { kind: 'item', itemCode } })
    : session;
}

function atTime(session: Session, { commandId, slotAt }: Event<'time'>): Session {
  const { screen, language } = session;
  const time = { commandId, slotAt, language };
  if (screen.name === 'times' && screen.date !== null) return goTo(session, askForTime(screen, time));
  if (screen.name !== 'notBooked' || screen.wanted === null) return session;
  const { wanted, moving } = screen;
  return { ...session, screen: askForTime({ wanted, moving }, time) };
}

/** From whatever did not go, or is over: to the days. */
function again(session: Session): Session {
  const { screen } = session;
  if (screen.name === 'notBooked' && screen.wanted !== null)
    return { ...session, screen: timesFor(screen.wanted, screen.moving), trail: [] };
  if (screen.name === 'appointment' || screen.name === 'cancelled') {
    const booking = screen.name === 'cancelled' ? screen.booking : screen.found.booking;
    return { ...session, screen: timesFor(wantedOf(booking), null), trail: [] };
  }
  return session;
}

/** By card or by code; the reader's page leads to the code as well. */
function ownWay(session: Session, way: 'card' | 'code'): Session {
  const { screen } = session;
  const act = ownActOf(screen);
  if (act === null) return session;
  return way === 'code'
    ? goTo(session, { name: 'own', act, step: 'code', text: '' })
    : goTo(session, {
        name: 'identity',
        wanted: null,
        aim: { kind: 'own', act },
        creditCode: null,
        step: { at: 'notice' },
      });
}

function ownActOf(screen: Screen): OwnAct | null {
  if (screen.name === 'own') return screen.act;
  if (screen.name === 'identity') return screen.aim.kind === 'own' ? screen.aim.act : null;
  if (screen.name !== 'notBooked') return null;
  return screen.act === 'checkIn' || screen.act === 'look' ? screen.act : null;
}

function ownCode(session: Session, { commandId, code }: Event<'ownCode'>): Session {
  const { screen } = session;
  if (screen.name !== 'own') return session;
  const wish = { act: screen.act, commandId, proof: { kind: 'code', code } } as const;
  return {
    ...session,
    screen: { name: 'asking', wish, wanted: null, moving: null, unsure: false },
    trail: [],
  };
}

/** Held long enough: the person chooses again, from where the times are. */
function holdOver(session: Session): Session {
  const { screen } = session;
  const held = heldOn(screen);
  if (held === null || screen.name !== 'identity') return session;
  const { wanted } = screen;
  const notBooked: On<'notBooked'> = {
    name: 'notBooked',
    act: 'confirm',
    wanted,
    moving: null,
    error: { code: 'holdExpired' },
    slotAt: null,
    offers: null,
  };
  return { ...session, screen: notBooked, trail: withoutPerson(session.trail) };
}

/** The way back to the times leads past nothing that named a person. */
function withoutPerson(trail: Session['trail']): Session['trail'] {
  return trail.filter(({ name }) => name !== 'identity' && name !== 'own');
}

function shows(session: Session, screen: Screen): Session {
  return { ...session, screen };
}

function goTo(session: Session, screen: Screen): Session {
  return { ...session, screen, trail: [...session.trail, session.screen] };
}
