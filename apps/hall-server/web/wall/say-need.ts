/** What needs a manager, in words: a line, and sometimes what to do about it. */
import type { Need, WallView } from '@yiting/shared/protocol/views/screens.ts';
import { sayOpenWindow } from '@yiting/shared/ui/say-open-window.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

export function sayNeed(
  t: TFunction,
  language: string,
  need: Need,
  queues: WallView['queues'],
): { readonly line: string; readonly hint: string } {
  if (need.kind === 'openWindow') return sayOpenWindow(t, language, need, queues);
  // Which figures a need carries depends on its kind; the typed `t` would ask for those of all kinds at once.
  const say = t as (key: string, figures: Record<string, string | number>) => string;
  const kind = need.kind === 'paperLow' && need.detail.paper === 'empty' ? 'paperEmpty' : need.kind;
  const hinted = ['longWait', 'manyWaiting', 'paperFailed', 'clockJumped'].includes(kind);
  if (kind === 'printerFault')
    return {
      line: say('screens.need.printerFault', { ...need.detail }),
      hint: say(`terminal.whyNoPaper.${need.detail.printer}`, {}),
    };
  return {
    line: say(`screens.need.${kind}`, { ...need.detail }),
    hint: hinted ? say(`screens.need.${kind}Hint`, { ...need.detail }) : '',
  };
}
