/** `restore`: the last backup plus what the mirror adds. */
import { mkdirSync } from 'node:fs';
import { type HallConfig, hallFiles } from '../config.ts';
import { lockData } from '../keeping/lock.ts';
import { restoreHall } from '../keeping/restore.ts';
import { loadKeys } from '../keys/keys.ts';

export async function restore(config: HallConfig, [from]: readonly string[]): Promise<number> {
  const files = hallFiles(config);
  mkdirSync(files.data, { recursive: true });
  const lock = lockData(files.lock);
  if (!lock.ok) {
    console.error(`the hall is running (process ${lock.error}): stop it first`);
    return 1;
  }
  try {
    const keys = loadKeys(files.keys);
    const plan = {
      databasePath: files.database,
      backupFolder: files.backups,
      mirrorFolder: files.mirror,
      now: Date.now(),
      ...(from === undefined ? {} : { from }),
    };
    const restored = restoreHall(plan, { tokenFor: keys.tokenFor });
    if (!restored.ok) {
      console.error(`no backup in ${files.backups}`);
      return 1;
    }
    const { backup, replayed, left, epoch } = restored.value;
    console.log(
      `restored ${backup}, ${replayed} entries added from the mirror${left > 0 ? `, ${left} could not follow` : ''}; epoch ${epoch}`,
    );
    return 0;
  } finally {
    lock.value.release();
  }
}
