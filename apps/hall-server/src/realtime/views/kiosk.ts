/** What a kiosk knows of the hall. */

import { limits } from '@yiting/shared/basics/limits.ts';
import type { Site } from '@yiting/shared/domain/site.ts';
import type { SlipContent } from '@yiting/shared/protocol/slip.ts';
import type { KioskQueue, KioskView, PrintOrder } from '@yiting/shared/protocol/views/station.ts';
import { statusUrlOf } from '../../commands/tickets/slip.ts';
import { hallTime } from '../../hall-clock.ts';
import { catalogueVersion } from '../../store/catalogue.ts';
import type { QueueRow } from '../../store/hall.ts';
import { openLeases } from '../../store/offline.ts';
import { siteNow } from '../../store/sites.ts';
import { findStation } from '../../store/staff.ts';
import { lastSerial } from '../../store/tickets.ts';
import { wishesFor } from '../../store/upkeep.ts';
import type { Snapshot } from '../snapshot.ts';
import { bookableQueues, bookingOrders, inspectionAreas } from './bookings.ts';
import { kioskHelp } from './help.ts';

export function kioskView(
  hall: Snapshot,
  station: { stationId: string; name: string; placeId: string | null },
): KioskView {
  const site = siteNow(hall, station.placeId, hall.now);
  return {
    hallName: hall.plan.hall.name,
    zoneName: hall.zoneName(site?.zoneId ?? ''),
    stationName: station.name,
    dayOpen: hall.day !== null,
    day: hall.day,
    site,
    wishes: wishesFor(hall.database, station.stationId),
    queues: hall.once('kioskQueues', () => hall.queues.map((queue) => kioskQueue(hall, queue))),
    bookable: bookableQueues(hall),
    inspections: inspectionAreas(hall),
    catalogueVersion: hall.once('catalogueVersion', () => catalogueVersion(hall.database)),
    popular: hall.slowly('popular', popularEveryMs, () => popularItems(hall)),
    printOrders: printOrders(hall, station.stationId),
    bookingOrders: bookingOrders(hall, station.stationId),
    help: kioskHelp(hall, station.stationId),
    offline: {
      day: hall.day,
      blockSize: hall.plan.policy.offline.blockSize,
      leaseIds: hall
        .once('openLeases', () => openLeases(hall.database))
        .flatMap(({ stationId, leaseId }) => (stationId === station.stationId ? [leaseId] : [])),
    },
    roll: rollOf(hall, station.stationId, site),
  };
}

function kioskQueue(hall: Snapshot, queue: QueueRow): KioskQueue {
  const line = hall.queueLines.find(({ queueId }) => queueId === queue.queueId);
  if (!line) throw new Error(`no line for queue ${queue.queueId}`);
  return {
    ...line,
    zoneName: hall.zoneName(queue.zoneId),
    anonymousAllowed: queue.settings.anonymousAllowed,
    cutOff: queue.settings.cutOff ?? null,
    refusal: refusalOf(hall, queue),
    tip: queue.settings.tip ?? null,
  };
}

function refusalOf(hall: Snapshot, queue: QueueRow): KioskQueue['refusal'] {
  if (hall.day === null) return 'dayNotOpen';
  if (queue.state === 'closed') return 'queueClosed';
  if (queue.state === 'paused') return 'queuePaused';
  const { cutOff, limits } = queue.settings;
  if (cutOff !== undefined && hallTime(hall.now, hall.plan.hall.timeZone) >= cutOff) return 'cutOffPassed';
  if (limits.perDay !== undefined && lastSerial(hall.database, hall.day, queue.prefix) >= limits.perDay)
    return 'queueFull';
  return null;
}

const popularMax = 8;
const popularEveryMs = 60_000;
const recentTickets = 2_000;

/** The items most asked for among the last tickets of the hall, live ones only. */
function popularItems(hall: Snapshot): string[] {
  return hall.database
    .all<{ code: string }>(
      `SELECT i.item_code AS code FROM (SELECT ticket_id FROM tickets ORDER BY ticket_id DESC LIMIT :recentTickets) t
       JOIN ticket_items i ON i.ticket_id = t.ticket_id JOIN items c ON c.item_code = i.item_code AND c.retired = 0
       GROUP BY i.item_code ORDER BY count(*) DESC, i.item_code LIMIT :popularMax`,
      { recentTickets, popularMax },
    )
    .map(({ code }) => code);
}

/** As long as was said of the roll that is in; else as rolls of the site are. */
function rollOf(hall: Snapshot, stationId: string, site: Site | null): KioskView['roll'] {
  const station = findStation(hall.database, stationId);
  const metres = station?.rollMetres ?? site?.rollMetres ?? limits.rollMetres;
  return { changedAt: station?.rollChangedAt ?? null, metres };
}

type OrderRow = {
  readonly orderId: string;
  readonly ticketId: string;
  readonly slip: string;
  readonly token: string;
};

/** The token of the visit comes in here: the journal, in which the order stands, holds no secret. */
function printOrders(hall: Snapshot, stationId: string): PrintOrder[] {
  return hall.database
    .all<OrderRow>(
      `SELECT o.order_id AS orderId, o.ticket_id AS ticketId, o.slip, v.token FROM print_orders o
       JOIN tickets t ON t.ticket_id = o.ticket_id JOIN visits v ON v.visit_id = t.visit_id
       WHERE o.station_id = :stationId AND o.state = 'open' ORDER BY o.at LIMIT 10`,
      { stationId },
    )
    .map(({ orderId, ticketId, slip, token }) => ({
      orderId,
      ticketId,
      slip: { ...(JSON.parse(slip) as SlipContent), statusUrl: statusUrlOf(hall.plan, token) },
    }));
}
