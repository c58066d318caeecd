/** Pairing during the first run: begins once the hall is known, begins again when it is another. */
import { StationKey } from '../station-key.ts';

export class FirstPairing {
  readonly #key: StationKey;
  readonly #hint: string;
  readonly #changed: () => void;
  #stop = new AbortController();
  #hall: string | null;
  #code: string | null = null;
  #paired: boolean;

  /** `hall`: the one the kept key is for, if there is one. */
  constructor(parts: { folder: string; hint: string; hall: string | null; changed: () => void }) {
    this.#key = new StationKey(parts.folder);
    this.#hint = parts.hint;
    this.#hall = parts.hall;
    this.#changed = parts.changed;
    this.#paired = parts.hall !== null && this.#key.read() !== null;
  }

  get code(): string | null {
    return this.#code;
  }

  get paired(): boolean {
    return this.#paired;
  }

  /** A key of another hall is worth nothing here, and is forgotten. */
  with(hall: string): void {
    if (hall === this.#hall && (this.#paired || this.#code !== null)) return;
    this.close();
    this.#stop = new AbortController();
    if (hall !== this.#hall) this.#key.forget();
    this.#hall = hall;
    this.#paired = false;
    void this.#pair(hall, this.#stop.signal);
  }

  close(): void {
    this.#stop.abort();
    this.#code = null;
  }

  async #pair(origin: string, signal: AbortSignal): Promise<void> {
    const shown = (code: string | null) => {
      if (signal.aborted) return;
      this.#code = code;
      this.#changed();
    };
    const key = await this.#key.pair({ origin, hint: this.#hint, shown, signal });
    if (key === null || signal.aborted) return;
    this.#paired = true;
    this.#changed();
  }
}
