/** One act of the manager: sent once, disabled while in flight, failures said in words. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { Result } from '@yiting/shared/basics/result.ts';
import type { CommandAnswer, CommandInput, CommandType } from '@yiting/shared/protocol/commands.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { useCallback, useRef, useState } from 'react';
import { useConsole } from './console-context.ts';
import { useFailureNotice } from './use-failure-notice.ts';

export type Act = <T extends CommandType>(
  type: T,
  body: CommandInput<T>,
) => Promise<Result<CommandAnswer<T>, HallError> | null>;

/**
 * `act` answers null while another act of the same part is under way, so a double press does nothing. An act whose
 * answer was lost goes again under its first id when it is pressed again, and so cannot happen twice (design 2.1).
 */
export function useAct(): { readonly act: Act; readonly busy: boolean } {
  const { client } = useConsole();
  const sayFailure = useFailureNotice();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const unanswered = useRef<{ readonly key: string; readonly id: string } | null>(null);

  const act = useCallback<Act>(
    async (type, body) => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      const key = JSON.stringify([type, body]);
      const id = unanswered.current?.key === key ? unanswered.current.id : makeUlid(client.hallNow());
      const answer = await client.send(type, body, id);
      unanswered.current = !answer.ok && answer.error.code === 'noAnswer' ? { key, id } : null;
      running.current = false;
      setBusy(false);
      if (!answer.ok) sayFailure(answer.error);
      return answer;
    },
    [client, sayFailure],
  );
  return { act, busy };
}
