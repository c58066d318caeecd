/** A number as the kiosk has it: what was taken, and what became of its paper. */
import type { PaperReason } from './commands/tickets.ts';
import type { SlipContent } from './slip.ts';

export type PaperState = 'printing' | 'printed' | 'sentUnverified' | 'failed';

export type Taken = {
  readonly ticketId: string;
  readonly slip: SlipContent;
  readonly paper: PaperState;
  readonly paperReason: PaperReason | null;
};
