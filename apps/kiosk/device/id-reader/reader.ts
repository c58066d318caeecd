/** What a reader of documents is to the rest of the device host: it is plugged in or not, and tells what becomes of a document. */
import type { DocumentParty } from '@yiting/shared/protocol/party.ts';

/** From a chip or from machine-readable lines, checked: a driver passes nothing on whose check digits are wrong. */
export type ReadDocument = DocumentParty & { readonly how: 'card' | 'scanned' };

export type ReaderEvent =
  | { readonly kind: 'plugged' }
  | { readonly kind: 'unplugged' }
  /** Something lies there. Only from devices that sense it. */
  | { readonly kind: 'present' }
  | { readonly kind: 'read'; readonly document: ReadDocument }
  /** The code of an appointment, seen while one was watched for. */
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'misread' }
  | { readonly kind: 'twoCards' }
  /** Taken away, before or after it was read. Only from devices that sense it. */
  | { readonly kind: 'removed' };

export interface IdReader {
  readonly plugged: boolean;
  /** From now on what lies there or comes is read. */
  ask(): void;
  /** From now on nothing is read; what comes unasked is dropped. */
  rest(): void;
  /** Watch for codes of appointments, or stop. Only scanners can. */
  scan?(on: boolean): void;
  onEvent(listener: (event: ReaderEvent) => void): void;
  close(): Promise<void>;
}
