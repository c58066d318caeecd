/** Messages to people: queued in the transaction of what they tell, sent afterwards, their words sealed and erasable. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { hallDay, hallTime } from '@yiting/shared/domain/calendar/hall-time.ts';
import { maskPhone } from '@yiting/shared/domain/mask.ts';
import type { MessageLine } from '@yiting/shared/protocol/bookings.ts';
import type { Transaction } from '../commands/transaction.ts';
import { spellCode } from '../keys/booking-code.ts';
import { type BookingRow, findBooking } from '../store/bookings.ts';
import { readBookingRules } from '../store/calendar.ts';
import { sayMessage, sayWhen } from './words.ts';

/** Who is visited is not told to come. */
const ofInspection: Partial<Record<MessageLine['kind'], 'inspection' | 'inspectionMoved'>> = {
  booked: 'inspection',
  moved: 'inspectionMoved',
};

/** Says it to the phone of the booking, in its language; nothing where no phone is known. A code goes to the phone given. */
export function queueMessage(
  transaction: Transaction,
  bookingId: string,
  kind: MessageLine['kind'],
  code?: { readonly phone: string; readonly sentCode: string },
): void {
  const { database, keys, now } = transaction;
  const booking = findBooking(database, bookingId);
  const phone = code?.phone ?? phoneOf(transaction, bookingId);
  if (!booking || phone === null) return;
  const messageId = transaction.newId();
  transaction.record('message.queued', messageId, { bookingId, kind });
  const said = booking.areaId === null ? kind : (ofInspection[kind] ?? kind);
  const text = sayMessage(said, booking.language, {
    ...figuresOf(transaction, booking),
    sentCode: code?.sentCode ?? '',
  });
  database.run(
    `INSERT INTO message_texts (message_id, sealed, sealed_phone, phone_masked, phone_key, at)
     VALUES (:messageId, :sealed, :sealedPhone, :masked, :phoneKey, :now)`,
    {
      messageId,
      sealed: keys.seal(text),
      sealedPhone: keys.seal(phone),
      masked: maskPhone(phone),
      phoneKey: keys.lookUp('phone', phone),
      now,
    },
  );
}

function phoneOf({ database, keys }: Transaction, bookingId: string): string | null {
  const sealed = database.one<{ phone: string | null }>(
    'SELECT sealed_phone AS phone FROM booking_identity WHERE booking_id = :bookingId',
    { bookingId },
  )?.phone;
  return sealed ? keys.unseal(sealed) : null;
}

function figuresOf({ plan, database }: Transaction, booking: BookingRow): Record<string, string | number> {
  const { hall, queues } = plan();
  const { language, at, endsAt } = booking;
  return {
    hall: hall.name[language],
    queue: queues.find(({ id }) => id === booking.queueId)?.name[language] ?? '',
    when: sayWhen(language, {
      day: hallDay(at, hall.timeZone),
      from: hallTime(at, hall.timeZone),
      to: hallTime(endsAt, hall.timeZone),
    }),
    area:
      readBookingRules(database).inspections.areas.find(({ id }) => id === booking.areaId)?.name[language] ??
      '',
    code: spellCode(booking.code),
    minutes: Math.round(limits.sentCodeOpenMs / 60_000),
  };
}
