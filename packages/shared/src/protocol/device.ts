/** What a kiosk page may ask its device host, over the loopback address only (design 2.7). The page never sees the key. */
import { z } from 'zod';
import type { Result } from '../basics/result.ts';
import { type Language, languageSchema } from '../basics/words.ts';
import type { LinkState } from '../client/hall-client.ts';
import type { PaperReason } from './commands/tickets.ts';
import type { BookingsToDevice, BookingsToPage } from './device-bookings.ts';
import type { HallError } from './errors.ts';
import { commandIdSchema, idSchema, itemCodeSchema } from './fields.ts';
import { type DocumentHow, type DocumentType, documentTypeSchema, pagePartySchema } from './party.ts';
import type { CatalogueList } from './queries.ts';
import type { PaperState, Taken } from './taken.ts';
import type { KioskView } from './views/station.ts';

export const takeWishSchema = z.strictObject({
  /** Made when the person confirms, kept for every retry. */
  commandId: commandIdSchema,
  queueId: idSchema.optional(),
  itemCode: itemCodeSchema.optional(),
  party: pagePartySchema,
  language: languageSchema,
});
export type TakeWish = z.infer<typeof takeWishSchema>;

export const helpWishSchema = z.strictObject({
  commandId: commandIdSchema,
  wish: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('call'), language: languageSchema }),
    z.strictObject({ kind: z.literal('takeBack'), helpId: idSchema }),
  ]),
});
export type HelpWish = z.infer<typeof helpWishSchema>;

/** A number typed at the screen; the host holds it from then on, and the page drops it. */
export const typedDocumentSchema = z.strictObject({
  type: documentTypeSchema,
  number: z.string().regex(/^[A-Za-z0-9]{4,30}$/),
});
export type TypedDocument = z.infer<typeof typedDocumentSchema>;

/** A document the host holds: all that a page may know of it. */
export type Presented = {
  readonly handle: string;
  readonly type: DocumentType;
  readonly how: DocumentHow;
  readonly masked: string;
};
export type ReaderState = {
  readonly kind: 'real' | 'simulated' | 'none';
  /** False where there is none, or the one there is does not answer. */
  readonly ready: boolean;
  /** `pulled`: taken away before it was read, or before the number came. */
  readonly reading: 'off' | 'waiting' | 'reading' | 'misread' | 'twoCards' | 'pulled';
  readonly presented: Presented | null;
};

/** The guide of an item on paper, from the catalogue on this machine. */
export const guideWishSchema = z.strictObject({
  commandId: commandIdSchema,
  itemCode: itemCodeSchema,
  language: languageSchema,
});
export type GuideWish = z.infer<typeof guideWishSchema>;
/** `tooMany`: some were printed this minute. */
export type GuidePaper = Exclude<PaperState, 'printing'> | 'tooMany';

/** What is to be shown as a QR code: an address and no more. */
export const qrWishSchema = z.strictObject({ text: z.url().max(300) });
export type QrWish = z.infer<typeof qrWishSchema>;
/** Dark modules as one SVG path in a square of `modules` by `modules`, its quiet border included. */
export type QrPicture = { readonly modules: number; readonly path: string };

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
  readonly reader: ReaderState;
  /** A number that was given and not yet confirmed as shown: it survives a reload of the page. */
  readonly unseen: Taken | null;
  /** Languages a speech program of this machine can say. */
  readonly speech: readonly Language[];
  /** The hall is silent, and numbers come from the kiosk's own block. */
  readonly offline: boolean;
};

export type DeviceToPage = BookingsToPage & {
  state: (state: DeviceState) => void;
  paper: (paper: Pick<Taken, 'ticketId' | 'paper' | 'paperReason'>) => void;
  /** Load the page again: asked for from afar, when nobody stands here. */
  reload: () => void;
  /** Play the sound of the self-test. */
  playSound: (answered: (outcome: 'played' | 'failed') => void) => void;
};
export type PageToDevice = BookingsToDevice & {
  take: (wish: TakeWish, answered: (answer: Result<Taken, HallError>) => void) => void;
  /** The slip of the number the person of the wish holds already; only with a card or a scanned document. */
  reprint: (wish: TakeWish, answered: (answer: Result<Taken, HallError>) => void) => void;
  /** Read what lies on the reader or comes, or stop; a person has agreed before. */
  read: (wish: { readonly on: boolean }) => void;
  present: (
    wish: TypedDocument,
    answered: (answer: Result<Record<string, never>, HallError>) => void,
  ) => void;
  /** The session is over: whatever document the host holds is forgotten. */
  forget: (wish: Record<string, never>) => void;
  catalogue: (
    wish: Record<string, never>,
    answered: (answer: Result<CatalogueList, HallError>) => void,
  ) => void;
  /** Help is wanted at this kiosk, or not any more (`helpId`). */
  help: (wish: HelpWish, answered: (answer: Result<unknown, HallError>) => void) => void;
  printGuide: (wish: GuideWish, answered: (paper: GuidePaper) => void) => void;
  qr: (wish: QrWish, answered: (picture: QrPicture | null) => void) => void;
  /** A person stands here, or nobody does any more. */
  session: (said: { readonly open: boolean }) => void;
  /** The person has seen the number. */
  seen: (wish: { readonly ticketId: string }) => void;
};
