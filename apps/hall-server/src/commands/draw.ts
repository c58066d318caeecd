/** Random figures of a command, drawn from its own secrets: a simulation that seeds those seeds these. */
import type { Transaction } from './transaction.ts';

/** A whole number from 0 up to but not including `below` (at most 2³²). */
export function drawBelow({ newSecret }: Pick<Transaction, 'newSecret'>, below: number): number {
  const drawn = Buffer.from(newSecret(), 'base64url').readUIntBE(0, 6);
  return Math.floor((drawn / 2 ** 48) * below);
}
