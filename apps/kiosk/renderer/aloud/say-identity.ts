/** What is said while a person says who he is. What is typed is echoed sign by sign, and never said whole. */
import { maskDocument, maskPhone } from '@yiting/shared/domain/mask.ts';
import type { DocumentType, PageParty } from '@yiting/shared/protocol/party.ts';
import type { IdentityStep, TypedField } from '../identity-steps.ts';
import { mayBeNobody } from '../kiosk-context.ts';
import type { Screen } from '../screen.ts';
import { aimWords } from '../screens/identity/aim-words.ts';
import { sayReading } from '../screens/identity/say-reading.ts';
import { judgeTyped } from '../screens/identity/typed-field.ts';
import type { SessionEvent } from '../session.ts';
import { saysHeld } from './say-held.ts';
import type { ScreenSays, Seen } from './screen-says.ts';
import { tailOf } from './spell.ts';
import type { KeyAct, Piece, SpokenChoice } from './spoken.ts';

type Identity = Extract<Screen, { name: 'identity' }>;
type On<A extends IdentityStep['at']> = Extract<IdentityStep, { at: A }>;
type Somebody = Extract<PageParty, { kind: 'phone' | 'presented' }>;

/** Numbers a keypad of digits can type; for the others the staff help, or the reader. */
const typedByKeypad: readonly DocumentType[] = ['residentId', 'taiwanPermit'];

const sayers: {
  readonly [A in IdentityStep['at']]: (seen: Seen, screen: Identity, step: On<A>) => ScreenSays;
} = {
  choose: sayChoose,
  notice: sayNotice,
  reading: sayReadingStep,
  kinds: sayKinds,
  typing: sayTyping,
  confirm: sayConfirm,
};

export function sayIdentity(seen: Seen, screen: Identity): ScreenSays {
  // The record pairs each step with its own function; TypeScript cannot follow that through the index.
  const sayer = sayers[screen.step.at] as (seen: Seen, screen: Identity, step: IdentityStep) => ScreenSays;
  return sayer(seen, screen, screen.step);
}

function sayChoose(seen: Seen, screen: Identity): ScreenSays {
  const { t, state, session } = seen;
  const { language } = session;
  const say = (text: string): Piece => ({ text, language });
  const { creditCode, aim } = screen;
  const anonymous = creditCode === null && mayBeNobody(seen, screen);
  const needed = aim.kind === 'book' ? saysHeld(seen, aim.held) : [say(t('aloud.identityNeeded'))];
  const way = (name: 'card' | 'type' | 'phone') =>
    choice(say(t(`identity.way.${name}`)), { type: 'way', way: name });
  return {
    key: `identity choose ${creditCode !== null}`,
    says: anonymous ? [say(t('aloud.identityFree'))] : needed,
    choices: [...(state.reader.ready ? [way('card')] : []), way('phone'), way('type')],
    main: anonymous
      ? { name: say(t('aloud.withoutPhone')), act: { kind: 'confirm', party: { kind: 'none' } } }
      : null,
  };
}

function sayNotice({ t, session: { language } }: Seen, { aim }: Identity): ScreenSays {
  const words = aimWords(t, aim);
  const say = (text: string): Piece => ({ text, language });
  return {
    key: 'identity notice',
    says: [say(t('identity.noticeWhat')), say(words.why), say(words.how), say(t('identity.noticeElse'))],
    main: choice(say(t('identity.agree')), { type: 'agree' }),
  };
}

function sayReadingStep(
  { t, state, session: { language } }: Seen,
  { aim }: Identity,
  { lost }: On<'reading'>,
): ScreenSays {
  const say = (text: string): Piece => ({ text, language });
  const reading = sayReading(state.reader, lost);
  return {
    key: 'identity reading',
    says: [say(aimWords(t, aim).keep)],
    main:
      aim.kind === 'own'
        ? choice(say(t('booking.aim.code')), { type: 'ownWay', way: 'code' })
        : choice(say(t('identity.typeInstead')), { type: 'way', way: 'type' }),
    news: [{ key: reading, says: [say(t(`identity.reading.${reading}`))] }],
  };
}

function sayKinds({ t, session: { language } }: Seen): ScreenSays {
  return {
    key: 'identity kinds',
    says: [{ text: t('aloud.kinds'), language }],
    choices: typedByKeypad.map((documentType) =>
      choice({ text: t(`identity.kind.${documentType}`), language }, { type: 'kind', documentType }),
    ),
  };
}

function sayTyping(
  { t, state, session: { language } }: Seen,
  screen: Identity,
  step: On<'typing'>,
): ScreenSays {
  const { field, text } = step;
  const judged = judgeTyped(t, field, text, state);
  const say = (words: string): Piece => ({ text: words, language });
  const end = language === 'en' ? '.' : '。';
  const whole = judged.good
    ? t('aloud.typedWhole', { tail: tailOf(masked(field, text)) })
    : judged.bad && judged.words !== ''
      ? `${judged.words}${end}`
      : text.slice(-1);
  return {
    key: `identity typing ${field}`,
    says: [say(field === 'phone' ? t('aloud.typePhone') : t('aloud.typeNumber'))],
    main: judged.good ? { name: say(t('aloud.goOn')), act: goOn(screen, field, text) } : null,
    typing: {
      typed: text,
      type: (next) => ({ type: 'typed', text: next }),
      letter: field === 'residentId' ? 'X' : null,
    },
    news: [{ key: `${text.length}`, says: text === '' ? [] : [say(whole)] }],
  };
}

function masked(field: TypedField, text: string): string {
  if (field === 'phone') return maskPhone(text);
  return field === 'creditCode' ? text : maskDocument(text);
}

function goOn(screen: Identity, field: TypedField, text: string): KeyAct {
  if (field === 'phone') return confirmed(screen, { kind: 'phone', phone: text });
  if (field === 'creditCode') return { kind: 'send', events: [{ type: 'organisation', creditCode: text }] };
  return { kind: 'present', document: { type: field, number: text } };
}

function sayConfirm(
  { t, session: { language } }: Seen,
  screen: Identity,
  { presented }: On<'confirm'>,
): ScreenSays {
  const say = (text: string): Piece => ({ text, language });
  const words = aimWords(t, screen.aim);
  return {
    key: `identity confirm ${presented.handle}`,
    says: [
      say(t('aloud.confirm', { kind: t(`identity.kind.${presented.type}`), tail: tailOf(presented.masked) })),
      say(presented.how === 'typed' ? words.typed : words.keep),
    ],
    main: {
      name: say(screen.aim.kind === 'take' ? t('aloud.take') : words.confirm),
      act: confirmed(screen, { kind: 'presented', handle: presented.handle }),
    },
  };
}

function confirmed({ creditCode }: Identity, person: Somebody): KeyAct {
  const party: PageParty = creditCode === null ? person : { kind: 'agent', creditCode, agent: person };
  return { kind: 'confirm', party };
}

function choice(name: Piece, event: SessionEvent): SpokenChoice {
  return { name, act: { kind: 'send', events: [event] } };
}
