/** What the routes work with. */
import type { Dispatcher } from '../commands/dispatcher.ts';
import type { SessionParts } from '../commands/sessions.ts';
import type { HallFiles } from '../config.ts';
import type { HallClock } from '../hall-clock.ts';
import type { HallOptions } from '../hall-options.ts';
import type { CaseFiles } from '../keeping/case-files.ts';
import type { Mirror } from '../keeping/mirror.ts';
import type { Keys } from '../keys/keys.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import type { Metrics } from './metrics.ts';

export type WebParts = {
  readonly options: HallOptions;
  readonly files: HallFiles;
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly keys: Keys;
  readonly clock: HallClock;
  readonly metrics: Metrics;
  readonly mirror: Mirror;
  readonly log: Log;
  readonly sessions: SessionParts;
  readonly caseFiles: CaseFiles;
};
