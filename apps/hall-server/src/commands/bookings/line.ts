/** An appointment as pages see it, and its slip. */
import type { Words } from '@yiting/shared/basics/words.ts';
import { hallDay, hallTime } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { BookingRules } from '@yiting/shared/domain/slots/rules.ts';
import type { BookingLine, BookingSlip } from '@yiting/shared/protocol/bookings.ts';
import { spellCode } from '../../keys/booking-code.ts';
import type { Keys } from '../../keys/keys.ts';
import { sayWhen } from '../../messages/words.ts';
import type { BookingRow } from '../../store/bookings.ts';
import { readBookingRules } from '../../store/calendar.ts';
import { itemByCode, materialsOf } from '../../store/catalogue.ts';
import type { Database } from '../../store/database.ts';
import { findTicket } from '../../store/tickets.ts';
import { statusUrlOf } from '../tickets/slip.ts';

export type LineReading = { readonly database: Database; readonly plan: () => HallPlan };

const nothing: Words = { zh: '', en: '', ja: '' };

/** `forStaff` shows the masked person: in queries of desks, never in the answer of a command (stored answers hold no identity). */
export function bookingLine(
  { database, plan }: LineReading,
  booking: BookingRow,
  { forStaff }: { readonly forStaff: boolean },
): BookingLine {
  const { hall, queues, zones } = plan();
  const rules = readBookingRules(database);
  const queue = queues.find(({ id }) => id === booking.queueId);
  const { ticketId, areaId, half } = booking;
  return {
    bookingId: booking.bookingId,
    code: spellCode(booking.code),
    state: booking.state,
    queueId: booking.queueId,
    queueName: queue?.name ?? nothing,
    itemCode: booking.itemCode,
    itemName: booking.itemCode === null ? null : (itemByCode(database, booking.itemCode)?.name ?? null),
    zoneName: zones.find(({ id }) => id === queue?.zoneId)?.name ?? nothing,
    hallName: hall.name,
    at: booking.at,
    endsAt: booking.endsAt,
    channel: booking.channel,
    language: booking.language,
    heldUntil: booking.heldUntil,
    changeUntil: changeUntil(booking, rules.cancelUntilMinutes),
    personMasked: forStaff ? booking.masked : null,
    lostSlot: booking.lostSlot === 1,
    hallMovedFrom: booking.hallMovedFrom,
    ticketNumber: ticketId === null ? null : (findTicket(database, ticketId)?.number ?? null),
    inspection: areaId === null || half === null ? null : { areaId, areaName: areaName(rules, areaId), half },
  };
}

function areaName({ inspections }: BookingRules, areaId: string): Words {
  return inspections.areas.find(({ id }) => id === areaId)?.name ?? nothing;
}

/** Latest moment at which a person may move or cancel, ms (B4-70). */
export function changeUntil({ at }: Pick<BookingRow, 'at'>, cancelUntilMinutes: number): number {
  return at - cancelUntilMinutes * 60_000;
}

/** `statusUrl` is the address of the visitor's page, a secret of whoever holds the paper; null for members of staff. */
export function bookingSlip(
  { database, plan, keys }: LineReading & { readonly keys: Pick<Keys, 'tokenFor'> },
  booking: BookingRow,
  { withAddress }: { readonly withAddress: boolean },
): BookingSlip {
  const { hall, queues, zones } = plan();
  const { language, itemCode } = booking;
  const queue = queues.find(({ id }) => id === booking.queueId);
  const zone = zones.find(({ id }) => id === queue?.zoneId);
  const item = itemCode === null ? undefined : itemByCode(database, itemCode);
  const { timeZone } = hall;
  return {
    bookingId: booking.bookingId,
    code: spellCode(booking.code),
    hallName: hall.name[language],
    zoneName: zone?.name[language] ?? '',
    queueName: queue?.name[language] ?? '',
    itemName: item?.name[language] ?? null,
    when: sayWhen(language, {
      day: hallDay(booking.at, timeZone),
      from: hallTime(booking.at, timeZone),
      to: hallTime(booking.endsAt, timeZone),
    }),
    bring: itemCode === null ? [] : materialsOf(database, itemCode),
    areaName: booking.areaId === null ? null : areaName(readBookingRules(database), booking.areaId)[language],
    language,
    reprint: false,
    statusUrl: withAddress ? statusUrlOf(plan(), keys.tokenFor(booking.visitId)) : null,
  };
}
