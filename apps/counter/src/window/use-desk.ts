/** Sends what the officer does: one act at a time, its failure in words, nothing twice. */

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

export function useDesk(client: HallClient): DeskActs {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError | null>(null);
  const underWay = useRef(false);
  const send = useCallback<Sender>(
    async (type, body) => {
      if (underWay.current) return false;
      underWay.current = true;
      setBusy(true);
      const answer = await client.send(type, body, makeUlid(Date.now()));
      underWay.current = false;
      setBusy(false);
      setError(answer.ok ? null : answer.error);
      return answer.ok;
    },
    [client],
  );
  const clear = useCallback(() => setError(null), []);
  return { send, busy, error, clear };
}
