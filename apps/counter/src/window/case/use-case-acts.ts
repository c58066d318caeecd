/** Sends acts about cases one after the other, each once however often it is pressed while it is under way. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { Result } from '@yiting/shared/basics/result.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { CommandAnswer, CommandInput, CommandType } from '@yiting/shared/protocol/commands.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { useCallback, useMemo, useRef, useState } from 'react';

export type CaseSender = <T extends CommandType>(
  type: T,
  body: CommandInput<T>,
) => Promise<Result<CommandAnswer<T>, HallError>>;
export type CaseActs = {
  readonly send: CaseSender;
  readonly busy: boolean;
  readonly error: HallError | null;
  readonly fail: (error: HallError | null) => void;
};

export function useCaseActs(client: HallClient): CaseActs {
  const [underWay, setUnderWay] = useState(0);
  const [error, setError] = useState<HallError | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const same = useRef(new Map<string, Promise<unknown>>());
  const send = useCallback<CaseSender>(
    (type, body) => {
      const act = `${type} ${JSON.stringify(body)}`;
      type Answer = ReturnType<typeof client.send<typeof type>>;
      const before = same.current.get(act) as Answer | undefined;
      if (before) return before;
      const settled: Answer = last.current.then(async () => {
        const answer = await client.send(type, body, makeUlid(Date.now()));
        same.current.delete(act);
        setUnderWay((count) => count - 1);
        setError(answer.ok ? null : answer.error);
        return answer;
      });
      same.current.set(act, settled);
      last.current = settled;
      setUnderWay((count) => count + 1);
      return settled;
    },
    [client],
  );
  const busy = underWay > 0;
  return useMemo(() => ({ send, busy, error, fail: setError }), [send, busy, error]);
}
