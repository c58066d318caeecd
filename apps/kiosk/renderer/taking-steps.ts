/** The wish for a number, and what follows when it is refused: a pure part of the session. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { TakeWish } from '@yiting/shared/protocol/device.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { PageParty } from '@yiting/shared/protocol/party.ts';
import type { Screen } from './screen.ts';
import type { Wanted } from './wanted.ts';

export function refusedFrom(
  { wanted, wish, act }: Extract<Screen, { name: 'taking' }>,
  error: HallError,
): Extract<Screen, { name: 'refused' }> {
  const party = wish.party.kind === 'agent' ? wish.party.agent : wish.party;
  const proven =
    act === 'take' &&
    party.kind === 'presented' &&
    error.code === 'alreadyQueued' &&
    error.detail?.number !== undefined;
  return { name: 'refused', wanted, error, again: proven ? wish : null };
}

export function reprintFor(wanted: Wanted, wish: TakeWish, commandId: string): Screen {
  return { name: 'taking', wanted, wish: { ...wish, commandId }, act: 'reprint' };
}

export function takingFor(
  wanted: Wanted,
  event: { commandId: string; party: PageParty },
  language: Language,
): Screen {
  const { commandId, party } = event;
  const what = wanted.kind === 'item' ? { itemCode: wanted.itemCode } : { queueId: wanted.queueId };
  return { name: 'taking', wanted, wish: { commandId, party, language, ...what }, act: 'take' };
}
