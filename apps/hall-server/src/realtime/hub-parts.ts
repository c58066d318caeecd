/** What the hub pushes from. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { CallView } from '@yiting/shared/protocol/views/screens.ts';
import type { Keys } from '../keys/keys.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import type { Timers } from '../timers.ts';
import type { Presence } from './presence.ts';
import type { Staffing } from './staffing.ts';
import type { Upkeep } from './views/needs.ts';
import type { Waits } from './waits.ts';

export type HubParts = {
  readonly database: Database;
  readonly keys: Keys;
  readonly plan: () => HallPlan;
  readonly now: () => number;
  readonly waits: Waits;
  readonly staffing: Pick<Staffing, 'now' | 'renew'>;
  readonly presence: Presence;
  readonly upkeep: () => Upkeep;
  readonly voice: CallView['voice'];
  readonly log: Log;
  readonly epoch: number;
  /** Rises with every start of the server, so that (epoch, seq) never falls. */
  readonly boots: number;
  readonly timers?: Timers | undefined;
};
