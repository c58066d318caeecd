/** What the page of a kiosk's first run may ask its host, over the loopback address only. */
import { z } from 'zod';
import type { Result } from '../basics/result.ts';
import type { Words } from '../basics/words.ts';
import type { PaperReason } from './commands/tickets.ts';

export type HallCheck = {
  /** Origin as it was understood. */
  readonly address: string;
  readonly outcome:
    | 'reached'
    | 'malformed'
    /** Plain http to a hall off the LAN. */
    | 'plainRefused'
    | 'unreachable'
    /** TLS with a certificate nobody vouches for. */
    | 'untrusted'
    | 'notYiting'
    | 'protocolOld';
  readonly hallName: Words | null;
  readonly encrypted: boolean;
  /** This machine's clock ahead of hall time, ms. */
  readonly clockOffsetMs: number;
};
export type FoundPrinter = {
  /** As `--printer` takes it. */
  readonly option: string;
  readonly kind: 'tcp' | 'file' | 'simulated';
  readonly place: string;
};
export type RulerOutcome = {
  readonly paper: 'printed' | 'sentUnverified' | 'failed';
  readonly reason: PaperReason | null;
};
export type FoundReader = {
  /** As `--reader` takes it. */
  readonly option: string;
  readonly kind: 'service' | 'wedge' | 'simulated';
  readonly place: string;
};
/** What became of the card the operator laid; of the card itself nothing is told or kept. */
export type CardOutcome = 'read' | 'misread' | 'noCard' | 'noReader';
export type FirstRunState = {
  readonly hall: HallCheck | null;
  /** What was used before, to begin from. */
  readonly address: string;
  readonly pairingCode: string | null;
  readonly paired: boolean;
};

const addressSchema = z.string().trim().max(200);
export const checkHallSchema = z.strictObject({ address: addressSchema });
export const findPrintersSchema = z.strictObject({ address: addressSchema });
export const rulerSchema = z.strictObject({ printer: z.string().max(220) });
export const findReadersSchema = z.strictObject({ address: addressSchema });
export const tryCardSchema = z.strictObject({ reader: z.string().max(220) });
export const finishSchema = z.strictObject({
  printer: z.string().max(220),
  width: z.enum(['80', '58']),
  reader: z.string().max(220),
});

type Asked<Wish, Answer> = (wish: Wish, answered: (answer: Answer) => void) => void;
export type PageToFirstRun = {
  checkHall: Asked<z.infer<typeof checkHallSchema>, HallCheck>;
  findPrinters: Asked<z.infer<typeof findPrintersSchema>, readonly FoundPrinter[]>;
  printRuler: Asked<z.infer<typeof rulerSchema>, RulerOutcome>;
  findReaders: Asked<z.infer<typeof findReadersSchema>, readonly FoundReader[]>;
  tryCard: Asked<z.infer<typeof tryCardSchema>, CardOutcome>;
  finish: Asked<z.infer<typeof finishSchema>, Result<null, 'notReady' | 'diskRefused'>>;
};
export type FirstRunToPage = { state: (state: FirstRunState) => void };
