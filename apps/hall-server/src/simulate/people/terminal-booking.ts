/** A booking in whose midst the line dies: hours later the terminal asks again under the same ids, and looks whether it was made. */
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import { bookingCodeSchema } from '@yiting/shared/protocol/commands/bookings.ts';
import type { CommandInput } from '@yiting/shared/protocol/commands.ts';
import type { StationActor } from '../../commands/actor.ts';
import { findBookings } from '../../reading/booking-queries.ts';
import type { QueueLoad } from '../hall/town.ts';
import { come, hallNow, laterToday } from './booker.ts';
import { hour, later, type Scene, second } from './scene.ts';
import { pickLoad } from './visitor.ts';

/** What dies: the hold’s reply, the confirmation before it is sent, its reply, or nothing of a booking. */
type Moment = 'inHold' | 'beforeConfirming' | 'inConfirming';
type Cut = { readonly cut: () => void; readonly forMs: number };
type Visit = { readonly actor: StationActor; readonly load: QueueLoad; readonly phone: string };

/** Somebody books here; the line is cut at one of the moments, in any case. */
export function bookAcrossCut(scene: Scene, actor: StationActor, { cut, forMs }: Cut): void {
  const { chance, link } = scene;
  const moment = chance.pick<Moment>(['inHold', 'beforeConfirming', 'inConfirming']);
  const load = pickLoad(scene);
  const phone = `1380000${String(chance.below(10_000)).padStart(4, '0')}`;
  const visit: Visit = { actor, load, phone };
  const body = { queueId: load.queueId, slotAt: laterToday(scene) + Math.floor(chance.between(1, 4)) * hour };
  const again = (act: () => void) => later(scene, forMs + second * chance.between(1, 20), act);
  if (moment !== 'inHold') {
    const confirm = ({ booking }: { readonly booking: BookingLine }) => {
      if (moment === 'beforeConfirming') cut();
      const id = link.send(actor, 'booking.confirm', confirmation(visit, booking));
      if (moment === 'inConfirming') cut();
      again(() => confirmAgain(scene, visit, { id, booking }));
    };
    link.send(actor, 'booking.hold', body, (answer) => {
      if (answer?.ok) return confirm(answer.value);
      const [nearest] = String(answer?.error.detail?.nearest ?? '').split(',');
      if (!nearest) return cut();
      link.send(actor, 'booking.hold', { ...body, slotAt: Number(nearest) }, (other) =>
        other?.ok ? confirm(other.value) : cut(),
      );
    });
    return;
  }
  const hold = link.send(actor, 'booking.hold', body);
  cut();
  again(() =>
    link.sendAs(hold, actor, 'booking.hold', body, (answer) => {
      if (!answer?.ok) return;
      const { booking } = answer.value;
      const confirm = link.send(actor, 'booking.confirm', confirmation(visit, booking), (confirmed) => {
        if (confirmed) say(scene, visit, { booking, isMade: confirmed.ok });
        else confirmAgain(scene, visit, { id: confirm, booking });
      });
    }),
  );
}

function confirmation(
  { phone }: Visit,
  { bookingId }: Pick<BookingLine, 'bookingId'>,
): CommandInput<'booking.confirm'> {
  return { bookingId, party: { kind: 'phone', phone } };
}

/** Until there is an answer: the terminal must be able to say whether it was made. */
function confirmAgain(
  scene: Scene,
  visit: Visit,
  { id, booking }: { readonly id: string; readonly booking: BookingLine },
): void {
  scene.link.sendAs(id, visit.actor, 'booking.confirm', confirmation(visit, booking), (answer) => {
    if (answer) say(scene, visit, { booking, isMade: answer.ok });
    else later(scene, 60 * second, () => confirmAgain(scene, visit, { id, booking }));
  });
}

function say(
  scene: Scene,
  visit: Visit,
  { booking, isMade }: { readonly booking: BookingLine; readonly isMade: boolean },
): void {
  const { bookingId } = booking;
  scene.papers.said({ bookingId, isMade, isShown: isShown(scene, visit, booking) });
  if (isMade && booking.at > hallNow(scene)) come(scene, visit, booking);
}

/** As the hall shows it by the code of the slip: made, whatever became of it since. */
function isShown({ world }: Scene, { actor }: Visit, { code, bookingId }: BookingLine): boolean {
  const { database, keys, plan, clock } = world.hall;
  const found = findBookings(
    { database, keys, plan, actor, now: clock.now() },
    {
      kind: 'code',
      code: bookingCodeSchema.parse(code),
    },
  );
  const shown = found.ok ? found.value.bookings.find((each) => each.bookingId === bookingId) : undefined;
  return shown !== undefined && shown.state !== 'held' && shown.state !== 'expired';
}
