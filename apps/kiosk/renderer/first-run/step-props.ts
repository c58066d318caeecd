/** What every step of the first run is given. */
import type { Dispatch } from 'react';
import type { FirstRun } from './first-run.ts';
import type { Finding, Progress } from './progress.ts';

export type StepProps = {
  readonly host: FirstRun;
  readonly progress: Progress;
  readonly find: Dispatch<Finding>;
};
