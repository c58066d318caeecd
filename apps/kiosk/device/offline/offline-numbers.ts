/**
 * Numbers without the hall (design 4, B4-62): while it is silent the kiosk gives them out of its own blocks, each on disk before
 * anybody sees it. Anonymous, one at a time, and only where the hall, when last heard, would have given one.
 */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { siteRefusal } from '@yiting/shared/domain/sites.ts';
import type { TakeWish } from '@yiting/shared/protocol/device.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import { Heard } from './heard.ts';
import { type Given, NumberBook, type PaperOutcome } from './number-book.ts';
import { offlineSlip } from './offline-slip.ts';
import { offlineView } from './offline-view.ts';

export type HallLink = Pick<HallClient, 'send' | 'link' | 'hello' | 'hallNow' | 'newest'>;
export type OfflineParts = {
  readonly folder: string;
  /** Null until the kiosk is enrolled. */
  readonly client: () => HallLink | null;
  /** The catalogue kept beside the kiosk. */
  readonly catalogue: () => CatalogueList | null;
  /** Silence after which the hall counts as away, ms. */
  readonly awayAfterMs?: number;
};
type Answer = Result<Taken, HallError>;

const lookEveryMs = 250;

export class OfflineNumbers {
  readonly #parts: OfflineParts;
  readonly #awayAfterMs: number;
  readonly #heard: Heard;
  /** Null when the disk refused: then no number is given. */
  readonly book: NumberBook | null;
  #latest = 0;

  constructor(parts: OfflineParts) {
    this.#parts = parts;
    this.#awayAfterMs = parts.awayAfterMs ?? limits.kioskOutOfServiceAfterMs;
    this.#heard = new Heard(parts.folder);
    const book = NumberBook.open(parts.folder, this.now());
    this.book = book.ok ? book.value : null;
  }

  /** Hall time, ms: as the hall says; before it is heard, by this machine's clock, and never before it was heard last. */
  now(): number {
    const client = this.#parts.client();
    const hall = this.#heard.hall;
    this.#latest = client?.hello
      ? Math.round(client.hallNow())
      : Math.max(this.#latest, hall?.at ?? 0, Math.round(Date.now() + (hall?.aheadMs ?? 0)));
    return this.#latest;
  }

  get timeZone(): string {
    return this.#parts.client()?.hello?.timeZone ?? this.#heard.hall?.timeZone ?? 'Asia/Shanghai';
  }

  /** The hall has been silent too long. A kiosk it refused (revoked, too old) is not away: it is out of service. */
  get isAway(): boolean {
    const link = this.#parts.client()?.link;
    return link !== undefined && link.state !== 'refused' && link.silentMs > this.#awayAfterMs;
  }

  /** Away, and there is a queue for which numbers can be given. */
  get isGiving(): boolean {
    return this.isAway && (this.view()?.queues ?? []).some(({ refusal }) => refusal === null);
  }

  /** What the page shows: the hall's own view, or while it is away what it said last, without waits. */
  view(): KioskView | null {
    const { hall } = this.#heard;
    if (!this.isAway) return this.#parts.client()?.newest('kiosk', {})?.body ?? null;
    if (hall === null) return null;
    return offlineView(hall, this.now(), (queueId, day) => this.book?.left(queueId, day) ?? 0);
  }

  /** Keeps what the hall says now. */
  hear(): void {
    const client = this.#parts.client();
    const newest = client?.newest('kiosk', {});
    if (!client?.hello || !newest || client.link.state !== 'live') return;
    const at = this.now();
    this.#heard.keep({ view: newest.body, timeZone: client.hello.timeZone, at, aheadMs: at - Date.now() });
  }

  /**
   * Exactly one number for a wish. While the hall is heard it is asked; once it counts as away, also in the middle of asking, the
   * number is the kiosk's own. The answer of the hall may be lost or under way then: the hall learns with the offline number
   * which wish it replaces, and in one transaction gives the unseen number up or spends the wish (F9).
   */
  async takeEitherWay(wish: TakeWish, ask: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      const earlier = this.book?.findWish(wish.commandId);
      if (earlier) return this.#taken(earlier);
      if (this.book?.isAbandoned(wish.commandId)) return failed(hallError('noOfflineNumber'));
      if (this.isAway) return this.#giveOrAbandon(wish);
      const away = this.#untilAway();
      const answer = await Promise.race([ask(), away.came]);
      away.stop();
      if (answer === 'away') continue;
      const unheard = !answer.ok && answer.error.code === 'notConnected';
      if (!unheard || this.#parts.client() === null) return answer;
      await new Promise((resolve) => setTimeout(resolve, limits.retryDelayMs));
    }
  }

  /** What became of a slip; answers whether the hall must be told by a message of its own. */
  paperSettled(ticketId: string, outcome: PaperOutcome): 'known' | 'tell' {
    const given = this.book?.find(ticketId);
    if (!given) return 'tell';
    this.book?.settlePaper(ticketId, outcome);
    return given.told && given.calledAs !== null ? 'tell' : 'known';
  }

  close(): void {
    this.book?.close();
  }

  /** Without a number here, what the hall may have taken meanwhile is given up: the person goes to the guide desk. */
  #giveOrAbandon(wish: TakeWish): Answer {
    const given = this.#give(wish);
    if (!given.ok) this.book?.abandon(wish.commandId, this.now());
    return given;
  }

  #give(wish: TakeWish): Answer {
    const { hall } = this.#heard;
    const queueId = wish.queueId ?? this.#queueOf(wish.itemCode);
    const queue = this.view()?.queues.find((each) => each.queueId === queueId);
    const day = hall?.view.offline.day ?? null;
    if (!this.book || day === null || !queue) return failed(hallError('noOfflineNumber'));
    if (queue.refusal !== null)
      return failed(hallError(queue.refusal, queue.cutOff === null ? {} : { time: queue.cutOff }));
    const takenAt = this.now();
    const elsewhere = siteRefusal(
      hall?.view.site ?? null,
      { queueId: queue.queueId, itemCode: wish.itemCode ?? null, at: takenAt },
      this.timeZone,
    );
    if (elsewhere) return failed(hallError(elsewhere.code, elsewhere.detail));
    const given = this.book.give({
      ticketId: makeUlid(takenAt),
      wishId: wish.commandId,
      queueId: queue.queueId,
      itemCode: wish.itemCode ?? null,
      language: wish.language,
      takenAt,
      day,
    });
    return given.ok ? this.#taken(given.value) : failed(hallError('noOfflineNumber'));
  }

  #taken(given: Given): Answer {
    const { hall } = this.#heard;
    if (hall === null) return failed(hallError('noOfflineNumber'));
    const slip = offlineSlip(given, hall, this.#parts.catalogue());
    const { paper } = given;
    return ok({
      ticketId: given.ticketId,
      slip,
      paper: paper?.paper ?? 'printing',
      paperReason: paper?.reason ?? null,
    });
  }

  #queueOf(itemCode: string | undefined): string | undefined {
    return this.#parts.catalogue()?.items.find(({ code }) => code === itemCode)?.queueId;
  }

  #untilAway(): { readonly came: Promise<'away'>; readonly stop: () => void } {
    let timer: ReturnType<typeof setInterval> | undefined;
    const came = new Promise<'away'>((resolve) => {
      timer = setInterval(() => this.isAway && resolve('away'), lookEveryMs);
    });
    return { came, stop: () => clearInterval(timer) };
  }
}
