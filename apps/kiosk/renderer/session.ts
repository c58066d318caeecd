/** One person at the kiosk, from the first touch to the last: a pure machine. Going home forgets everything. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { CheckedBooking } from '@yiting/shared/protocol/bookings.ts';
import type { Taken, TakeWish } from '@yiting/shared/protocol/device.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { PageParty } from '@yiting/shared/protocol/party.ts';
import { type Access, type AccessEvent, ordinary, stepAccess } from './access.ts';
import { bookingStep, isBookingEvent } from './booking-session.ts';
import { type Aim, askAs, type BookingEvent, type BookingScreen } from './booking-steps.ts';
import { type Identifying, type IdentityEvent, identityStep, withoutText } from './identity-steps.ts';
import { refusedFrom, reprintFor, takingFor } from './taking-steps.ts';

/** What a number is wanted for: an item of the catalogue, or a queue chosen directly. */
export type Wanted =
  | {
      readonly kind: 'item';
      readonly itemCode: string;
      /** An inspection on site in this area instead of a visit to the hall. */
      readonly areaId?: string;
    }
  | { readonly kind: 'queue'; readonly queueId: string };

/** Too late for its rank, and the person's other appointments of today, checked in with it. */
export type Came = { readonly late: boolean; readonly also: readonly CheckedBooking[] };

export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'browse'; readonly by: 'theme' | 'department'; readonly group: string | null }
  | { readonly name: 'search'; readonly query: string }
  | { readonly name: 'guide'; readonly wanted: Wanted }
  /** `wanted` is null where an appointment is looked for. */
  | ({ readonly name: 'identity'; readonly wanted: Wanted | null; readonly aim: Aim } & Identifying)
  /** `reprint`: the slip of a number that is there already. */
  | {
      readonly name: 'taking';
      readonly wanted: Wanted;
      readonly wish: TakeWish;
      readonly act: 'take' | 'reprint';
    }
  /** `came`: the number of an appointment. */
  | { readonly name: 'number'; readonly taken: Taken; readonly came?: Came }
  | BookingScreen
  /** `again`: the wish of a person who proved to hold a number already; his slip can be printed again (B4-65). */
  | {
      readonly name: 'refused';
      readonly wanted: Wanted;
      readonly error: HallError;
      readonly again: TakeWish | null;
    };

export type Session = {
  readonly screen: Screen;
  /** Where "back" leads, oldest first. */
  readonly trail: readonly Screen[];
  readonly language: Language;
  readonly elder: boolean;
  /** The warning before everything is forgotten. */
  readonly warned: boolean;
  readonly access: Access;
};

export type SessionEvent =
  | AccessEvent
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'elder'; readonly on: boolean }
  | { readonly type: 'browse'; readonly by: 'theme' | 'department' }
  | { readonly type: 'group'; readonly group: string }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'want'; readonly wanted: Wanted }
  | { readonly type: 'identify' }
  | IdentityEvent
  | BookingEvent
  | { readonly type: 'confirm'; readonly commandId: string; readonly party: PageParty }
  | { readonly type: 'reprint'; readonly commandId: string }
  | { readonly type: 'taken'; readonly taken: Taken }
  | { readonly type: 'refused'; readonly commandId: string; readonly error: HallError }
  | { readonly type: 'paper'; readonly paper: Pick<Taken, 'ticketId' | 'paper' | 'paperReason'> }
  | { readonly type: 'back' }
  | { readonly type: 'home' }
  | { readonly type: 'idle' }
  | { readonly type: 'stay' };

export const atHome: Session = {
  screen: { name: 'home' },
  trail: [],
  language: 'zh',
  elder: false,
  warned: false,
  access: ordinary,
};

/** The next state. An event that makes no sense where it comes changes nothing. */
export function step(session: Session, event: SessionEvent): Session {
  const next = advance(session, event);
  // A new screen is read from its first choice.
  return next.screen === session.screen || next.access.page === 0
    ? next
    : { ...next, access: { ...next.access, page: 0 } };
}

function advance(session: Session, event: SessionEvent): Session {
  if (event.type === 'home') return atHome;
  if (event.type === 'idle') return whenIdle(session);
  if (isBookingEvent(event)) return bookingStep(session, event);
  const awake = session.warned ? { ...session, warned: false } : session;
  const { screen } = awake;
  switch (event.type) {
    case 'stay':
      return awake;
    case 'language':
      return { ...awake, language: event.language };
    case 'elder':
      return { ...awake, elder: event.on };
    case 'lowReach':
    case 'aloud':
    case 'page':
    case 'moreTime':
    case 'hold':
      return { ...awake, access: stepAccess(awake.access, event) };
    case 'back':
      return goBack(awake);
    case 'taken':
      return { ...awake, screen: { name: 'number', taken: event.taken }, trail: [] };
    case 'paper':
      return withPaper(awake, event.paper);
    case 'presented':
      // The host tells this by itself: it is no touch.
      return whenPresented(session, event);
    case 'refused':
      return screen.name === 'taking' && screen.wish.commandId === event.commandId
        ? { ...awake, screen: refusedFrom(screen, event.error), trail: [] }
        : awake;
    default:
      // A number under way or shown is not left by touching something else.
      return isKept(screen) ? awake : chosen(awake, event);
  }
}

