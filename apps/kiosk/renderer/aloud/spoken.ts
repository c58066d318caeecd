/** What is said about a screen, and what each key of the keypad does there: values only, made by `say-screen.ts`. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { TypedDocument } from '@yiting/shared/protocol/device.ts';
import type { PageParty } from '@yiting/shared/protocol/party.ts';
import type { BookingEvent } from '../booking-steps.ts';
import type { SessionEvent } from '../session.ts';

/** A piece of speech in one language: a Chinese name inside an English sentence is a piece of its own. */
export type Piece = { readonly text: string; readonly language: Language };

type Keyed = Extract<
  BookingEvent,
  { readonly commandId: string; readonly type: 'time' | 'cancel' | 'slipAgain' }
>;
export type BookingKey = Keyed extends infer E ? (E extends Keyed ? Omit<E, 'commandId'> : never) : never;

export type KeyAct =
  | { readonly kind: 'send'; readonly events: readonly SessionEvent[] }
  | { readonly kind: 'confirm'; readonly party: PageParty }
  | { readonly kind: 'reprint' }
  /** The guide that is being read, on paper. */
  | { readonly kind: 'printGuide'; readonly itemCode: string }
  /** An act of booking: its id is made when the key is pressed. */
  | { readonly kind: 'wish'; readonly wish: BookingKey }
  /** A typed number goes to the device host, which holds it from then on. */
  | { readonly kind: 'present'; readonly document: TypedDocument }
  | { readonly kind: 'erase'; readonly events: readonly SessionEvent[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'nothing' };

export type SpokenChoice = {
  readonly name: Piece;
  readonly act: KeyAct;
  /** Said instead of "press 1 for …", where each choice speaks its own language. */
  readonly phrase?: Piece;
};
export type News = { readonly key: string; readonly says: readonly Piece[] };

export type Spoken = {
  /** Changes when another screen is to be read from the beginning. */
  readonly key: string;
  readonly says: readonly Piece[];
  /** Read seven at a time, chosen by 1 to 7. */
  readonly choices: readonly SpokenChoice[];
  /** What `#` does. */
  readonly main: SpokenChoice | null;
  /** What `*` does where nothing is typed. */
  readonly back: KeyAct;
  /** Digits go into a field here instead of choosing. */
  readonly typing: {
    readonly typed: string;
    readonly type: (next: string) => SessionEvent;
    /** What the arrow down types: the X that a resident's number may end with. */
    readonly letter: string | null;
  } | null;
  /** What may change on the same screen: the slip, what is typed, help. Each is said alone when its key changes. */
  readonly news: readonly News[];
  /** Help can be called from here. */
  readonly help: boolean;
};

export const choicesPerPage = 7;

export function pagesOf({ choices }: Spoken): number {
  return Math.max(1, Math.ceil(choices.length / choicesPerPage));
}

export function choicesOn({ choices }: Spoken, page: number): readonly SpokenChoice[] {
  return choices.slice(page * choicesPerPage, (page + 1) * choicesPerPage);
}
