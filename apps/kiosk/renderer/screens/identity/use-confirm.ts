/** Confirms a wish once: the id is made with the screen and kept for a second tap. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { PageParty } from '@yiting/shared/protocol/party.ts';
import { useRef } from 'react';
import { useKiosk } from '../../kiosk-context.ts';

type Somebody = Extract<PageParty, { kind: 'phone' | 'presented' }>;

export function useConfirm(): { nobody: () => void; somebody: (person: Somebody) => void } {
  const { session, send } = useKiosk();
  const commandId = useRef(makeUlid(Date.now()));
  const creditCode = session.screen.name === 'identity' ? session.screen.creditCode : null;
  const confirm = (party: PageParty) => send({ type: 'confirm', commandId: commandId.current, party });
  return {
    nobody: () => confirm({ kind: 'none' }),
    somebody: (person) =>
      confirm(creditCode === null ? person : { kind: 'agent', creditCode, agent: person }),
  };
}
