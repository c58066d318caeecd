/** Which backups to keep: three of today, one a day, ten in all (the newest always). */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '@yiting/shared/basics/limits.ts';

export type Backup = { readonly path: string; readonly at: number };
const filePattern = /^hall-(\d{13})\.db$/;

export function backupPath(folder: string, at: number): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, `hall-${String(at).padStart(13, '0')}.db`);
}

/** Newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const found = filePattern.exec(name);
      return found ? [{ path: join(folder, name), at: Number(found[1]) }] : [];
    })
    .sort((left, right) => right.at - left.at);
}

/** The backups that may go. `dayOf` says to which hall day an instant belongs. */
export function superfluous(
  backups: readonly Backup[],
  nowMs: number,
  dayOf: (at: number) => string,
): Backup[] {
  const newestFirst = [...backups].sort((left, right) => right.at - left.at);
  const today = dayOf(nowMs);
  const seenDays = new Set<string>();
  const kept: Backup[] = [];
  let keptToday = 0;
  for (const backup of newestFirst) {
    const day = dayOf(backup.at);
    const wanted = day === today ? keptToday < limits.backupsToday : !seenDays.has(day);
    if (!wanted || kept.length >= limits.backupsInAll) continue;
    if (day === today) keptToday += 1;
    seenDays.add(day);
    kept.push(backup);
  }
  return newestFirst.filter((backup) => !kept.includes(backup));
}
