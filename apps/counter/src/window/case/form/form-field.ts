/** A field of any form at the window, as data: what is asked, of what kind, and what may be answered. */
import type { Field } from '@yiting/shared/domain/item/definition.ts';

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

/** `310199199001010018` → `310***********0018`, `13800000001` → `138****0001`; passports keep the first and the last two. */
export function maskAnswer(text: string): string {
  const [before, after] = text.length >= 11 ? [3, 4] : [1, 2];
  return text.slice(0, before) + '*'.repeat(Math.max(0, text.length - before - after)) + text.slice(-after);
}
