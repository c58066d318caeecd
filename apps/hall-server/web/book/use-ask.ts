/** One question to the hall: asked again when it changes, and when `again` is called; the older answer stays meanwhile. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { QueryAnswers, QueryInput, QueryType } from '@yiting/shared/protocol/queries.ts';
import { useCallback, useEffect, useRef, useState } from 'react';

export type Asked<T extends QueryType> = {
  readonly answer: QueryAnswers[T] | null;
  readonly error: HallError | null;
  readonly again: () => void;
};

export function useAsk<T extends QueryType>(client: HallClient, type: T, body: QueryInput<T>): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({ answer: null, error: null });
  const newest = useRef(0);
  const key = JSON.stringify(body);
  const again = useCallback(async () => {
    newest.current += 1;
    const turn = newest.current;
    const answer = await client.query(type, JSON.parse(key) as QueryInput<T>);
    if (turn !== newest.current) return;
    setState((before) =>
      answer.ok ? { answer: answer.value, error: null } : { answer: before.answer, error: answer.error },
    );
  }, [client, type, key]);
  useEffect(() => {
    void again();
    return () => {
      newest.current += 1;
    };
  }, [again]);
  return { ...state, again };
}
