/** `backup`: a whole copy of a stopped hall; a running one makes its own every hour. */
import type { HallConfig } from '../config.ts';
import { backupPath } from '../keeping/backups.ts';
import { withStoppedHall } from './offline.ts';

export function backUpNow(config: HallConfig): Promise<number> {
  return withStoppedHall(config, async ({ database, files }) => {
    const path = backupPath(files.backups, Date.now());
    database.copyTo(path);
    console.log(path);
    return 0;
  });
}
