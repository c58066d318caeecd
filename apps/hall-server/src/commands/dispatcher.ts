/** The one write path (design 2.1, 2.2): parse, authorise, seen before?, one durable commit for all that arrived together. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { commandPermissions, isPermitted } from '@yiting/shared/protocol/authorisation.ts';
import { type CommandType, commandSchemas } from '@yiting/shared/protocol/commands.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import { commandEnvelopeSchema } from '@yiting/shared/protocol/socket.ts';
import type { AnyEntry } from '../journal/entries.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import { type Database, storageTrouble } from '../store/database.ts';
import { type Actor, actorName, claimsOf } from './actor.ts';
import { findAnswer, keepAnswer } from './answers.ts';
import { handlers } from './handlers.ts';
import { prepare } from './prepare.ts';
import { type AtStep, nothingAtStep } from './steps.ts';
import type { Handler, Handlers, Transaction } from './transaction.ts';

type Answer = Result<unknown, HallError>;
type Job = {
  readonly actor: Actor;
  /** What the log calls it: the type of the command, or what the hall does by itself. */
  readonly label: string;
  /** Null for what the hall does by itself: nobody will ask for its answer again. */
  readonly command: { readonly id: string; readonly digest: string } | null;
  readonly act: (transaction: Transaction) => Answer;
  readonly answered: (answer: Answer) => void;
};

export type DispatcherParts = {
  readonly database: Database;
  readonly journal: Journal;
  readonly log: Log;
  readonly transactionFor: (actor: Actor, commandId: string | null) => Transaction;
  /** Keyed: a body may hold a phone number or a password, and a plain digest of those can be guessed. */
  readonly digest: (text: string) => string;
  /** After the commit and before the answers: mirror and views. */
  readonly committed: (entries: readonly AnyEntry[]) => void;
  /** Told at each step; for simulation. */
  readonly atStep?: AtStep | undefined;
  /** Other functions for commands, where not the hall's own; for simulation. */
  readonly handlers?: Handlers | undefined;
};

