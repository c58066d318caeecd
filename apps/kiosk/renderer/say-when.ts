/** Days and times of appointments in words, the same for eye and ear. */
import type { Language } from '@yiting/shared/basics/words.ts';
import { daysFrom } from '@yiting/shared/domain/calendar/dates.ts';
import { hallDay, instantOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { Slot } from '@yiting/shared/domain/slots/slots.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import { inLanguage, sayDate, sayTime } from '@yiting/shared/ui/say.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

const noonMinute = 12 * 60;

/** `11月26日 周四`. */
export function sayDay(date: string, timeZone: string, language: Language): string {
  return sayDate(instantOf(date, noonMinute, timeZone), timeZone, language);
}

/** `明天`, or nothing for days further away. */
export function dayWord(
  t: TFunction,
  date: string,
  now: { readonly now: number; readonly timeZone: string },
): string {
  const words = [t('booking.today'), t('booking.tomorrow'), t('booking.dayAfter')];
  return words[daysFrom(hallDay(now.now, now.timeZone), date)] ?? '';
}

/** `10:00–10:30`. */
export function sayRange({ at, endsAt }: Pick<Slot, 'at' | 'endsAt'>, timeZone: string): string {
  return `${sayTime(at, timeZone)}–${sayTime(endsAt, timeZone)}`;
}

/** `11月26日 周四 10:00–10:30`. */
export function sayWhen(slot: Pick<Slot, 'at' | 'endsAt'>, timeZone: string, language: Language): string {
  return `${sayDate(slot.at, timeZone, language)} ${sayRange(slot, timeZone)}`;
}

export function sayService(
  { itemName, queueName }: Pick<BookingLine, 'itemName' | 'queueName'>,
  language: Language,
): string {
  return inLanguage(itemName ?? queueName, language);
}

/** What lies between two slots that do not touch: lunch, or closed otherwise. Minutes of the wall tell which. */
export type Gap = { readonly from: number; readonly to: number; readonly lunch: boolean };

/** Slots in their order with the gaps between them. A slot may reach over those after it, where an item needs several. */
export function withGaps(slots: readonly Slot[], noon: number): readonly (Slot | Gap)[] {
  return slots.flatMap((slot, index) => {
    const before = slots[index - 1];
    if (!before || slot.at <= before.endsAt) return [slot];
    const lunch = before.endsAt <= noon + lunchLatestMs && slot.at > noon;
    return [{ from: before.endsAt, to: slot.at, lunch }, slot];
  });
}
/** A break that begins within half an hour after noon is lunch. */
const lunchLatestMs = 1_800_000;
