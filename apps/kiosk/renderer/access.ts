/** How this person uses the machine: lowered screen, reading aloud, more time. Part of a session, forgotten with it. */
import { limits } from '@yiting/shared/basics/limits.ts';

/** Reading aloud begins with the question for the language. */
export type AloudStage = 'off' | 'language' | 'on';

export type Access = {
  readonly lowReach: boolean;
  readonly aloud: AloudStage;
  /** Which page of choices is read, from 0. */
  readonly page: number;
  /** Every time-out of the session is this many times as long. */
  readonly timeFactor: number;
  /** The number stays on the screen until its owner leaves. */
  readonly held: boolean;
};

export type AccessEvent =
  | { readonly type: 'lowReach'; readonly on: boolean }
  | { readonly type: 'aloud'; readonly stage: AloudStage }
  | { readonly type: 'page'; readonly page: number }
  | { readonly type: 'moreTime' }
  | { readonly type: 'hold' };

export const ordinary: Access = { lowReach: false, aloud: 'off', page: 0, timeFactor: 1, held: false };

export function stepAccess(access: Access, event: AccessEvent): Access {
  switch (event.type) {
    case 'lowReach':
      return { ...access, lowReach: event.on };
    case 'aloud':
      return { ...access, aloud: event.stage, page: 0 };
    case 'page':
      return { ...access, page: event.page };
    case 'moreTime':
      return { ...access, timeFactor: Math.min(limits.timeFactorMax, access.timeFactor * 2) };
    case 'hold':
      return { ...access, held: true };
  }
}
