/** One read with parameters: asked again when they change, never showing the answer to an older question. */
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { QueryAnswers, QueryInput, QueryType } from '@yiting/shared/protocol/queries.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useConsole } from './console-context.ts';

export type Asked<T extends QueryType> = {
  readonly answer: QueryAnswers[T] | null;
  readonly error: HallError | null;
  readonly busy: boolean;
  readonly again: () => void;
};

/** A null body asks nothing. */
export function useQuery<T extends QueryType>(type: T, body: QueryInput<T> | null): Asked<T> {
  const { client, leave } = useConsole();
  const key = body === null ? null : JSON.stringify(body);
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({
    answer: null,
    error: null,
    busy: key !== null,
  });
  const newest = useRef(0);
  const latestBody = useRef(body);
  latestBody.current = body;

  const again = useCallback(async () => {
    const asked = latestBody.current;
    newest.current += 1;
    const turn = newest.current;
    if (key === null || asked === null) return setState({ answer: null, error: null, busy: false });
    setState((before) => ({ ...before, error: null, busy: true }));
    const answer = await client.query(type, asked);
    if (turn !== newest.current) return;
    if (answer.ok) return setState({ answer: answer.value, error: null, busy: false });
    if (answer.error.code === 'notSignedIn') return leave(answer.error);
    setState({ answer: null, error: answer.error, busy: false });
  }, [client, type, key, leave]);

  useEffect(() => {
    void again();
    return () => {
      newest.current += 1;
    };
  }, [again]);
  return { ...state, again };
}
