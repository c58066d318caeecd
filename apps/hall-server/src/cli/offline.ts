/** Work on the data of a hall that is not running: locked, through the same store and the same write path. */
import { mkdirSync } from 'node:fs';
import { Dispatcher } from '../commands/dispatcher.ts';
import { type HallConfig, type HallFiles, hallFiles } from '../config.ts';
import { openCore } from '../core.ts';
import { lockData } from '../keeping/lock.ts';
import { makeLog } from '../log.ts';
import type { Database } from '../store/database.ts';

export type OfflineHall = {
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly files: HallFiles;
};

/** Exit code of `work`, or 1 when another process has the data. */
export async function withStoppedHall(
  config: HallConfig,
  work: (hall: OfflineHall) => Promise<number>,
): Promise<number> {
  const files = hallFiles(config);
  mkdirSync(files.data, { recursive: true });
  const lock = lockData(files.lock);
  if (!lock.ok) {
    console.error(`the hall is running (process ${lock.error}): stop it first, or use 大厅管理`);
    return 1;
  }
  const log = makeLog('error');
  const { database, journal, keys, mirror, transactionFor } = openCore(files, log);
  const dispatcher = new Dispatcher({
    database,
    journal,
    log,
    transactionFor,
    digest: keys.digest,
    committed: () => mirror.follow(),
  });
  try {
    return await work({ database, dispatcher, files });
  } finally {
    dispatcher.close();
    mirror.close();
    database.close();
    lock.value.release();
  }
}
