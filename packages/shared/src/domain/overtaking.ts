/** How far the rule lets anybody be overtaken: the bound that follows from head starts and penalties. Pure. */
import type { HeadStarts } from './calling.ts';

export type OvertakingBound = {
  /** Nobody is overtaken in his queue by someone who came more than so many minutes later. */
  readonly inQueueMinutes: number;
  /** The same at any window, also by someone of a queue the window serves before his. */
  readonly atWindowMinutes: number;
};

type Profile = readonly { readonly penaltyMinutes: number }[];

export function overtakingBound(headStartMinutes: HeadStarts, profiles: readonly Profile[]): OvertakingBound {
  const inQueueMinutes = spread(Object.values(headStartMinutes));
  const penalties = profiles.map((profile) => spread(profile.map(({ penaltyMinutes }) => penaltyMinutes)));
  return { inQueueMinutes, atWindowMinutes: inQueueMinutes + Math.max(0, ...penalties) };
}

function spread(minutes: readonly number[]): number {
  return minutes.length === 0 ? 0 : Math.max(...minutes) - Math.min(...minutes);
}
