/** A field of any form at the window, as data: what is asked, of what kind, and what may be answered. */

import type { Field } from '@yiting/shared/domain/item/definition.ts';
import { maskDocument, maskPhone } from '@yiting/shared/domain/mask.ts';

export type FormField = {
  readonly code: string;
  readonly label: string;
  /** `document` is any document a person may show; the other kinds are those of an item. */
  readonly kind: Field['kind'] | 'document';
  readonly required: boolean;
  readonly choices: readonly { readonly code: string; readonly words: string }[];
  readonly charactersMax: number;
  readonly hint: string | null;
};

/** Field code → what was answered, as typed. */
export type FormValues = Readonly<Record<string, string>>;

/** Kinds whose answer is covered once the field is left (B6-97). */
export function isMasked({ kind }: FormField): boolean {
  return kind === 'document' || kind === 'residentId' || kind === 'phone';
}

/** What of a covered answer may be read. */
export function maskAnswer({ kind }: Pick<FormField, 'kind'>, text: string): string {
  return kind === 'phone' ? maskPhone(text) : maskDocument(text);
}
