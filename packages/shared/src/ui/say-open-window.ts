/** The suggestion to open a window, in words: for the wall and the console. Nobody is told to; a person decides. */
import type { TFunction } from 'i18next';
import type { Words } from '../basics/words.ts';
import type { Need } from '../protocol/views/screens.ts';
import { inLanguage } from './say.ts';

type KnownQueue = { readonly prefix: string; readonly name: Words };

/** `再开 1 个窗口办理 B 个人综合：最长等候 34 → 19 分钟` */
export function sayOpenWindow(
  t: TFunction,
  language: string,
  need: Need,
  queues: readonly KnownQueue[],
): { readonly line: string; readonly hint: string } {
  const { prefix = '–', before = '–', after = '–', window = '–', count = '–' } = need.detail;
  const queue = queues.find((each) => each.prefix === prefix);
  const named = queue ? `${prefix} ${inLanguage(queue.name, language)}` : String(prefix);
  return {
    line: t('order.openOne', { queue: named, before, after }),
    hint: t('order.openOneHint', { window, people: count }),
  };
}
