/** The slip of an offline number, from what the kiosk knows by itself: nobody can know people ahead or a wait. */
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import type { SlipContent } from '@yiting/shared/protocol/slip.ts';
import type { HeardHall } from './heard.ts';
import type { Given } from './number-book.ts';
import { momentText } from './offline-view.ts';

export function offlineSlip(given: Given, hall: HeardHall, catalogue: CatalogueList | null): SlipContent {
  const { ticketId, number, language, takenAt, itemCode } = given;
  const queue = hall.view.queues.find(({ queueId }) => queueId === given.queueId);
  const item = catalogue?.items.find(({ code }) => code === itemCode);
  return {
    ticketId,
    number,
    hallName: hall.view.hallName[language],
    zoneName: queue?.zoneName[language] ?? '',
    queueName: queue?.name[language] ?? '',
    itemName: item ? (item.name[language] ?? item.name.zh) : null,
    ahead: null,
    wait: null,
    windowNumbers: queue?.windowNumbers ?? [],
    takenAt,
    takenAtText: momentText(takenAt, hall.timeZone),
    groupSize: 1,
    language,
    reprint: false,
    offline: true,
    statusUrl: null,
  };
}
