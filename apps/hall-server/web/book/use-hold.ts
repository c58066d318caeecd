/** The place is held while the person says who he is, and given back when he leaves. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { useEffect, useState } from 'react';
import { languageNow } from './language-now.ts';
import type { Wish } from './use-wish.ts';

type Held = { readonly booking: BookingLine | null; readonly error: HallError | null };

export function useHold(client: HallClient, wish: Wish, language: string): Held {
  const [held, setHeld] = useState<Held>({ booking: null, error: null });
  const key = JSON.stringify(wish);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is no reason to take another place
  useEffect(() => {
    let left = false;
    let holding: string | null = null;
    setHeld({ booking: null, error: null });
    void holdPlace(client, JSON.parse(key) as Wish, language).then((answer) => {
      if (!answer.ok) return left || setHeld({ booking: null, error: answer.error });
      holding = answer.value.booking.bookingId;
      if (left) giveBack(client, holding);
      else setHeld({ booking: answer.value.booking, error: null });
    });
    return () => {
      left = true;
      if (holding !== null) giveBack(client, holding);
    };
  }, [client, key]);
  return held;
}

function holdPlace(client: HallClient, { item, areaId, halfDay, slotAt }: Wish, language: string) {
  const id = makeUlid(client.hallNow());
  const itemCode = item?.code ?? '';
  const spoken = languageNow({ language });
  return halfDay && areaId !== undefined
    ? client.send('inspection.hold', { areaId, ...halfDay, itemCode, language: spoken }, id)
    : client.send('booking.hold', { itemCode, slotAt: slotAt ?? 0, language: spoken }, id);
}

/** What was confirmed meanwhile stays: the hall refuses to release it. */
function giveBack(client: HallClient, bookingId: string): void {
  void client.send('booking.release', { bookingId });
}
