/** What is said while a number is taken, and of the number. */

import { windowRanges } from '@yiting/shared/domain/window-ranges.ts';
import { sayError, sayWait } from '@yiting/shared/ui/say.ts';
import { isAway } from '../at-site.ts';
import { sayPaperState, sayWithoutPaper } from '../say-paper.ts';
import type { Screen } from '../screen.ts';
import { lacksPaper } from '../stays-shown.ts';
import type { ScreenSays, Seen } from './screen-says.ts';
import { spell } from './spell.ts';
import type { Piece } from './spoken.ts';

type On<N extends Screen['name']> = Extract<Screen, { name: N }>;

export function sayTaking({ t, session: { language } }: Seen): ScreenSays {
  return { key: 'taking', says: [{ text: t('aloud.taking'), language }] };
}

export function sayNumber({ t, session, state }: Seen, { taken }: On<'number'>): ScreenSays {
  const { language } = session;
  const { slip, paper, paperReason, ticketId } = taken;
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
    news: [
      {
        key: paper,
        says: [
          say(`${sayPaperState(t, paper)}${end}`),
          ...(lacksPaper(paper, paperReason) ? sayWithoutPaper(t, paperReason, isAway(state)).map(say) : []),
        ],
      },
    ],
  };
}

export function sayRefused({ t, session: { language } }: Seen, { error, again }: On<'refused'>): ScreenSays {
  const home = { kind: 'send', events: [{ type: 'back' }] } as const;
  if (again) {
    const number = spell(String(error.detail?.number ?? ''));
    return {
      key: 'refused again',
      says: [{ text: t('aloud.already', { number }), language }],
      choices: [{ name: { text: t('aloud.toHome'), language }, act: home }],
      main: { name: { text: t('aloud.printAgain'), language }, act: { kind: 'reprint' } },
      back: home,
    };
  }
  return {
    key: 'refused',
    says: [{ text: t('aloud.refused', { reason: sayError(t, error) }), language }],
    main: { name: { text: t('aloud.toHome'), language }, act: home },
    back: home,
  };
}
