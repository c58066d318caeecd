/** The one document the host holds for the person at the screen: the page gets a handle and masked text, never the number. */

import { makeToken } from '@yiting/shared/basics/ids.ts';
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { checkDocument } from '@yiting/shared/domain/identity/document.ts';
import { maskParty } from '@yiting/shared/domain/mask.ts';
import type { Presented, ReaderState, TypedDocument } from '@yiting/shared/protocol/device.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { DocumentParty, PageParty, Party } from '@yiting/shared/protocol/party.ts';
import type { IdReader, ReaderEvent } from './reader.ts';

export type HeldDocumentParts = {
  readonly kind: ReaderState['kind'];
  readonly readers: readonly IdReader[];
  /** The hall's day, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly changed: () => void;
  /** A scanner saw the code of an appointment. */
  readonly codeScanned?: (code: string) => void;
};
type Held = {
  readonly presented: Presented;
  readonly document: DocumentParty;
  readonly reader: IdReader | null;
};

export class HeldDocument {
  readonly #parts: HeldDocumentParts;
  #reading: ReaderState['reading'] = 'off';
  #held: Held | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: HeldDocumentParts) {
    this.#parts = parts;
    for (const reader of parts.readers) reader.onEvent((event) => this.#hear(reader, event));
  }

  get state(): ReaderState {
    const { kind, readers } = this.#parts;
    return {
      kind,
      ready: readers.some(({ plugged }) => plugged),
      reading: this.#reading,
      presented: this.#held?.presented ?? null,
    };
  }

  /** A person agreed to have the document read, or left the screen for it. */
  read(on: boolean): void {
    if (on === (this.#reading !== 'off')) return;
    if (on) this.#drop();
    this.#reading = on ? 'waiting' : 'off';
    for (const reader of this.#parts.readers) on ? reader.ask() : reader.rest();
    this.#parts.changed();
  }

  /** The page waits for the code of an appointment, or does not any more. */
  scan(on: boolean): void {
    for (const reader of this.#parts.readers) reader.scan?.(on);
  }

  /** A number typed at the screen; held like a card, but it proves nothing. */
  present({ type, number }: TypedDocument): Result<Record<string, never>, HallError> {
    const checked = checkDocument(type, number, this.#parts.today());
    if (!checked.ok) return failed(hallError('documentInvalid', { problem: checked.error.code }));
    this.#hold({ kind: 'document', type, number: checked.value.number, how: 'typed' }, null);
    return ok({});
  }

  /** The party of a wish, with the document its handle stands for. */
  partyOf(party: PageParty): Result<Party, HallError> {
    if (party.kind === 'presented') return this.#documentOf(party.handle);
    if (party.kind !== 'agent') return ok(party);
    const { creditCode, agent } = party;
    if (agent.kind === 'phone') return ok({ kind: 'agent', creditCode, agent });
    const document = this.#documentOf(agent.handle);
    return document.ok ? ok({ kind: 'agent', creditCode, agent: document.value }) : document;
  }

  /** The session is over (B5-84). */
  forget(): void {
    if (this.#reading === 'off' && this.#held === null) return;
    this.#drop();
    this.#rest('off');
  }

  async close(): Promise<void> {
    this.#drop();
    await Promise.all(this.#parts.readers.map((reader) => reader.close()));
  }

  #hear(reader: IdReader, event: ReaderEvent): void {
    const reading = this.#reading !== 'off';
    switch (event.kind) {
      case 'read':
        if (reading) this.#hold(event.document, reader);
        return;
      case 'removed':
      case 'unplugged':
        this.#lose(reader, event.kind);
        return;
      case 'code':
        this.#parts.codeScanned?.(event.code);
        return;
      case 'plugged':
        this.#parts.changed();
        return;
      default:
        if (reading) this.#reading = event.kind === 'present' ? 'reading' : event.kind;
        this.#parts.changed();
    }
  }

  /** What was read goes with its card; a misread stays to be read by the person who took the card back. */
  #lose(reader: IdReader, how: 'removed' | 'unplugged'): void {
    if (this.#held?.reader === reader) {
      this.#drop();
      this.#reading = 'off';
    } else if (this.#reading === 'reading') this.#reading = how === 'removed' ? 'pulled' : 'waiting';
    this.#parts.changed();
  }

  #hold(document: DocumentParty, reader: IdReader | null): void {
    this.#drop();
    const { type, how } = document;
    const presented = { handle: makeToken(), type, how, masked: maskParty(document) ?? '' };
    this.#held = { presented, document, reader };
    // The page forgets much sooner; this is for a page that hangs.
    this.#timer = setTimeout(() => this.forget(), limits.documentHeldMs);
    this.#rest('off');
  }

  #rest(reading: 'off'): void {
    this.#reading = reading;
    for (const reader of this.#parts.readers) reader.rest();
    this.#parts.changed();
  }

  #drop(): void {
    this.#held = null;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #documentOf(handle: string): Result<DocumentParty, HallError> {
    return this.#held?.presented.handle === handle
      ? ok(this.#held.document)
      : failed(hallError('documentForgotten'));
  }
}