export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #atStep: AtStep;
  #pending: Job[] = [];
  #scheduled = false;
  #closed = false;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
    this.#atStep = parts.atStep ?? nothingAtStep;
  }

  /** Answers after the commit. Never rejects: every failure is a value with a closed code. */
  async submit(actor: Actor, envelope: unknown): Promise<Answer> {
    const parsed = commandEnvelopeSchema.safeParse(envelope);
    if (!parsed.success) return failed(hallError('malformed'));
    const { id, type } = parsed.data;
    if (!isCommandType(type)) return failed(hallError('unknownMessage'));
    this.#atStep('parsed');
    if (actor.kind !== 'system' && !isPermitted(claimsOf(actor), commandPermissions[type]))
      return failed(hallError('notAllowed'));
    const body = commandSchemas[type].safeParse(parsed.data.body);
    if (!body.success)
      return failed(hallError('malformed', { field: body.error.issues[0]?.path.join('.') ?? '' }));
    this.#atStep('authorised');
    if (this.#closed || this.#pending.length >= limits.pendingCommandsMax)
      return failed(hallError('hallBusy'));
    const digest = this.#parts.digest(`${type}\n${JSON.stringify(body.data)}`);
    const prepared = await prepare(this.#parts.database, actor, type, body.data);
    const handle = (this.#parts.handlers ?? handlers)[type] as Handler<CommandType>;
    const act = (transaction: Transaction): Answer => handle(transaction, body.data as never, prepared);
    return this.#enqueue({ actor, label: type, command: { id, digest }, act });
  }

  /** What the hall does by itself (sessions, time-outs), through the same one write path. */
  perform<T>(
    actor: Actor,
    label: string,
    act: (transaction: Transaction) => Result<T, HallError>,
  ): Promise<Result<T, HallError>> {
    return this.#enqueue({ actor, label, command: null, act }) as Promise<Result<T, HallError>>;
  }

  /** Carries out what is pending and takes nothing more. */
  close(): void {
    this.#closed = true;
    while (this.#pending.length > 0) this.#commitTogether();
  }

  #enqueue(job: Omit<Job, 'answered'>): Promise<Answer> {
    return new Promise((answered) => {
      this.#pending.push({ ...job, answered });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    // Whatever arrives in this turn of the event loop and the next shares one commit, and so one wait for the disk: with
    // one turn alone a commit begins while its neighbours are still being read, an eighth fewer a second under load.
    setImmediate(() =>
      setImmediate(() => {
        this.#scheduled = false;
        this.#commitTogether();
        if (this.#pending.length > 0) this.#schedule();
      }),
    );
  }

  #commitTogether(): void {
    const jobs = this.#pending.splice(0, limits.commandsPerCommitMax);
    if (jobs.length === 0) return;
    const { database, journal } = this.#parts;
    const start = journal.mark();
    const answers: Answer[] = [];
    try {
      database.run('BEGIN IMMEDIATE');
      this.#atStep('begun');
      for (const job of jobs) answers.push(this.#carryOut(job));
      this.#atStep('carriedOut');
      database.run('COMMIT');
    } catch (error) {
      journal.rewind(start);
      this.#refuseAll(jobs, error);
      return;
    }
    this.#tellCommitted(journal.takeCommitted());
    for (const [index, job] of jobs.entries()) job.answered(answers[index] ?? failed(hallError('fault')));
    this.#atStep('acknowledged');
  }

  /** What is stored is stored: trouble of those who look on (views, figures) takes nobody's answer away. */
  #tellCommitted(entries: readonly AnyEntry[]): void {
    try {
      this.#atStep('committed');
      this.#parts.committed(entries);
    } catch (error) {
      this.#parts.log.error({ event: 'onlookerFault', error }, 'something after a commit failed by a bug');
    }
  }

  /** One command in its savepoint. Throws only when the whole transaction is lost. */
  #carryOut(job: Job): Answer {
    const { database, journal, log } = this.#parts;
    const mark = journal.mark();
    database.run('SAVEPOINT command');
    let answer: Answer;
    try {
      this.#atStep('savepoint');
      answer = this.#answerFor(job);
    } catch (error) {
      // A full disk may have rolled back everything, not only this savepoint.
      if (storageTrouble(error) || !database.inTransaction) throw error;
      log.error(
        { event: 'commandFault', label: job.label, commandId: job.command?.id, error },
        'a command failed by a bug',
      );
      answer = failed(hallError('fault'));
    }
    if (!answer.ok) {
      database.run('ROLLBACK TO command');
      journal.rewind(mark);
    }
    database.run('RELEASE command');
    return answer;
  }

  #answerFor({ actor, command, act }: Job): Answer {
    const { database, transactionFor } = this.#parts;
    if (command === null) return act(transactionFor(actor, null));
    const name = actorName(actor);
    const known = findAnswer(database, command.id);
    if (known) {
      const same = known.actor === name && known.digest === command.digest;
      return same ? ok(JSON.parse(known.answer)) : failed(hallError('commandIdReused'));
    }
    const transaction = transactionFor(actor, command.id);
    const answer = act(transaction);
    if (!answer.ok) return answer;
    keepAnswer(database, {
      ...command,
      actor: name,
      answer: JSON.stringify(answer.value),
      at: transaction.now,
    });
    this.#atStep('answerKept');
    return answer;
  }

  #refuseAll(jobs: readonly Job[], error: unknown): void {
    const { database, log } = this.#parts;
    const trouble = storageTrouble(error);
    log.error(
      { event: 'commitFailed', commands: jobs.length, trouble, error },
      'a commit failed; nothing of it was stored',
    );
    if (database.inTransaction) database.run('ROLLBACK');
    for (const job of jobs) job.answered(failed(hallError(trouble ?? 'storageFailed')));
  }
}

function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(commandSchemas, type);
}
