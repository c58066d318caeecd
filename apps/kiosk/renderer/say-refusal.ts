/** Why a queue gives no number now, to the eye and to the ear alike. */
import { closedUntil } from '@yiting/shared/domain/sites.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { KioskQueue } from '@yiting/shared/protocol/views/station.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

/** Null where a number can be had. A queue that is not there (any more) is closed. */
export function sayRefusal(
  t: TFunction,
  { kiosk, now, timeZone }: Pick<DeviceState, 'kiosk' | 'now' | 'timeZone'>,
  queue: KioskQueue | undefined,
): string | null {
  const code = queue ? queue.refusal : 'queueClosed';
  if (code === null) return null;
  const opens = kiosk?.site ? closedUntil(kiosk.site.hours, now, timeZone) : null;
  return sayError(t, { code, detail: { time: queue?.cutOff ?? '', from: opens?.from ?? '' } });
}
