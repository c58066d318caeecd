/** From what the hall says of a ticket to what the slip says, in the language of its ticket. */
import { displayWait } from '@yiting/shared/domain/wait-display.ts';
import { windowRanges } from '@yiting/shared/domain/window-ranges.ts';
import type { SlipContent } from '@yiting/shared/protocol/slip.ts';
import { type Slip, slipLimits, slipSchema } from './printer/slip/slip.ts';
import { slipText } from './slip-text.ts';

export function slipOf(content: SlipContent): Slip {
  const say = slipText[content.language];
  const shown = displayWait(content.wait);
  return slipSchema.parse({
    language: content.language,
    hallName: clip(content.hallName, slipLimits.hallNameMax),
    zoneName: clip(content.zoneName, slipLimits.placeNameMax),
    queueName: clip(content.queueName, slipLimits.placeNameMax),
    itemName: clip(content.itemName ?? content.queueName, slipLimits.itemNameMax),
    number: content.number,
    ...(content.ahead === null ? {} : { peopleAhead: content.ahead }),
    waitWords:
      shown === null
        ? say.waitUnknown
        : shown.toMinutes <= 5
          ? say.waitShort
          : say.wait(shown.fromMinutes, shown.toMinutes),
    ...(content.windowNumbers.length === 0
      ? {}
      : { windowsWords: clip(say.windows(windowRanges(content.windowNumbers)), slipLimits.windowsWordsMax) }),
    takenAt: content.takenAtText,
    reprint: content.reprint,
    offline: content.offline === true,
    groupSize: content.groupSize,
    ...(content.statusUrl === null ? {} : { statusUrl: content.statusUrl }),
    footnotes: [say.missed],
  });
}

/** Control characters fall out, so that nothing in a name can speak to the printer. */
function clip(text: string, characters: number): string {
  const plain = text.replace(/\p{Cc}/gu, ' ').trim();
  return plain.length <= characters ? plain || '—' : `${plain.slice(0, characters - 1)}…`;
}
