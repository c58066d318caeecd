/** What is said from identity to number. What was typed is echoed digit by digit, and never repeated whole. */

import { windowRanges } from '@yiting/shared/domain/window-ranges.ts';
import { phoneSchema } from '@yiting/shared/protocol/fields.ts';
import { sayError, sayWait } from '@yiting/shared/ui/say.ts';
import { findWanted } from '../kiosk-context.ts';
import { sayPaperState } from '../say-paper.ts';
import type { Screen } from '../session.ts';
import type { ScreenSays, Seen } from './say-screen.ts';
import type { Piece, SpokenChoice } from './spoken.ts';

type On<N extends Screen['name']> = Extract<Screen, { name: N }>;

const phoneDigits = 11;
const tailDigits = 4;

export function sayIdentity(seen: Seen, { wanted, phone }: On<'identity'>): ScreenSays {
  const { t, session } = seen;
  const { language } = session;
  const anonymous = findWanted(seen, wanted).queue?.anonymousAllowed ?? true;
  const good = phoneSchema.safeParse(phone).success;
  const withPhone: SpokenChoice = {
    name: { text: t('aloud.withPhone'), language },
    act: { kind: 'confirm', party: { kind: 'phone', phone } },
  };
  const withoutPhone: SpokenChoice = {
    name: { text: t('aloud.withoutPhone'), language },
    act: { kind: 'confirm', party: { kind: 'none' } },
  };
  const intro = anonymous ? t('aloud.identityWithout') : t('aloud.identityNeeded');
  return {
    key: 'identity',
    says: [{ text: intro, language }],
    main: good ? withPhone : anonymous && phone === '' ? withoutPhone : null,
    typing: { typed: phone, type: (next) => ({ type: 'phone', phone: next }) },
    news: [{ key: `${phone.length}`, says: sayTyped(seen, phone, good) }],
  };
}

function sayTyped({ t, session: { language } }: Seen, phone: string, good: boolean): Piece[] {
  if (phone === '') return [];
  if (phone.length < phoneDigits) return [{ text: phone.slice(-1), language }];
  return [
    {
      text: good ? t('aloud.typedWhole', { tail: spell(phone.slice(-tailDigits)) }) : t('aloud.typedWrong'),
      language,
    },
  ];
}

export function sayTaking({ t, session: { language } }: Seen): ScreenSays {
  return { key: 'taking', says: [{ text: t('aloud.taking'), language }] };
}

export function sayNumber({ t, session }: Seen, { taken }: On<'number'>): ScreenSays {
  const { language } = session;
  const { slip, paper, ticketId } = taken;
  const say = (text: string): Piece => ({ text, language });
  const end = language === 'en' ? '.' : '。';
  return {
    key: `number ${ticketId}`,
    says: [
      say(t('aloud.taken', { number: spell(slip.number) })),
      say(
        slip.ahead === null
          ? t('offline.waitHere')
          : t('aloud.ahead', { ahead: slip.ahead, wait: sayWait(t, slip.wait) }),
      ),
      say(t('aloud.goTo', { zone: slip.zoneName, windows: windowRanges(slip.windowNumbers) })),
    ],
    main: { name: say(t('aloud.finish')), act: { kind: 'send', events: [{ type: 'home' }] } },
    back: { kind: 'nothing' },
    news: [{ key: paper, says: [say(`${sayPaperState(t, paper)}${end}`)] }],
  };
}

export function sayRefused({ t, session: { language } }: Seen, { error }: On<'refused'>): ScreenSays {
  const home = { kind: 'send', events: [{ type: 'back' }] } as const;
  return {
    key: 'refused',
    says: [{ text: t('aloud.refused', { reason: sayError(t, error) }), language }],
    main: { name: { text: t('aloud.toHome'), language }, act: home },
    back: home,
  };
}

/** `A001` → `A 0 0 1`: said one by one (B4-77). */
function spell(number: string): string {
  return [...number].join(' ');
}
