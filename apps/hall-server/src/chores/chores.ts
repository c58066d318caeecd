/** What the hall does by itself, by the clock: silent calls, lapsed invitations, old answers, backups. */
import { rmSync } from 'node:fs';
import { limits } from '@yiting/shared/basics/limits.ts';
import { ok } from '@yiting/shared/basics/result.ts';
import { forgetAnswersBefore } from '../commands/answers.ts';
import type { Dispatcher } from '../commands/dispatcher.ts';
import type { Transaction } from '../commands/transaction.ts';
import { hallDay } from '../hall-clock.ts';
import { backupPath, listBackups, superfluous } from '../keeping/backups.ts';
import type { CaseFiles } from '../keeping/case-files.ts';
import type { Mirror } from '../keeping/mirror.ts';
import type { Log } from '../log.ts';
import type { Sender } from '../messages/sender.ts';
import type { Reader } from '../reading/reader.ts';
import type { Database } from '../store/database.ts';
import { bookingsAreDue, forgetBookers, settleBookings } from './booking-chores.ts';
import { keepCases } from './case-chores.ts';
import { dropUnusedVisits } from './unused-visits.ts';

export type ChoreParts = {
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly reader: Reader;
  readonly mirror: Mirror;
  readonly sender: Sender;
  readonly caseFiles: CaseFiles;
  readonly backupFolder: string;
  readonly now: () => number;
  readonly timeZone: () => string;
  readonly log: Log;
};

const system = { kind: 'system' } as const;
const everySecondMs = 1_000;
const everyMinuteMs = 60_000;
/** A little later than the screen's own limit, so that the screen says it first where one is connected. */
const voiceGraceMs = 25_000;

export class Chores {
  readonly #parts: ChoreParts;
  readonly #timers: readonly ReturnType<typeof setInterval>[];
  #lastBackupAt: number | null;
  #backingUp = false;

  constructor(parts: ChoreParts) {
    this.#parts = parts;
    this.#lastBackupAt = listBackups(parts.backupFolder)[0]?.at ?? null;
    this.#timers = [
      setInterval(() => this.#eachSecond(), everySecondMs),
      setInterval(() => this.#eachMinute(), everyMinuteMs),
    ];
  }

  get lastBackupAt(): number | null {
    return this.#lastBackupAt;
  }

  /** Writes a backup now, keeps what the rule keeps, and begins a new mirror file. Answers its path, or null when it failed. */
  async backUp(): Promise<string | null> {
    if (this.#backingUp) return null;
    this.#backingUp = true;
    const { reader, mirror, backupFolder, now, timeZone, log } = this.#parts;
    const at = now();
    try {
      const oldestSeq = this.#oldestKeptSeq();
      const { path } = await reader.ask<'backup'>({ kind: 'backup', to: backupPath(backupFolder, at) });
      this.#lastBackupAt = at;
      for (const backup of superfluous(listBackups(backupFolder), at, (each) => hallDay(each, timeZone())))
        rmSync(backup.path, { force: true });
      mirror.turnOver(oldestSeq);
      return path;
    } catch (error) {
      log.error({ event: 'backupFailed', error }, 'a backup could not be written');
      return null;
    } finally {
      this.#backingUp = false;
    }
  }

  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  /** The mirror keeps a week: more than any kept backup of today needs, less than the journal. */
  #oldestKeptSeq(): number {
    const { database, now } = this.#parts;
    const weekAgo = now() - 7 * 24 * 3_600_000;
    return (
      database.one<{ seq: number | null }>('SELECT max(seq) AS seq FROM journal WHERE at < :weekAgo', {
        weekAgo,
      })?.seq ?? 0
    );
  }

  #eachSecond(): void {
    void settleWhatIsDue(this.#parts);
    void this.#parts.sender.sendDue();
  }

  #eachMinute(): void {
    void forgetWhatIsOver(this.#parts);
    void keepCases(this.#parts);
    if (this.#parts.now() - (this.#lastBackupAt ?? 0) >= limits.backupEveryMs) void this.backUp();
  }
}

type ByTheClock = Pick<ChoreParts, 'database' | 'dispatcher' | 'now'>;

/** Calls without a voice, invitations without a rating, holds and appointments that are over are settled by the clock. */
export async function settleWhatIsDue({ database, dispatcher, now }: ByTheClock): Promise<void> {
  if (bookingsAreDue(database, now())) await dispatcher.perform(system, 'chores.bookings', settleBookings);
  const silent = silentCalls(database, now() - limits.callsInVoiceMaxAgeMs - voiceGraceMs);
  const lapsed = lapsedInvitations(database, now() - limits.ratingInvitationMs);
  if (silent.length + lapsed.length === 0) return;
  await dispatcher.perform(system, 'chores.settle', (transaction) => settle(transaction, silent, lapsed));
}

/** Old answers, sessions and pairings go, and who had an appointment. */
export async function forgetWhatIsOver({ dispatcher }: Pick<ByTheClock, 'dispatcher'>): Promise<void> {
  await dispatcher.perform(system, 'chores.forget', (transaction) => {
    const { database, now } = transaction;
    forgetBookers(transaction);
    dropUnusedVisits(transaction);
    forgetAnswersBefore(database, now - limits.answersKeptMs);
    database.run('DELETE FROM sessions WHERE seen_at < :before', { before: now - limits.sessionIdleMs });
    database.run('DELETE FROM pairings WHERE at < :before', { before: now - 24 * 3_600_000 });
    return ok(null);
  });
}

/** Calls that no voice reported on in time: 未播报. */
function silentCalls(database: Database, before: number): string[] {
  return database
    .all<{ callId: string }>(
      'SELECT call_id AS callId FROM calls WHERE voice IS NULL AND at < :before AND at > :oldest',
      { before, oldest: before - 600_000 },
    )
    .map(({ callId }) => callId);
}

function lapsedInvitations(database: Database, before: number): string[] {
  return database
    .all<{ eventId: string }>(
      "SELECT event_id AS eventId FROM events WHERE invitation = 'open' AND at < :before AND at > :oldest",
      { before, oldest: before - 86_400_000 },
    )
    .map(({ eventId }) => eventId);
}

function settle(transaction: Transaction, silent: readonly string[], lapsed: readonly string[]) {
  for (const callId of silent) transaction.record('call.voiceSettled', callId, { outcome: 'expired' });
  for (const eventId of lapsed) transaction.record('rating.lapsed', eventId, {});
  return ok(null);
}
