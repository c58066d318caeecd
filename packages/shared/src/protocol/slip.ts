/** What a slip says. */
import type { Language } from '../basics/words.ts';
import type { Wait } from './wait.ts';

/** Everything a slip says, in the language of its ticket. There is no place in it for a name or an ID number. */
export type SlipContent = {
  readonly ticketId: string;
  readonly number: string;
  readonly hallName: string;
  readonly zoneName: string;
  readonly queueName: string;
  readonly itemName: string | null;
  /** Null when nobody can know: the number was given offline. */
  readonly ahead: number | null;
  readonly wait: Wait;
  readonly windowNumbers: readonly number[];
  /** Hall time in ms, and how it reads on the wall: `2026-11-23 10:43`. */
  readonly takenAt: number;
  readonly takenAtText: string;
  readonly groupSize: number;
  readonly language: Language;
  readonly reprint: boolean;
  /** 离线: given by the kiosk alone. Absent: no. */
  readonly offline?: boolean;
  /** Only where the hall has a `publicBaseUrl`. */
  readonly statusUrl: string | null;
};
