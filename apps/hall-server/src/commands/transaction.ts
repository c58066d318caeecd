/** What a command sees while it is carried out: the rows, the time, who acts, and the one way to change anything. */

import { type Failed, failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type { WorkingCalendar } from '@yiting/shared/domain/calendar/working-days.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { CommandAnswer, CommandBody, CommandType } from '@yiting/shared/protocol/commands.ts';
import { type ErrorCode, type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { Wait } from '@yiting/shared/protocol/wait.ts';
import type { HallClock } from '../hall-clock.ts';
import type { Entries, EntryType } from '../journal/entries.ts';
import type { Keys } from '../keys/keys.ts';
import type { Database } from '../store/database.ts';
import type { Actor } from './actor.ts';

export interface Transaction {
  readonly database: Database;
  /** Hall time, ms: one instant for the whole command. */
  readonly now: number;
  readonly actor: Actor;
  readonly keys: Keys;
  readonly clock: Pick<HallClock, 'driftMs'>;
  /** The plan of the hall as imported. */
  readonly plan: () => HallPlan;
  /** Working days as far as they were published. */
  readonly calendar: () => WorkingCalendar;
  /** The wait announced for a queue, at most two seconds old. */
  readonly waitFor: (queueId: string) => Wait;
  /** A new id, sortable by time. */
  readonly newId: () => string;
  /** A new secret of 22 characters. */
  readonly newSecret: () => string;
  readonly record: <T extends EntryType>(type: T, subject: string, body: Entries[T]) => void;
}

/** Carries out one command. Refusing after having recorded is allowed: the savepoint is rolled back. */
export type Handler<T extends CommandType> = (
  transaction: Transaction,
  body: CommandBody<T>,
  prepared: Prepared,
) => Result<CommandAnswer<T>, HallError>;
export type Handlers = { readonly [T in CommandType]: Handler<T> };

/** What was worked out before the transaction because it is slow (password hashes). */
export type Prepared = { readonly passwordHash?: string; readonly oldPasswordMatches?: boolean };

export function refuse(code: ErrorCode, detail?: HallError['detail']): Failed<HallError> {
  return failed(hallError(code, detail));
}

/** The answer of a command that has nothing to say but yes. */
export function done(): Result<Record<string, never>, HallError> {
  return ok({});
}
