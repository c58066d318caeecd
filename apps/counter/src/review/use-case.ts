/** The whole case of the line looked at; asked again whenever the desk changes, never shown for another line. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { useEffect, useState } from 'react';

type Known = {
  readonly caseId: string;
  readonly detail: CaseDetail | null;
  readonly error: HallError | null;
};

/** `version` rises with each push of the desk. */
export function useCase(client: HallClient, caseId: string | null, version: number): Omit<Known, 'caseId'> {
  const [known, setKnown] = useState<Known | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to ask again
  useEffect(() => {
    if (caseId === null) return;
    let wanted = true;
    void client.query('case.one', { caseId }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setKnown({ caseId, detail: answer.value, error: null });
      else setKnown({ caseId, detail: null, error: answer.error });
    });
    return () => {
      wanted = false;
    };
  }, [client, caseId, version]);
  return known?.caseId === caseId ? known : { detail: null, error: null };
}
