/** The one client of the hall: newest view, commands sent with an id until they are answered, freshness measured. */
import { io, type Socket } from 'socket.io-client';
import { makeUlid } from '../basics/ids.ts';
import { limits } from '../basics/limits.ts';
import { failed, type Result } from '../basics/result.ts';
import type { CommandAnswer, CommandInput, CommandType } from '../protocol/commands.ts';
import { type HallError, hallError } from '../protocol/errors.ts';
import type { QueryAnswers, QueryInput, QueryType } from '../protocol/queries.ts';
import {
  type ClientToServer,
  type Handshake,
  type Hello,
  protocolVersion,
  type ServerToClient,
} from '../protocol/socket.ts';
import type { Pushed, ViewName, ViewParameters, Views } from '../protocol/views.ts';
import { settleCommand } from './settle-command.ts';
import { type Newest, ViewStore } from './view-store.ts';

/** `live` hears the hall; `stale` has not for `staleAfterMs`; `refused` will not come back by itself. */
export type LinkState = 'connecting' | 'live' | 'stale' | 'refused';
export type Link = {
  readonly state: LinkState;
  /** Milliseconds since the hall was last heard; the age of what the screen shows. */
  readonly silentMs: number;
  readonly refusal: HallError | null;
};

export type HallClientOptions = {
  /** Origin of the hall, or of the device host in front of it. */
  readonly url: string;
  readonly credentials: Pick<Handshake, 'session' | 'stationKey' | 'visitToken'>;
  /** After how long a silence the picture counts as old, ms; for whom the hall says less often. */
  readonly staleAfterMs?: number;
};

export class HallClient {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  readonly #views: ViewStore;
  readonly #listeners = new Set<() => void>();
  readonly #watch: ReturnType<typeof setInterval>;
  readonly #staleAfterMs: number;
  #hello: Hello | null = null;
  #refusal: HallError | null = null;
  #heardAt = performance.now();
  #offsetMs = 0;
  #link: Link = { state: 'connecting', silentMs: 0, refusal: null };

  constructor(options: HallClientOptions) {
    this.#staleAfterMs = options.staleAfterMs ?? limits.staleAfterMs;
    this.#socket = io(options.url, {
      transports: ['websocket'],
      auth: { protocol: protocolVersion, ...options.credentials },
      reconnectionDelay: limits.reconnectMinMs,
      reconnectionDelayMax: limits.reconnectMaxMs,
      randomizationFactor: 0.3,
      timeout: limits.ackTimeoutMs,
      retries: 0,
    });
    this.#views = new ViewStore((name, parameters) => {
      if (this.#socket.connected) this.#socket.emit('watch', { view: name, parameters }, () => undefined);
    });
    this.#listen();
    this.#watch = setInterval(() => this.#measure(), 500);
  }

  /** What the hall said at the last greeting, or null before the first. */
  get hello(): Hello | null {
    return this.#hello;
  }

  get link(): Link {
    return this.#link;
  }

  /** Hall time in ms, carried on by this machine's own stopwatch between beats. */
  hallNow(): number {
    return performance.now() + this.#offsetMs;
  }

  /** Calls back whenever link, greeting or refusal changes. Returns how to stop. */
  onLink(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Follows a view: the newest now, if known, and each newer one. Returns how to stop. */
  watch<N extends ViewName>(
    name: N,
    parameters: ViewParameters<N>,
    listener: (newest: Newest<N>) => void,
  ): () => void {
    const stop = this.#views.add(name, parameters, listener);
    return () => {
      if (stop() && this.#socket.connected)
        this.#socket.emit('unwatch', { view: name, parameters }, () => undefined);
    };
  }

  newest<N extends ViewName>(name: N, parameters: ViewParameters<N>): Newest<N> | null {
    return this.#views.newest(name, parameters);
  }

  /**
   * Sends a command under one id until it is answered or `commandGiveUpMs` has passed. Not connected → fails at once:
   * an act that happens two minutes later is worse than none. Pass `id` to repeat an earlier, unanswered act.
   */
  send<T extends CommandType>(
    type: T,
    body: CommandInput<T>,
    id: string = makeUlid(Date.now()),
  ): Promise<Result<CommandAnswer<T>, HallError>> {
    if (!this.#socket.connected) return Promise.resolve(failed(hallError('notConnected')));
    return settleCommand(this.#socket, { id, type, body }) as Promise<Result<CommandAnswer<T>, HallError>>;
  }

  async query<T extends QueryType>(
    type: T,
    body: QueryInput<T>,
  ): Promise<Result<QueryAnswers[T], HallError>> {
    if (!this.#socket.connected) return failed(hallError('notConnected'));
    try {
      const answer = await this.#socket.timeout(limits.commandGiveUpMs).emitWithAck('query', { type, body });
      return answer as Result<QueryAnswers[T], HallError>;
    } catch {
      return failed(hallError('noAnswer'));
    }
  }

  reportHealth(health: Record<string, string | number>): void {
    if (this.#socket.connected) this.#socket.emit('health', health);
  }

  close(): void {
    clearInterval(this.#watch);
    this.#listeners.clear();
    this.#socket.disconnect();
  }

  #listen(): void {
    this.#socket.on('hello', (hello) => {
      this.#hello = hello;
      this.#heard(hello.now);
      this.#views.epochIs(hello.epoch);
      this.#views.askAgain();
      this.#measure();
    });
    this.#socket.on('beat', (beat) => this.#heard(beat.now));
    this.#socket.on('view', (pushed: Pushed) => {
      this.#heard(pushed.at);
      this.#views.take(pushed);
    });
    this.#socket.on('goodbye', (error) => this.#refuse(error));
    this.#socket.on('connect_error', (error) => {
      const refusal = readRefusal(error);
      if (refusal) this.#refuse(refusal);
    });
    this.#socket.on('disconnect', () => this.#measure());
  }

  #heard(hallNow: number): void {
    this.#heardAt = performance.now();
    this.#offsetMs = hallNow - this.#heardAt;
    if (this.#link.state !== 'live') this.#measure();
  }

  #refuse(error: HallError): void {
    this.#refusal = error;
    this.#socket.disconnect();
    this.#measure();
  }

  #measure(): void {
    const silentMs = Math.round(performance.now() - this.#heardAt);
    const state = this.#stateFor(silentMs);
    const before = this.#link;
    this.#link = { state, silentMs, refusal: this.#refusal };
    if (before.state !== state || state === 'stale' || before.refusal !== this.#refusal) {
      for (const listener of [...this.#listeners]) listener();
    }
  }

  #stateFor(silentMs: number): LinkState {
    if (this.#refusal) return 'refused';
    if (!this.#hello) return silentMs > this.#staleAfterMs ? 'stale' : 'connecting';
    if (!this.#socket.connected && silentMs > limits.heartbeatEveryMs) return 'stale';
    return silentMs > this.#staleAfterMs ? 'stale' : 'live';
  }
}

/** Reads the hall's own refusal out of a failed handshake; null for plain network trouble, which is retried for ever. */
function readRefusal(error: Error): HallError | null {
  const data = (error as Error & { data?: unknown }).data;
  if (typeof data !== 'object' || data === null || !('code' in data)) return null;
  return data as HallError;
}

export type { Newest, Views };
