/** The worker thread: reads through its own read-only connection, so that the writer thread never does anything slow. */

import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { verifyChain } from '../journal/journal.ts';
import { Database } from '../store/database.ts';
import { caseFigures } from './case-figures.ts';
import { dayReport } from './day-report.ts';
import { journalPage } from './journal-page.ts';
import type { ReadingTask } from './reader.ts';
import { readStaffing } from './staffing.ts';
import { readWaitAccuracy } from './wait-accuracy.ts';
import { WaitTable } from './wait-table.ts';

const { path } = workerData as { path: string };
const database = new Database(path, 'read');
const waitTable = new WaitTable(database);

parentPort?.on('message', ({ id, task }: { id: number; task: ReadingTask }) => {
  try {
    parentPort?.postMessage({ id, value: perform(task) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

function perform(task: ReadingTask): unknown {
  switch (task.kind) {
    case 'dayReport':
      return dayReport(database, task.day, task.timeZone);
    case 'journalPage':
      return journalPage(database, task);
    case 'waitAccuracy':
      return readWaitAccuracy(database, task.day, task.timeZone);
    case 'waits':
      return waitTable.waitsAt(task.nowMs);
    case 'staffing':
      return readStaffing(database, waitTable, task.nowMs);
    case 'caseFigures':
      return caseFigures(database, task);
    case 'verify':
      return verifyChain(database);
    case 'backup':
      return backUp(task.to);
  }
}

/** To a temporary name, to the disk, then to its name: a backup is whole or not there. */
function backUp(to: string): { readonly path: string } {
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { force: true });
  database.copyTo(unfinished);
  const file = openSync(unfinished, 'r+');
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, to);
  return { path: to };
}
