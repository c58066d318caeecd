/** One program at a time on a hall's data: a file with the process that holds it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';

/** Fails with the process id that holds the data. A lock whose process is gone is taken over. */
export function lockData(path: string): Result<{ release: () => void }, number> {
  const holder = readHolder(path);
  if (holder !== null && holder !== process.pid && isAlive(holder)) return failed(holder);
  writeFileSync(path, String(process.pid));
  return ok({ release: () => rmSync(path, { force: true }) });
}

function readHolder(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
