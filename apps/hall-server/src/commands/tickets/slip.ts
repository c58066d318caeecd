/** What a slip says about a ticket (B4-78), in the language of the visitor. */
import type { Language, Words } from '@yiting/shared/basics/words.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { SlipContent } from '@yiting/shared/protocol/slip.ts';
import type { Wait } from '@yiting/shared/protocol/wait.ts';
import { hallDay, hallTime } from '../../hall-clock.ts';
import { itemByCode } from '../../store/catalogue.ts';
import { findTicket, itemsOf } from '../../store/tickets.ts';
import type { Transaction } from '../transaction.ts';

/** People ahead and wait are those announced when the number was taken. */
export type SlipFacts = {
  readonly ticketId: string;
  readonly number: string;
  readonly queueId: string;
  readonly itemCode: string | null;
  readonly ahead: number | null;
  readonly wait: Wait;
  readonly takenAt: number;
  readonly groupSize: number;
  readonly language: Language;
  readonly reprint: boolean;
  readonly offline?: boolean;
};

/** The slip without the address of its page, which is a secret of whoever holds the paper. */
export function slipOf({ database, plan }: Transaction, facts: SlipFacts): SlipContent {
  const { hall, queues, zones } = plan();
  const { ticketId, number, queueId, itemCode, ahead, wait, takenAt, groupSize, language, reprint } = facts;
  const words = (each: Words | undefined) => each?.[language] ?? '';
  const queue = queues.find(({ id }) => id === queueId);
  const item = itemCode === null ? undefined : itemByCode(database, itemCode);
  return {
    ticketId,
    number,
    hallName: words(hall.name),
    zoneName: words(zones.find(({ id }) => id === queue?.zoneId)?.name),
    queueName: words(queue?.name),
    itemName: item ? item.name[language] : null,
    ahead,
    wait,
    windowNumbers: ownWindowNumbers(plan(), queueId),
    takenAt,
    takenAtText: `${hallDay(takenAt, hall.timeZone)} ${hallTime(takenAt, hall.timeZone)}`,
    groupSize,
    language,
    reprint,
    ...(facts.offline ? { offline: true } : {}),
    statusUrl: null,
  };
}

/** The address of the visitor's page; null where the hall has none that phones can reach. */
export function statusUrlOf({ publicBaseUrl }: HallPlan, token: string): string | null {
  return publicBaseUrl === undefined ? null : `${publicBaseUrl.replace(/\/$/, '')}/t/${token}`;
}

/** The slip of a ticket that is stored already; the ticket must exist. */
export function slipAgain(transaction: Transaction, ticketId: string): SlipContent {
  const { database } = transaction;
  const ticket = findTicket(database, ticketId);
  if (!ticket) throw new Error(`no ticket for slip ${ticketId}`);
  const announced = database.one<{ ahead: number; wait: string | null }>(
    'SELECT ahead, wait FROM tickets WHERE ticket_id = :ticketId',
    { ticketId },
  );
  return slipOf(transaction, {
    ...ticket,
    itemCode: itemsOf(database, ticketId)[0] ?? null,
    ahead: ticket.offline ? null : (announced?.ahead ?? 0),
    wait: announced?.wait ? (JSON.parse(announced.wait) as Wait) : null,
    offline: ticket.offline === 1,
    reprint: true,
  });
}

/** Windows whose own queue it is; those that only help out are not printed. */
function ownWindowNumbers({ windows }: HallPlan, queueId: string): number[] {
  return windows
    .filter(({ profile }) => profile.some((entry) => entry.queueId === queueId && entry.penaltyMinutes === 0))
    .map(({ number }) => number);
}
