/** Appointments in tests: times by the wall of the hall, a place held and confirmed, what the clock does. */
import { instantOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import type { CommandInput } from '@yiting/shared/protocol/commands.ts';
import { forgetWhatIsOver, settleWhatIsDue } from '../chores/chores.ts';
import type { Actor } from '../commands/actor.ts';
import { readBookingRules } from '../store/calendar.ts';
import { must, type TestHall } from './test-hall.ts';

/** `2026-11-24`, `09:30` in the hall → ms. */
export function onWall(date: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantOf(date, hours * 60 + minutes, 'Asia/Shanghai');
}

/** Invented phones, each another person. */
export function phone(number: number) {
  return { kind: 'phone' as const, phone: `1380000${String(number).padStart(4, '0')}` };
}

export async function hold(
  test: TestHall,
  body: CommandInput<'booking.hold'>,
  actor: Actor = test.stations.kiosk,
): Promise<BookingLine> {
  return must(await test.act('booking.hold', body, actor)).booking;
}

/** Held and confirmed by a kiosk, or whoever is named. */
export async function book(
  test: TestHall,
  who: {
    readonly slotAt: number;
    readonly person: number;
    readonly queueId?: string;
    readonly actor?: Actor;
  },
): Promise<BookingLine> {
  const actor = who.actor ?? test.stations.kiosk;
  const { bookingId } = await hold(test, { queueId: who.queueId ?? 'queue-b', slotAt: who.slotAt }, actor);
  const body = { bookingId, party: phone(who.person) };
  return must(await test.act('booking.confirm', body, actor)).booking;
}

/** Moves the clock to a moment and lets it do its work. */
export async function until(test: TestHall, at: number): Promise<void> {
  test.clock.advance(at - test.clock.now());
  await tick(test);
}

export async function tick(test: TestHall): Promise<void> {
  const { database, dispatcher } = test.hall;
  await settleWhatIsDue({ database, dispatcher, now: () => test.clock.now() });
  await forgetWhatIsOver({ dispatcher });
}

/** Rules as they are, changed. */
export async function changeRules(
  test: TestHall,
  change: (rules: CommandInput<'booking.setRules'>['rules']) => CommandInput<'booking.setRules'>['rules'],
): Promise<void> {
  const rules = change(structuredClone(readBookingRules(test.hall.database)));
  must(await test.act('booking.setRules', { rules }, test.staff.manager));
}
