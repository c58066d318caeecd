/** Suggestions to open a window, as needs of the manager: they come and go with their condition, nobody sends them away (B3-58). */
import type { Need } from '@yiting/shared/protocol/views/screens.ts';
import type { Snapshot } from '../snapshot.ts';

export function staffingNeeds(hall: Snapshot): Need[] {
  return hall.staffing.suggestions.flatMap((suggestion): Need[] => {
    const queue = hall.queueLines.find(({ queueId }) => queueId === suggestion.queueId);
    if (!queue) return [];
    return [
      {
        needId: `open-${suggestion.queueId}`,
        kind: 'openWindow',
        urgent: true,
        at: suggestion.at,
        detail: {
          prefix: queue.prefix,
          before: suggestion.beforeMinutes,
          after: suggestion.afterMinutes,
          window: suggestion.windowNumber,
          count: suggestion.waiting,
        },
      },
    ];
  });
}
