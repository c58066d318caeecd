/** The life of a visitor: comes, takes a number, waits or leaves, is late or not, comes back, is served, says how it was. */
import type { CallAnswer } from '@yiting/shared/protocol/answers.ts';
import type { StationActor } from '../../commands/actor.ts';
import type { QueueLoad } from '../hall/town.ts';
import type { Person } from './person.ts';
import { later, minute, now, type Scene, second, someoneWaits } from './scene.ts';

const patienceMinutes = 150;
const atGuideShare = 0.1;
const phoneShare = 0.35;
const paperAfterMs = 2_500;

export function arrive(scene: Scene): void {
  const { chance, link, cast } = scene;
  const load = pickLoad(scene);
  const atGuide = chance.happens(atGuideShare);
  const kiosk = chance.pick(cast.kiosks);
  const phone = `1380000${String(chance.below(10_000)).padStart(4, '0')}`;
  const [first] = load.items;
  const wish = {
    queueId: load.queueId,
    ...(first !== undefined && chance.happens(0.7) ? { itemCode: chance.pick([first, ...load.items]) } : {}),
    party: chance.happens(phoneShare) ? ({ kind: 'phone', phone } as const) : ({ kind: 'none' } as const),
    language: chance.pick(['zh', 'zh', 'zh', 'zh', 'zh', 'zh', 'en', 'ja']),
    groupSize: chance.happens(0.05) ? 2 + chance.below(3) : 1,
  };
  if (atGuide) {
    const atDesk = { ...wish, ...claim(scene), printAt: kiosk.stationId };
    link.send(cast.guide, 'ticket.take', atDesk, (answer) => {
      if (answer?.ok) settle(scene, answer.value.ticketId, load);
    });
    return;
  }
  link.send(kiosk, 'ticket.take', wish, (answer) => {
    if (!answer?.ok) return;
    settle(scene, answer.value.ticketId, load);
    later(scene, paperAfterMs, () => paperComes(scene, kiosk, { ticketId: answer.value.ticketId }));
  });
}

/** What the guide desk has looked at: priority, a booking made elsewhere, or neither. People come a little before or after their slot. */
function claim(scene: Scene): { readonly priority: boolean; readonly appointmentAt?: number } {
  const { chance, world } = scene;
  if (chance.happens(0.4)) return { priority: true };
  if (chance.happens(0.4)) return { priority: false };
  const slot = 15 * minute;
  const appointmentAt = Math.round((world.hall.clock.now() + minute * chance.between(-25, 20)) / slot) * slot;
  return { priority: false, appointmentAt };
}

export function pickLoad({ loads, chance }: Scene): QueueLoad {
  let roll = chance.between(0, 1);
  for (const load of loads) {
    roll -= load.share;
    if (roll <= 0) return load;
  }
  const [first] = loads;
  if (!first) throw new Error('a hall without queues');
  return first;
}

/** Sits down with a number. */
export function settle(scene: Scene, ticketId: string, load: QueueLoad): void {
  const { chance } = scene;
  const late = chance.happens(0.05);
  const leavesAt = now(scene) + minute * chance.around(patienceMinutes);
  scene.people.set(ticketId, {
    ticketId,
    load,
    leavesAt,
    delaysMs: [
      second * (late ? chance.between(60, 900) : chance.between(6, 40)),
      second * chance.between(6, 40),
    ],
    timesCalled: 0,
    awayUntil: 0,
  });
  someoneWaits(scene, load.queueId);
  // Some who leave say so; the others are called in vain.
  if (chance.happens(0.4)) scene.agenda.plan(leavesAt, () => giveUp(scene, ticketId));
}

function giveUp(scene: Scene, ticketId: string): void {
  if (scene.people.has(ticketId)) scene.link.send(scene.cast.guide, 'ticket.cancel', { ticketId });
}

/** What became of a slip; where none came the guide orders another one. */
export function paperComes(
  scene: Scene,
  kiosk: StationActor,
  { ticketId, orderId }: { ticketId: string; orderId?: string },
): void {
  const { chance, link, cast } = scene;
  const outcome = chance.happens(0.96) ? 'printed' : chance.happens(0.5) ? 'sentUnverified' : 'failed';
  const reason =
    outcome === 'failed' ? ({ reason: chance.pick(['noPaper', 'coverOpen', 'offline']) } as const) : {};
  const order = orderId === undefined ? {} : { orderId };
  link.send(kiosk, 'ticket.settlePaper', { ticketId, outcome, ...order, ...reason });
  if (outcome !== 'failed' || orderId !== undefined) return;
  const other = chance.pick(cast.kiosks);
  later(scene, minute, () =>
    link.send(cast.guide, 'ticket.reprint', { ticketId, stationId: other.stationId }, (answer) => {
      if (answer?.ok)
        later(scene, paperAfterMs, () =>
          paperComes(scene, other, { ticketId, orderId: answer.value.orderId }),
        );
    }),
  );
}

/** Heard the call: when he will stand at the window, ms since the beginning; never, when he has left. */
export function hearCall(scene: Scene, person: Person | undefined, call: CallAnswer): number {
  const { chance, link, cast } = scene;
  const screen = [...cast.callScreens.values()][0];
  if (screen && chance.happens(0.9))
    later(scene, second * chance.between(2, 8), () =>
      link.send(screen, 'call.settleVoice', {
        callId: call.callId,
        outcome: chance.happens(0.97) ? 'said' : 'expired',
      }),
    );
  return standsAt(scene, person);
}

export function standsAt(scene: Scene, person: Person | undefined): number {
  if (!person || person.leavesAt < now(scene)) return Number.POSITIVE_INFINITY;
  const delay = person.delaysMs[person.timesCalled === 0 ? 0 : 1];
  person.timesCalled += 1;
  return now(scene) + delay;
}

/** Whoever missed his call and is still here goes to the guide desk, some of them too late. */
export function missCall(scene: Scene, person: Person | undefined): void {
  if (!person || person.leavesAt < now(scene)) return;
  later(scene, minute * scene.chance.between(2, 36), () =>
    scene.link.send(scene.cast.guide, 'ticket.return', { ticketId: person.ticketId }, (answer) => {
      if (answer?.ok) someoneWaits(scene, person.load.queueId);
    }),
  );
}

const tagsByGrade: Readonly<Record<number, readonly [string, ...string[]]>> = {
  1: ['110', '111'],
  2: ['210', '211'],
  3: ['310'],
  4: ['413'],
  5: ['510', '511'],
};

/** Leaves, and says how it was, or not (B1-13). */
export function leave(scene: Scene, tablet: StationActor | undefined, eventId: string): void {
  const { chance, link } = scene;
  if (!tablet || !chance.happens(0.45)) return;
  if (chance.happens(0.2)) {
    later(scene, second * 20, () => link.send(tablet, 'rating.decline', { eventId }));
    return;
  }
  const grade = chance.pick([5, 5, 5, 5, 5, 5, 4, 4, 4, 3, 2, 1]);
  const rating = {
    eventId,
    grade,
    tags: grade < 3 || chance.happens(0.5) ? [chance.pick(tagsByGrade[grade] ?? ['510'])] : [],
    text: chance.happens(0.1) ? '办得很快，谢谢。' : '',
  };
  later(scene, second * chance.between(10, 90), () => link.send(tablet, 'rating.submit', rating));
  // A child at the tablet: a second rating of the same visit must be refused.
  if (chance.happens(0.05))
    later(scene, second * chance.between(91, 110), () =>
      link.send(tablet, 'rating.submit', { ...rating, grade: 5, tags: [] }),
    );
}
