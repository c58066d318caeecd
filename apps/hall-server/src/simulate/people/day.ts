/** One day of a hall from opening to closing: who comes when, who works when, what the manager and chance do beside it. */
import { forgetWhatIsOver, settleWhatIsDue } from '../../chores/chores.ts';
import { arrivals } from './arrivals.ts';
import { planBookers } from './booker.ts';
import { hour, later, minute, now, type Scene, type Shift, second } from './scene.ts';
import { planTerminals } from './terminal.ts';
import { arrive } from './visitor.ts';

/** Minutes after half past eight, when the first of the staff is there. */
const opensAfter = 30 * minute;
const closesAfter = 8.5 * hour;
/** By the hall itself; where nobody looks on, once in a while is enough. */
const choresEveryMs = { watched: 40 * second, quiet: 5 * minute } as const;
const dayEndsAfter = 9.75 * hour;

/** Plans the whole day from now on; answers when it is over, ms since the simulation began. */
export function planDay(scene: Scene, wish: { readonly visitors: number; readonly faults: boolean }): number {
  const { agenda, link, cast } = scene;
  const start = now(scene);
  scene.people.clear();
  link.send(cast.manager, 'day.open', {});
  for (const at of arrivals(scene.chance, wish.visitors, {
    from: start + opensAfter,
    to: start + closesAfter - 20 * minute,
  }))
    agenda.plan(at, () => arrive(scene));
  for (const [index, officer] of scene.officers.entries()) officer.work(shiftsOf(scene, start, index));
  const choresEvery = wish.faults ? choresEveryMs.watched : choresEveryMs.quiet;
  for (let at = start + choresEvery; at < start + dayEndsAfter; at += choresEvery)
    agenda.plan(at, () => link.beside(settleWhatIsDue(choreParts(scene))));
  for (let at = start + hour; at < start + dayEndsAfter; at += hour)
    agenda.plan(at, () => link.beside(forgetWhatIsOver(choreParts(scene))));
  if (wish.faults) {
    planMishaps(scene, start);
    planBookers(scene, { start, visitors: wish.visitors });
    planTerminals(scene, { start, visitors: wish.visitors });
  }
  const closing = start + dayEndsAfter - 2 * minute;
  agenda.plan(closing, () => link.send(cast.manager, 'day.close', { force: true }));
  return start + dayEndsAfter;
}

function choreParts({ world: { hall } }: Scene) {
  return { database: hall.database, dispatcher: hall.dispatcher, now: () => hall.clock.now() };
}

/** Every fifth window opens with the tide only: for the late morning and the early afternoon. */
function shiftsOf({ chance }: Scene, start: number, index: number): Shift[] {
  const opens = start + opensAfter + minute * chance.between(-5, 3);
  const closes = start + closesAfter;
  const lunchAt = start + 3 * hour + (index % 3) * 42 * minute;
  if (index % 5 !== 4) return [{ from: opens, to: closes, lunchAt }];
  return [
    { from: start + hour, to: start + 3.25 * hour, lunchAt: Number.POSITIVE_INFINITY },
    { from: start + 5 * hour, to: start + 7.5 * hour, lunchAt: Number.POSITIVE_INFINITY },
  ];
}

/** What goes wrong beside the messages: stations and desks without a line, queues closed for a while, the clock, deserted windows. */
function planMishaps(scene: Scene, start: number): void {
  const { chance, agenda, cast, link, world } = scene;
  const sometime = (count: number, act: () => void) => {
    for (let each = 0; each < count; each += 1)
      agenda.plan(start + opensAfter + chance.between(0, 7.5 * hour), act);
  };
  sometime(5, () => link.cut(chance.pick(cast.kiosks), minute * chance.between(1, 8)));
  sometime(5, () => {
    const officer = scene.officers[chance.below(scene.officers.length)];
    if (!officer) return;
    link.cut(officer.actor, minute * chance.between(2, 15));
    const { windowId } = officer;
    // The manager frees a window whose officer is gone.
    later(scene, minute, () => {
      link.send(cast.manager, 'call.putBack', { windowId });
      later(scene, second * 10, () => link.send(cast.manager, 'window.close', { windowId }));
      later(scene, 20 * minute, () => officer.wake(0));
    });
  });
  sometime(3, () => {
    const queue = scene.plan.queues[chance.below(scene.plan.queues.length)];
    if (!queue) return;
    link.send(cast.manager, 'queue.setState', { queueId: queue.id, state: 'paused' });
    later(scene, 5 * minute, () =>
      link.send(cast.manager, 'queue.setState', { queueId: queue.id, state: 'open' }),
    );
  });
  sometime(2, () => {
    world.jumpWallClock(minute * chance.between(-3, 4));
    later(scene, 3 * minute, () => link.send(cast.manager, 'clock.adopt', {}));
  });
  sometime(8, () => {
    const [ticketId] = [...scene.people.keys()].slice(-1 - chance.below(20));
    if (ticketId !== undefined) link.send(cast.guide, 'ticket.grantPriority', { ticketId });
  });
  sometime(2, () => {
    const officer = scene.officers[chance.below(scene.officers.length)];
    if (!officer) return;
    link.send(officer.actor, 'alarm.raise', { windowId: officer.windowId }, (answer) => {
      if (answer?.ok) link.send(cast.manager, 'alarm.settle', { alarmId: answer.value.alarmId });
    });
  });
}
