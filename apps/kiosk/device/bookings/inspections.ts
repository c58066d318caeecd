/** Inspections on site (现场核查, B3-57) for the page: half-days as the times of a day, held as any other time. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { hallDay, minuteOfDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { CommandInput } from '@yiting/shared/protocol/commands.ts';
import type { BookingWish, FreeTimesWish } from '@yiting/shared/protocol/device-bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { QueryAnswers } from '@yiting/shared/protocol/queries.ts';

type HoldBody = Omit<Extract<BookingWish, { act: 'hold' }>, 'act' | 'commandId'>;
const noonMinute = 12 * 60;

export async function freeHalves(
  client: HallClient,
  { areaId, from, days }: FreeTimesWish & { readonly areaId: string },
): Promise<Result<QueryAnswers['booking.slots'], HallError>> {
  const answer = await client.query('inspection.free', { areaId, from, days });
  if (!answer.ok) return answer;
  const byDate = Map.groupBy(answer.value.halves, ({ date }) => date);
  return ok({
    days: [...byDate].map(([date, halves]) => ({
      date,
      slots: halves.map(({ at, endsAt, free }) => ({ at, endsAt, free, byAppointment: false })),
    })),
  });
}

/** What the hall is asked for, or null where the person comes to the hall. */
export function inspectionOf(
  client: Pick<HallClient, 'hello'>,
  { areaId, itemCode, slotAt, language }: HoldBody,
): CommandInput<'inspection.hold'> | null {
  if (areaId === undefined || itemCode === undefined) return null;
  const timeZone = client.hello?.timeZone ?? 'Asia/Shanghai';
  const half = minuteOfDay(slotAt, timeZone) < noonMinute ? 'morning' : 'afternoon';
  return { areaId, itemCode, date: hallDay(slotAt, timeZone), half, language };
}

export function withoutArea({ areaId, ...body }: HoldBody): CommandInput<'booking.hold'> {
  return body;
}
