/** Says pieces one after the other and tells which one: the caption follows the voice. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { Piece } from './spoken.ts';
import { sayPiece, voiceFor } from './voices.ts';

export type Caption = {
  readonly pieces: readonly Piece[];
  /** Which piece is being said; as many as there are when all is said. */
  readonly at: number;
};

export class Reader {
  readonly #changed: (caption: Caption | null) => void;
  #stop = new AbortController();
  #caption: Caption | null = null;
  hostLanguages: readonly Language[] = [];

  constructor(changed: (caption: Caption | null) => void) {
    this.#changed = changed;
  }

  get speaking(): boolean {
    return this.#caption !== null && this.#caption.at < this.#caption.pieces.length;
  }

  /** From the beginning; what was being said stops. */
  say(pieces: readonly Piece[]): void {
    this.#stop.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.#show({ pieces, at: 0 });
    void this.#read(stop.signal);
  }

  /** After what is being said. */
  add(pieces: readonly Piece[]): void {
    const caption = this.#caption;
    if (!caption || !this.speaking) this.say(pieces);
    else this.#show({ ...caption, pieces: [...caption.pieces, ...pieces] });
  }

  silence(): void {
    this.#stop.abort();
    this.#show(null);
  }

  async #read(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const caption = this.#caption;
      const piece = caption?.pieces[caption.at];
      if (!caption || !piece) return;
      await sayPiece(piece, voiceFor(piece.language, this.hostLanguages), stop);
      if (stop.aborted || !this.#caption) return;
      this.#show({ ...this.#caption, at: caption.at + 1 });
    }
  }

  #show(caption: Caption | null): void {
    this.#caption = caption;
    this.#changed(caption);
  }
}
