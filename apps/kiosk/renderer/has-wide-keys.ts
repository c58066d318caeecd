/** Letters in wide keys, eight a row: in large print, but not on a lowered screen, where the rows would leave no room for what is found. */
import type { Session } from './screen.ts';

export function hasWideKeys({ elder, access }: Session): boolean {
  return elder && !access.lowReach;
}
