/** A need in words: the kind and figures come from the hall, the words and names from here. */
import { pauseReasonSchema } from '@yiting/shared/protocol/fields.ts';
import type { Need } from '@yiting/shared/protocol/views/screens.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { sayOpenWindow } from '@yiting/shared/ui/say-open-window.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

export type SaidNeed = { readonly title: string; readonly advice: string };

/** `queue` in the words is the queue's letter and name; figures the hall did not send are shown as a dash. */
export function sayNeed(
  t: TFunction,
  language: string,
  need: Need,
  view: Pick<ManageView, 'queues'>,
): SaidNeed {
  if (need.kind === 'openWindow') {
    const { line, hint } = sayOpenWindow(t, language, need, view.queues);
    return { title: line, advice: hint };
  }
  // Which figures a need carries depends on its kind; the typed `t` would ask for those of all kinds at once.
  const say = t as (key: string, figures: Readonly<Record<string, string | number>>) => string;
  const figures = {
    ...missing,
    ...need.detail,
    queue: nameQueue(language, need, view),
    reason: sayReason(t, need),
    printer: sayPrinter(t, need),
  };
  return {
    title: say(`manage.need.${need.kind}.title`, figures),
    advice: say(`manage.need.${need.kind}.advice`, figures),
  };
}

const missing = {
  window: '–',
  minutes: '–',
  count: '–',
  number: '–',
  station: '–',
  seconds: '–',
  hours: '–',
  code: '–',
  calledAs: '–',
};

function sayReason(t: TFunction, need: Need): string {
  const reason = pauseReasonSchema.safeParse(need.detail.reason);
  return reason.success ? t(`common.pauseReason.${reason.data}`) : '–';
}

function sayPrinter(t: TFunction, { detail: { printer } }: Need): string {
  const say = t as (key: string, options: { readonly defaultValue: string }) => string;
  return printer === undefined ? '–' : say(`manage.value.${printer}`, { defaultValue: String(printer) });
}

function nameQueue(language: string, need: Need, view: Pick<ManageView, 'queues'>): string {
  const { prefix } = need.detail;
  const queue = view.queues.find((each) => each.prefix === prefix);
  return queue ? `${queue.prefix} ${inLanguage(queue.name, language)}` : String(prefix ?? '–');
}
