/** Sends what the officer does: in order, its failure in words, a doubled press once. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { CommandInput, CommandType } from '@yiting/shared/protocol/commands.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { useCallback, useRef, useState } from 'react';

export type Sender = <T extends CommandType>(type: T, body: CommandInput<T>) => Promise<boolean>;
export type DeskActs = {
  readonly send: Sender;
  readonly busy: boolean;
  readonly error: HallError | null;
  readonly clear: () => void;
};
type UnderWay = { readonly type: CommandType; readonly settled: Promise<boolean> };

export function useDesk(client: HallClient): DeskActs {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError | null>(null);
  const underWay = useRef<UnderWay | null>(null);
  const send = useCallback<Sender>(
    (type, body) => {
      const before = underWay.current;
      // The same act again while it is under way is a doubled press; another one waits its turn.
      if (before?.type === type) return before.settled;
      const mine: UnderWay = {
        type,
        settled: after(before?.settled, () => client.send(type, body, makeUlid(Date.now()))),
      };
      underWay.current = mine;
      setBusy(true);
      return mine.settled;

      async function after(
        earlier: Promise<boolean> | undefined,
        act: () => ReturnType<typeof client.send<typeof type>>,
      ): Promise<boolean> {
        await earlier;
        const answer = await act();
        if (underWay.current === mine) {
          underWay.current = null;
          setBusy(false);
        }
        setError(answer.ok ? null : answer.error);
        return answer.ok;
      }
    },
    [client],
  );
  const clear = useCallback(() => setError(null), []);
  return { send, busy, error, clear };
}