/** Under way or shown: only its end leads on. Where nobody knows how it ended, the person may go. */
function isKept(screen: Screen): boolean {
  return isUnderWay(screen) || screen.name === 'number' || screen.name === 'booked';
}

function isUnderWay(screen: Screen): boolean {
  return screen.name === 'taking' || (screen.name === 'asking' && !screen.unsure);
}

/** Idle first warns, then forgets. What is under way is waited for: its answer must not be lost. */
function whenIdle(session: Session): Session {
  if (isUnderWay(session.screen)) return session;
  if (isFresh(session)) return atHome;
  return session.warned ? atHome : { ...session, warned: true };
}

/** Nobody has touched anything yet: there is nothing to warn about. */
export function isFresh({ screen, language, elder, access }: Session): boolean {
  return screen.name === 'home' && language === atHome.language && !elder && access === ordinary;
}

type Choice = Extract<
  SessionEvent,
  { type: 'browse' | 'group' | 'search' | 'want' | 'identify' | 'confirm' | 'reprint' | Asked }
>;
/** What the person answers while he says who he is. */
type Asked = 'way' | 'agree' | 'kind' | 'typed' | 'organisation';

function chosen(session: Session, event: Choice): Session {
  const { screen } = session;
  switch (event.type) {
    case 'browse':
      return screen.name === 'browse'
        ? { ...session, screen: { name: 'browse', by: event.by, group: null } }
        : goTo(session, { name: 'browse', by: event.by, group: null });
    case 'group':
      return screen.name === 'browse' ? goTo(session, { ...screen, group: event.group }) : session;
    case 'search':
      return screen.name === 'search'
        ? { ...session, screen: { name: 'search', query: event.query } }
        : goTo(session, { name: 'search', query: event.query });
    case 'want':
      return goTo(session, { name: 'guide', wanted: event.wanted });
    case 'identify':
      return screen.name === 'guide'
        ? goTo(session, {
            name: 'identity',
            wanted: screen.wanted,
            aim: { kind: 'take' },
            creditCode: null,
            step: { at: 'choose' },
          })
        : session;
    case 'confirm':
      return screen.name === 'identity' ? confirmed(session, screen, event) : session;
    case 'reprint':
      return screen.name === 'refused' && screen.again !== null
        ? { ...session, screen: reprintFor(screen.wanted, screen.again, event.commandId) }
        : session;
    default:
      return identified(session, event);
  }
}

/** Typing replaces its step, everything else goes on to the next; the way back keeps no number. */
function identified(session: Session, event: Extract<IdentityEvent, { type: Asked }>): Session {
  const { screen } = session;
  if (screen.name !== 'identity') return session;
  const next = { ...screen, ...identityStep(screen, event) };
  if (next.step === screen.step) return session;
  if (event.type === 'typed') return { ...session, screen: next };
  return goTo({ ...session, screen: { ...screen, ...withoutText(screen) } }, next);
}

function whenPresented(session: Session, event: Extract<IdentityEvent, { type: 'presented' }>): Session {
  const { screen } = session;
  if (screen.name === 'refused' && event.presented === null && screen.again !== null)
    return { ...session, screen: { ...screen, again: null } };
  if (screen.name !== 'identity') return session;
  const next = { ...screen, ...identityStep(screen, event) };
  if (next.step === screen.step) return session;
  // What was lost is not on the way back.
  if (screen.step.at === 'confirm') return { ...session, screen: next };
  return goTo({ ...session, screen: { ...screen, ...withoutText(screen) } }, next);
}

/** A held place keeps its way back: another time may be chosen when this one is refused. */
function confirmed(
  session: Session,
  { wanted, aim }: Extract<Screen, { name: 'identity' }>,
  event: { commandId: string; party: PageParty },
): Session {
  if (aim.kind !== 'take') return { ...session, screen: askAs(aim, wanted, event) };
  return wanted === null
    ? session
    : { ...session, screen: takingFor(wanted, event, session.language), trail: [] };
}

function goTo(session: Session, screen: Screen): Session {
  return { ...session, screen, trail: [...session.trail, session.screen] };
}

function goBack(session: Session): Session {
  const { screen, trail } = session;
  if (isKept(screen) || screen.name === 'asking') return session;
  const before = trail.at(-1);
  return before
    ? { ...session, screen: before, trail: trail.slice(0, -1) }
    : { ...session, screen: atHome.screen, trail: [] };
}

function withPaper(session: Session, paper: Pick<Taken, 'ticketId' | 'paper' | 'paperReason'>): Session {
  const { screen } = session;
  if (screen.name !== 'number' || screen.taken.ticketId !== paper.ticketId) return session;
  return { ...session, screen: { name: 'number', taken: { ...screen.taken, ...paper } } };
}
