/** The kiosk's only connection to the hall: pairs, connects, pairs again when the key is no longer known. */
import { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import { StationKey } from './station-key.ts';

export type UpstreamOptions = {
  readonly hall: string;
  readonly dataFolder: string;
  readonly hint: string;
  readonly changed: () => void;
};

export class Upstream {
  readonly #options: UpstreamOptions;
  readonly #key: StationKey;
  readonly #stop = new AbortController();
  #client: HallClient | null = null;
  #code: string | null = null;

  constructor(options: UpstreamOptions) {
    this.#options = options;
    this.#key = new StationKey(options.dataFolder);
    void this.#connect();
  }

  /** Null until the kiosk is enrolled. */
  get client(): HallClient | null {
    return this.#client;
  }

  get pairingCode(): string | null {
    return this.#code;
  }

  get view(): KioskView | null {
    return this.#client?.newest('kiosk', {})?.body ?? null;
  }

  close(): void {
    this.#stop.abort();
    this.#client?.close();
  }

  async #connect(): Promise<void> {
    const { hall, hint, changed } = this.#options;
    const shown = (code: string | null) => {
      this.#code = code;
      changed();
    };
    const key =
      this.#key.read() ?? (await this.#key.pair({ origin: hall, hint, shown, signal: this.#stop.signal }));
    if (key === null || this.#stop.signal.aborted) return;
    const client = new HallClient({ url: hall, credentials: { stationKey: key } });
    this.#client = client;
    client.watch('kiosk', {}, changed);
    client.onLink(() => {
      changed();
      if (client.link.refusal?.code === 'stationUnknown') this.#pairAgain(client);
    });
  }

  #pairAgain(client: HallClient): void {
    if (this.#client !== client) return;
    client.close();
    this.#client = null;
    this.#key.forget();
    void this.#connect();
  }
}
