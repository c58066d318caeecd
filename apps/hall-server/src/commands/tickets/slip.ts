/** What a slip says about a ticket (B4-78), in the language of the visitor. */
import type { Words } from '@yiting/shared/basics/words.ts';
import type { SlipContent, Wait } from '@yiting/shared/protocol/answers.ts';
import { hallDay, hallTime } from '../../hall-clock.ts';
import { itemByCode } from '../../store/catalogue.ts';
import { allWindows, allZones, findQueue } from '../../store/hall.ts';
import { findTicket, itemsOf } from '../../store/tickets.ts';
import type { Transaction } from '../transaction.ts';

/** The ticket must exist. People ahead and wait are those announced when it was taken. */
export function slipFor(
  { database, keys, plan }: Transaction,
  ticketId: string,
  how: { reprint: boolean },
): SlipContent {
  const ticket = findTicket(database, ticketId);
  const queue = ticket && findQueue(database, ticket.queueId);
  if (!ticket || !queue) throw new Error(`no ticket or queue for slip ${ticketId}`);
  const announced = database.one<{ ahead: number; wait: string | null }>(
    'SELECT ahead, wait FROM tickets WHERE ticket_id = :ticketId',
    { ticketId },
  );
  const { hall, publicBaseUrl } = plan();
  const words = (each: Words) => each[ticket.language];
  const zone = allZones(database).find(({ zoneId }) => zoneId === queue.zoneId);
  const itemCode = itemsOf(database, ticketId)[0];
  const item = itemCode === undefined ? undefined : itemByCode(database, itemCode);
  return {
    ticketId,
    number: ticket.number,
    hallName: words(hall.name),
    zoneName: zone ? words(zone.name) : '',
    queueName: words(queue.name),
    itemName: item ? item.name[ticket.language] : null,
    ahead: announced?.ahead ?? 0,
    wait: announced?.wait ? (JSON.parse(announced.wait) as Wait) : null,
    windowNumbers: allWindows(database)
      .filter(({ profile }) =>
        profile.some(({ queueId, penaltyMinutes }) => queueId === queue.queueId && penaltyMinutes === 0),
      )
      .map(({ number }) => number),
    takenAt: ticket.takenAt,
    takenAtText: `${hallDay(ticket.takenAt, hall.timeZone)} ${hallTime(ticket.takenAt, hall.timeZone)}`,
    groupSize: ticket.groupSize,
    language: ticket.language,
    reprint: how.reprint,
    statusUrl:
      publicBaseUrl === undefined
        ? null
        : `${publicBaseUrl.replace(/\/$/, '')}/t/${keys.tokenFor(ticket.visitId)}`,
  };
}
