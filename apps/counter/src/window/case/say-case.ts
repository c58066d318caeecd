/** How cases are said at the window: names in the language of the desk where somebody translated them, days, amounts. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { DueDate } from '@yiting/shared/domain/calendar/working-days.ts';
import type { Naming } from '@yiting/shared/domain/item/definition.ts';
import type { PowerLine } from '@yiting/shared/protocol/cases.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

/** Chinese stands in wherever nobody translated. */
export function sayNaming(naming: Naming, language: string): string {
  const translated = language === 'en' ? naming.en : language === 'ja' ? naming.ja : undefined;
  return translated ?? naming.zh;
}

/** `2026-11-23` in the hall's time zone. */
export function hallDay(client: HallClient): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: client.hello?.timeZone ?? 'Asia/Shanghai' }).format(
    client.hallNow(),
  );
}

/** `11月30日`, with a mark where the calendar of that year is not published yet. */
export function sayDue(t: TFunction, due: DueDate): string {
  const [, month, day] = due.date.split('-').map(Number);
  const date = t('intake.day', { month: month ?? 0, day: day ?? 0 });
  return due.provisional ? t('intake.provisional', { date }) : date;
}

/** What this officer may decide of the case, and why not, in one sentence (B3-50). */
export function sayPower(t: TFunction, power: PowerLine): string {
  const document = power.documentNo ?? '';
  if (power.mayDecide)
    return power.validTo === null
      ? t('intake.power.yes', { document })
      : t('intake.power.yesUntil', { document, until: power.validTo });
  if (power.refusal === 'valueMissing') return t('intake.power.valueMissing', { document });
  const why = t(`intake.power.${power.refusal ?? 'noGrant'}`, { document });
  return power.mayAsk ? t('intake.power.mayAsk', { why }) : t('intake.power.no', { why });
}
