/** Answers already given, by command id: a retry gets the same one again for 48 hours. */
import type { Database } from '../store/database.ts';

export type KeptAnswer = {
  readonly id: string;
  readonly actor: string;
  readonly digest: string;
  readonly answer: string;
  readonly at: number;
};

export function findAnswer(database: Database, id: string): Omit<KeptAnswer, 'id' | 'at'> | undefined {
  return database.one('SELECT actor, digest, answer FROM answers WHERE command_id = :id', { id });
}

export function keepAnswer(database: Database, kept: KeptAnswer): void {
  database.run(
    'INSERT INTO answers (command_id, actor, digest, answer, at) VALUES (:id, :actor, :digest, :answer, :at)',
    kept,
  );
}

export function forgetAnswersBefore(database: Database, at: number): void {
  database.run('DELETE FROM answers WHERE at < :at', { at });
}
