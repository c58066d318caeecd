/** What a kiosk page may ask its device host, over the loopback address only (design 2.7). The page never sees the key. */
import { z } from 'zod';
import type { Result } from '../basics/result.ts';
import { languageSchema } from '../basics/words.ts';
import type { LinkState } from '../client/hall-client.ts';
import type { SlipContent } from './answers.ts';
import { type PaperReason, partySchema } from './commands/tickets.ts';
import type { HallError } from './errors.ts';
import { commandIdSchema, idSchema, itemCodeSchema } from './fields.ts';
import type { CatalogueList } from './queries.ts';
import type { KioskView } from './views/station.ts';

export const takeWishSchema = z.strictObject({
  /** Made when the person confirms, kept for every retry. */
  commandId: commandIdSchema,
  queueId: idSchema.optional(),
  itemCode: itemCodeSchema.optional(),
  party: partySchema,
  language: languageSchema,
});
export type TakeWish = z.infer<typeof takeWishSchema>;

export type PaperState = 'printing' | 'printed' | 'sentUnverified' | 'failed';
export type Taken = {
  readonly ticketId: string;
  readonly slip: SlipContent;
  readonly paper: PaperState;
  readonly paperReason: PaperReason | null;
};

export type DeviceState = {
  readonly link: LinkState;
  /** Milliseconds since the hall was last heard. */
  readonly silentMs: number;
  readonly refusal: HallError | null;
  /** Shown while the kiosk waits to be enrolled. */
  readonly pairingCode: string | null;
  readonly kiosk: KioskView | null;
  readonly timeZone: string;
  /** Hall time at the moment of sending, ms. */
  readonly now: number;
  readonly printer: {
    readonly kind: 'real' | 'simulated' | 'none';
    readonly ready: boolean;
    readonly reason: PaperReason | null;
    readonly paper: 'ok' | 'nearEnd' | 'empty' | 'unknown';
  };
  /** A number that was given and not yet confirmed as shown: it survives a reload of the page. */
  readonly unseen: Taken | null;
  /** The hall is silent, and numbers come from the kiosk's own block. */
  readonly offline: boolean;
};

export type DeviceToPage = {
  state: (state: DeviceState) => void;
  paper: (paper: Pick<Taken, 'ticketId' | 'paper' | 'paperReason'>) => void;
  /** Load the page again: asked for from afar, when nobody stands here. */
  reload: () => void;
  /** Play the sound of the self-test. */
  playSound: (answered: (outcome: 'played' | 'failed') => void) => void;
};
export type PageToDevice = {
  take: (wish: TakeWish, answered: (answer: Result<Taken, HallError>) => void) => void;
  catalogue: (
    wish: Record<string, never>,
    answered: (answer: Result<CatalogueList, HallError>) => void,
  ) => void;
  /** A person stands here, or nobody does any more. */
  session: (said: { readonly open: boolean }) => void;
  /** The person has seen the number. */
  seen: (wish: { readonly ticketId: string }) => void;
};
