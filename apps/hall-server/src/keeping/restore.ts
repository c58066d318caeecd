/** Restoring a hall: the last backup, what the mirror file adds, a new epoch, numbers that may be on paper skipped. */
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { findAnswer, keepAnswer } from '../commands/answers.ts';
import { applyEntry } from '../journal/apply/apply.ts';
import type { ApplyContext } from '../journal/apply/apply-table.ts';
import { setMeta } from '../journal/apply/set-meta.ts';
import type { AnyEntry } from '../journal/entries.ts';
import { chainHash, type Head, Journal, readHead } from '../journal/journal.ts';
import { Database } from '../store/database.ts';
import { readMeta } from '../store/hall.ts';
import { listBackups } from './backups.ts';
import { type MirroredLine, type MirrorLine, mirrorFiles, readMirror } from './mirror.ts';

export type RestorePlan = {
  readonly databasePath: string;
  readonly backupFolder: string;
  readonly mirrorFolder: string;
  readonly from?: string;
  readonly now: number;
};
export type Restored = {
  readonly backup: string;
  /** Entries added from the mirror file after the backup. */
  readonly replayed: number;
  /** Entries of the mirror that could not follow (a broken chain); they are left where they are. */
  readonly left: number;
  readonly epoch: number;
};

/** `noBackup` when there is none. The damaged database is put aside, never deleted. The hall must not be running. */
export function restoreHall(plan: RestorePlan, context: ApplyContext): Result<Restored, 'noBackup'> {
  const backup = plan.from ?? listBackups(plan.backupFolder)[0]?.path;
  if (backup === undefined || !existsSync(backup)) return failed('noBackup');
  putAside(plan.databasePath, plan.now);
  copyFileSync(backup, plan.databasePath);
  const database = new Database(plan.databasePath);
  try {
    database.run('BEGIN IMMEDIATE');
    const { replayed, left } = replay(database, plan.mirrorFolder, context);
    const epoch = Math.max(Number(readMeta(database, 'epoch') ?? 0) + 1, plan.now);
    setMeta(database, 'epoch', String(epoch));
    const journal = new Journal(database, context);
    journal.record({ actor: 'system', commandId: null, at: plan.now }, 'hall.restored', 'hall', {
      epoch,
      fromSeq: journal.head.seq,
    });
    database.run('COMMIT');
    putMirrorAside(plan.mirrorFolder, plan.now);
    return ok({ backup, replayed, left, epoch });
  } finally {
    database.close();
  }
}

function replay(
  database: Database,
  mirrorFolder: string,
  context: ApplyContext,
): { replayed: number; left: number } {
  let head = readHead(database);
  let replayed = 0;
  let left = 0;
  for (const { path } of mirrorFiles(mirrorFolder)) {
    for (const line of readMirror(path)) {
      if (line.seq <= head.seq) continue;
      if (left > 0 || !follows(head, line)) {
        left += 1;
        continue;
      }
      const { answered, ...entry } = line;
      insertLine(database, entry, context);
      if (answered) keepAnswerOf(database, entry, answered);
      head = { seq: line.seq, hash: line.hash };
      replayed += 1;
    }
  }
  return { replayed, left };
}

function follows(head: Head, line: MirrorLine): boolean {
  return line.seq === head.seq + 1 && chainHash(head.hash, line) === line.hash;
}

/** Whoever did not hear the answer before the damage asks again under the same id, and must not act twice. */
function keepAnswerOf(
  database: Database,
  { commandId, actor, at }: MirrorLine,
  { digest, answer }: NonNullable<MirroredLine['answered']>,
): void {
  if (commandId === null || findAnswer(database, commandId)) return;
  keepAnswer(database, { id: commandId, actor, digest, answer, at });
}

/** Also used by the test that rebuilds a hall from its journal alone. */
export function insertLine(database: Database, line: MirrorLine, context: ApplyContext): void {
  database.run(
    'INSERT INTO journal (seq, at, actor, command_id, type, subject, body, hash) VALUES (:seq, :at, :actor, :commandId, :type, :subject, :body, :hash)',
    {
      ...line,
    },
  );
  const { body, ...rest } = line;
  applyEntry(database, { ...rest, body: JSON.parse(body) } as AnyEntry, context);
}

function putAside(databasePath: string, now: number): void {
  for (const path of [databasePath, `${databasePath}-wal`, `${databasePath}-shm`]) {
    if (existsSync(path)) renameSync(path, `${path}.damaged-${now}`);
  }
}

/** The old files belong to the old epoch: the journal goes on from here with another hash. */
function putMirrorAside(folder: string, now: number): void {
  const files = mirrorFiles(folder);
  if (files.length === 0) return;
  const aside = join(folder, `before-restore-${now}`);
  mkdirSync(aside);
  for (const { path } of files) renameSync(path, join(aside, path.slice(folder.length + 1)));
}
