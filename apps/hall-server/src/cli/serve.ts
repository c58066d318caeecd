/** `serve`: opens the hall, prints the first administrator's password once, closes cleanly on a signal. */
import { ensureAdministrator } from '../commands/sessions.ts';
import type { HallConfig } from '../config.ts';
import { DataInUse, startHall } from '../start-hall.ts';
import { DatabaseFromTheFuture } from '../store/migrate.ts';
import { version } from '../version.ts';

export async function serve(config: HallConfig): Promise<number> {
  try {
    const hall = await startHall({ ...config, version });
    const first = await ensureAdministrator(hall.dispatcher, hall.database);
    if (first)
      console.log(
        `\nFirst start. Administrator: ${first.login}   password: ${first.password}\nIt is shown this once. Sign in at ${hall.url}/manage/ and change it.\n`,
      );
    await untilStopped();
    await hall.close();
    return 0;
  } catch (error) {
    if (!(error instanceof DataInUse) && !(error instanceof DatabaseFromTheFuture)) throw error;
    console.error(error.message);
    return 1;
  }
}

function untilStopped(): Promise<void> {
  return new Promise((stopped) => {
    process.once('SIGINT', () => stopped());
    process.once('SIGTERM', () => stopped());
  });
}
