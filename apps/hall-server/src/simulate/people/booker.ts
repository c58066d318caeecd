/** Who books: asks for a time, may change his mind, comes at his time, early, late or not at all, and checks in with his code. */
import { hallDay, instantOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import type { CommandInput } from '@yiting/shared/protocol/commands.ts';
import type { StaffActor, StationActor } from '../../commands/actor.ts';
import type { QueueLoad } from '../hall/town.ts';
import { hour, later, minute, type Scene, second } from './scene.ts';
import { paperComes, pickLoad, settle } from './visitor.ts';

/** Of the visitors who come without. */
const bookedShare = 0.2;
const slotMinutes = 30;
const placesOfSlot = 2;
const paperAfterMs = 2_500;

const daily = [
  { from: '09:00', to: '12:00' },
  { from: '12:30', to: '17:00' },
];
const opening: CommandInput<'opening.set'> = {
  scope: { kind: 'hall' },
  opening: { weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, spans: daily })) },
};

/** Opens the books of all queues, and plans who books on this day for this day. */
export function planBookers(
  scene: Scene,
  { start, visitors }: { readonly start: number; readonly visitors: number },
): void {
  const { agenda, chance, link, cast, plan } = scene;
  link.send(cast.manager, 'opening.set', opening);
  const queues = plan.queues.map(({ id: queueId }) => ({
    queueId,
    slotMinutes,
    places: placesOfSlot,
    quota: { guideDesk: 1 },
    cutOffMinutes: 0,
  }));
  link.send(cast.manager, 'booking.setRules', {
    rules: { queues, cancelUntilMinutes: 0, coolingMinutes: { from: 2, to: 20 } },
  });
  for (let each = 0; each < visitors * bookedShare; each += 1)
    agenda.plan(start + chance.between(5 * minute, 7 * hour), () => wishTime(scene));
  for (let each = 0; each < 2; each += 1)
    agenda.plan(start + chance.between(hour, 6 * hour), () => closeForAnHour(scene));
}

type Wish = {
  readonly load: QueueLoad;
  readonly actor: StaffActor | StationActor;
  readonly phone: string;
};

function wishTime(scene: Scene): void {
  const { chance, cast } = scene;
  const wish: Wish = {
    load: pickLoad(scene),
    actor: chance.happens(0.3) ? cast.guide : chance.pick(cast.kiosks),
    phone: `1380000${String(chance.below(10_000)).padStart(4, '0')}`,
  };
  hold(scene, wish, { slotAt: laterToday(scene), mayTryAgain: true });
}

/** Takes one of the times offered instead, once. */
function hold(scene: Scene, wish: Wish, time: { slotAt: number; mayTryAgain: boolean }): void {
  const { chance, link } = scene;
  const body = { queueId: wish.load.queueId, slotAt: time.slotAt };
  link.send(wish.actor, 'booking.hold', body, (answer) => {
    if (!answer) return;
    if (answer.ok) {
      const { booking } = answer.value;
      // Some walk away from the screen: the place falls back by itself.
      if (chance.happens(0.92))
        later(scene, second * chance.between(3, 90), () => confirm(scene, wish, booking));
      return;
    }
    const [nearest] = String(answer.error.detail?.nearest ?? '').split(',');
    if (nearest && time.mayTryAgain) hold(scene, wish, { slotAt: Number(nearest), mayTryAgain: false });
  });
}

function confirm(scene: Scene, wish: Wish, { bookingId }: BookingLine): void {
  const body = { bookingId, party: { kind: 'phone' as const, phone: wish.phone } };
  scene.link.send(wish.actor, 'booking.confirm', body, (answer) => {
    if (answer?.ok) live(scene, wish, answer.value.booking);
  });
}

/** What becomes of an appointment: moved, cancelled, kept or forgotten. */
function live(scene: Scene, wish: Wish, booking: BookingLine): void {
  const { chance, link, cast } = scene;
  const { bookingId } = booking;
  const thinksFor = minute * chance.between(1, 20);
  if (chance.happens(0.12)) {
    later(scene, thinksFor, () => link.send(cast.guide, 'booking.cancel', { bookingId }));
    return;
  }
  if (chance.happens(0.15)) {
    later(scene, thinksFor, () =>
      link.send(cast.guide, 'booking.move', { bookingId, slotAt: laterToday(scene) }, (answer) =>
        come(scene, wish, answer?.ok ? answer.value.booking : booking),
      ),
    );
    return;
  }
  if (chance.happens(0.88)) come(scene, wish, booking);
}

/** A little before or after the slot; whoever is too early comes again when he was told to. */
export function come(scene: Scene, wish: Pick<Wish, 'load'>, { at, code }: BookingLine): void {
  const { chance } = scene;
  const comesAt = at + minute * chance.between(-40, 25);
  later(scene, Math.max(second, comesAt - hallNow(scene)), () => checkIn(scene, wish, code));
}

function checkIn(scene: Scene, wish: Pick<Wish, 'load'>, code: string): void {
  const { chance, link, cast } = scene;
  const kiosk = chance.pick(cast.kiosks);
  link.send(kiosk, 'booking.checkIn', { proof: { kind: 'code', code } }, (answer) => {
    if (!answer?.ok) return;
    const found = answer.value;
    if (found.outcome === 'early')
      later(scene, Math.max(second, found.opensAt - hallNow(scene)) + second, () =>
        checkIn(scene, wish, code),
      );
    const { ticketId } = found;
    if (found.outcome !== 'onTime' && found.outcome !== 'walkInRank') return;
    if (ticketId === null) return;
    settle(scene, ticketId, wish.load);
    later(scene, paperAfterMs, () => paperComes(scene, kiosk, { ticketId }));
  });
}

/** The hall closes an hour of a queue and opens it again later. */
function closeForAnHour(scene: Scene): void {
  const { chance, link, cast } = scene;
  const from = laterToday(scene);
  const range = { queueId: pickLoad(scene).queueId, from, to: from + hour };
  link.send(cast.manager, 'slot.close', { ...range, reason: chance.pick(['power', 'staff', 'system']) });
  later(scene, 30 * minute, () => link.send(cast.manager, 'slot.open', range));
}

/** The beginning of one of the next slots. Some ask for lunch, or for an hour at which the hall is closed. */
export function laterToday(scene: Scene): number {
  const at = hallNow(scene);
  const midnight = instantOf(hallDay(at, scene.plan.hall.timeZone), 0, scene.plan.hall.timeZone);
  const next = Math.ceil((at - midnight) / (slotMinutes * minute)) + scene.chance.below(8);
  return midnight + next * slotMinutes * minute;
}

export function hallNow({ world }: Scene): number {
  return world.hall.clock.now();
}
