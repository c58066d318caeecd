/** What every page of the console stands on: the link, who sits here, and how to leave. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { Role } from '@yiting/shared/protocol/fields.ts';
import { createContext, useContext } from 'react';
import type { PageName } from './page.ts';

/** Why one is back at the sign-in: the hall ended the session, the password was changed, or one just left. */
export type Farewell = HallError | 'passwordChanged' | null;

export type ConsoleSeat = {
  readonly client: HallClient;
  readonly session: string;
  readonly staffId: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly timeZone: string;
  readonly leave: (why: Farewell) => void;
  readonly openPage: (page: PageName) => void;
};

export const ConsoleContext = createContext<ConsoleSeat | null>(null);

export function useConsole(): ConsoleSeat {
  const seat = useContext(ConsoleContext);
  if (!seat) throw new Error('useConsole outside the console');
  return seat;
}
