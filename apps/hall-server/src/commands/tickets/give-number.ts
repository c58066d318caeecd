/** The next number of a series: for whoever takes one, and for an appointment that checks in. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { ok } from '@yiting/shared/basics/result.ts';
import type { Language } from '@yiting/shared/basics/words.ts';
import type { Standing } from '@yiting/shared/domain/arrival.ts';
import { callingKey } from '@yiting/shared/domain/calling.ts';
import { appointmentPrefix, ticketNumber } from '@yiting/shared/domain/numbers.ts';
import { onlineSerial } from '@yiting/shared/domain/offline-numbers.ts';
import type { QueueRow } from '../../store/hall.ts';
import { lastSerial, waitingUntil } from '../../store/tickets.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { headStarts } from '../windows/serving.ts';
import { slipOf, statusUrlOf } from './slip.ts';

export type NumberWish = {
  readonly visitId: string;
  readonly day: string;
  readonly queue: QueueRow;
  readonly itemCode: string | null;
  /** Class, and the time it counts from. */
  readonly standing: Standing;
  /** Start of the booked slot, ms, or null. */
  readonly appointmentAt: number | null;
  readonly groupSize: number;
  readonly language: Language;
  /** The station whose printer shall make the slip, where it is not the one that asks. */
  readonly printAt: string | undefined;
};

/** Records the ticket and answers its number and slip. Whether the person may have one was decided before. */
export function giveNumber(transaction: Transaction, wish: NumberWish) {
  const { database, actor, now } = transaction;
  const { visitId, day, queue, itemCode, standing, appointmentAt, groupSize, language } = wish;
  const stationId = actor.kind === 'station' ? actor.stationId : null;
  const isBooked = standing.class === 'appointment';
  const prefix = isBooked ? appointmentPrefix : queue.prefix;
  // Which of the day's numbers; how it reads jumps over the serials that kiosks may hold. They hold none of the appointments.
  const serial = lastSerial(database, day, prefix) + 1;
  const read = isBooked ? serial : onlineSerial(serial, transaction.plan().policy.offline);
  if (read > limits.numbersPerSeriesMax) return refuse('seriesFull');
  const number = ticketNumber(prefix, read);
  const ticketId = transaction.newId();
  const wait = transaction.waitFor(queue.queueId);
  const ahead = aheadOf(transaction, queue.queueId, callingKey(standing, headStarts(transaction.plan())));
  transaction.record('ticket.taken', ticketId, {
    visitId,
    day,
    prefix,
    serial,
    number,
    queueId: queue.queueId,
    itemCode,
    class: standing.class,
    since: standing.since,
    ...(appointmentAt === null ? {} : { appointmentAt }),
    groupSize,
    language,
    stationId,
    ahead,
    wait,
    paper: (wish.printAt ?? stationId) === null ? 'none' : 'pending',
  });
  const slip = slipOf(transaction, {
    ticketId,
    number,
    queueId: queue.queueId,
    itemCode,
    ahead,
    wait,
    takenAt: now,
    groupSize,
    language,
    reprint: false,
  });
  if (wish.printAt !== undefined) {
    transaction.record('ticket.printOrdered', ticketId, {
      orderId: transaction.newId(),
      stationId: wish.printAt,
      slip,
      reprint: false,
    });
  }
  // Whoever has the address may rate: it goes on the visitor's paper, and to no member of staff (B1-19).
  const statusUrl =
    actor.kind === 'station' ? statusUrlOf(transaction.plan(), transaction.keys.tokenFor(visitId)) : null;
  return ok({ ticketId, number, slip: { ...slip, statusUrl } });
}

/** How many who wait in the queue will be called before a ticket with this key. Most of them came before: the few after are counted. */
function aheadOf({ database, plan }: Transaction, queueId: string, key: number): number {
  const starts = headStarts(plan());
  const classes = ['walkIn', 'appointment', 'priority'] as const;
  return classes.reduce((sum, ticketClass) => {
    const until = key + starts[ticketClass] * 60_000;
    return sum + waitingUntil(database, { queueId, ticketClass, until });
  }, 0);
}
