/** From what a device says of a document to a checked document; null for anything that is not one beyond doubt. */
import { checkDocument } from '@yiting/shared/domain/identity/document.ts';
import { readMrz } from '@yiting/shared/domain/identity/mrz.ts';
import type { DocumentType } from '@yiting/shared/protocol/party.ts';
import type { ReadDocument } from './reader.ts';

export type RawCard = {
  readonly type: DocumentType;
  readonly number: string;
  readonly name?: string | undefined;
  readonly birthDate?: string | undefined;
};

export function cardDocument(raw: RawCard, today: string): ReadDocument | null {
  const checked = checkDocument(raw.type, raw.number.trim(), today);
  if (!checked.ok) return null;
  const name = raw.name?.trim() ?? '';
  return {
    kind: 'document',
    type: raw.type,
    number: checked.value.number,
    how: 'card',
    ...(name === '' ? {} : { name: name.slice(0, 60) }),
    ...(raw.birthDate === undefined ? {} : { birthDate: raw.birthDate }),
  };
}

/** Passports only: the cards of other kinds have lines that not every scanner reads alike, so their numbers are typed. */
export function mrzDocument(lines: readonly string[], today: string): ReadDocument | null {
  const read = readMrz(lines, today);
  if (!read.ok || !read.value.kind.startsWith('P')) return null;
  const { number, name, birthDate } = read.value;
  const checked = checkDocument('passport', number, today);
  if (!checked.ok) return null;
  return {
    kind: 'document',
    type: 'passport',
    number: checked.value.number,
    birthDate,
    how: 'scanned',
    ...(name === '' ? {} : { name: name.slice(0, 60) }),
  };
}
