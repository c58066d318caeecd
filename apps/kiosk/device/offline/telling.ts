/** When the hall is heard again: tells it the numbers given meanwhile, in order, and then fills up the blocks. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import { isTakenAt } from '@yiting/shared/domain/sites.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import type { Given, NumberBook, PaperOutcome } from './number-book.ts';
import type { HallLink, OfflineNumbers } from './offline-numbers.ts';

/** Refusals that say nothing about the number: it is told again later. */
const later = new Set([
  'notConnected',
  'noAnswer',
  'hallBusy',
  'storageFull',
  'storageFailed',
  'tooMany',
  'fault',
]);
/** After a refusal a block of that queue is asked for again so late, ms. */
const leaseRetryMs = 60_000;

export type TellingParts = {
  readonly offline: OfflineNumbers;
  readonly client: () => HallLink | null;
  /** A slip settled while its number was on the way to the hall. */
  readonly tellPaper: (ticketId: string, outcome: PaperOutcome) => void;
};

export class Telling {
  readonly #parts: TellingParts;
  readonly #refused = new Set<string>();
  readonly #leaseAgainAt = new Map<string, number>();
  #underWay = false;

  constructor(parts: TellingParts) {
    this.#parts = parts;
  }

  /** Numbers the hall does not know yet. */
  get waiting(): number {
    return this.#parts.offline.book?.untold.length ?? 0;
  }

  /** Called whenever something may have changed; does nothing while the hall is not heard. */
  async follow(): Promise<void> {
    const { offline } = this.#parts;
    const client = this.#parts.client();
    offline.hear();
    if (!offline.book || !client || this.#underWay) return;
    if (client.link.refusal?.code === 'stationUnknown') {
      // Revoked: what is left of its blocks is void in the hall.
      for (const { leaseId } of offline.book.leases) offline.book.endLease(leaseId);
      return;
    }
    const newest = client.newest('kiosk', {});
    if (client.link.state !== 'live' || !newest) return;
    this.#underWay = true;
    try {
      this.#dropEnded(offline.book, newest);
      for (const given of offline.book.untold) if (!(await this.#tell(client, offline.book, given))) return;
      for (const wish of offline.book.abandoned) {
        const answer = await client.send('ticket.abandonWish', { wish });
        if (!answer.ok && later.has(answer.error.code)) return;
        offline.book.abandonTold(wish);
      }
      await this.#fillUp(client, offline.book, newest.body);
    } finally {
      this.#underWay = false;
    }
  }

  /** False when it makes no sense to go on now. */
  async #tell(client: HallLink, book: NumberBook, given: Given): Promise<boolean> {
    if (this.#refused.has(given.ticketId)) return true;
    const { ticketId, leaseId, day, number, queueId, itemCode, language, takenAt, wishId, paper } = given;
    const answer = await client.send(
      'ticket.takeOffline',
      {
        ticketId,
        leaseId,
        day,
        number,
        queueId,
        ...(itemCode === null ? {} : { itemCode }),
        language,
        takenAt,
        insteadOf: wishId,
        paper: paper?.paper ?? 'pending',
        ...(paper?.reason ? { paperReason: paper.reason } : {}),
      },
      // A command id never stands for two bodies: told again with its paper settled, it is another command, and the same ticket.
      `${ticketId}-${paper?.paper ?? 'pending'}`,
    );
    if (!answer.ok && later.has(answer.error.code)) return false;
    if (!answer.ok) {
      // Stays in the book, and is told again after the next start: the manager sees that this kiosk has numbers waiting.
      this.#refused.add(ticketId);
      return true;
    }
    book.tell(ticketId, answer.value.number);
    const settled = book.find(ticketId)?.paper;
    if (settled && !paper && answer.value.number !== null) this.#parts.tellPaper(ticketId, settled);
    return true;
  }

  /** Blocks the hall no longer counts as this kiosk's: the day closed, or the hall was restored from before the lease. */
  #dropEnded(book: NumberBook, newest: { readonly body: KioskView; readonly at: number }): void {
    const good = new Set(newest.body.offline.leaseIds);
    for (const { leaseId, grantedAt } of book.leases)
      if (!good.has(leaseId) && newest.at > grantedAt) book.endLease(leaseId);
  }

  /** A block is renewed when half of it is used. */
  async #fillUp(client: HallLink, book: NumberBook, view: KioskView): Promise<void> {
    const { day, blockSize } = view.offline;
    if (day === null) return;
    for (const { queueId, anonymousAllowed } of view.queues) {
      const now = this.#parts.offline.now();
      if (!view.site || !isTakenAt(view.site, { queueId, itemCode: null })) continue;
      if (!anonymousAllowed || book.left(queueId, day) > blockSize / 2) continue;
      if ((this.#leaseAgainAt.get(queueId) ?? 0) > now) continue;
      const lease = await this.#lease(client, book, queueId);
      if (lease.ok) continue;
      if (later.has(lease.error.code)) return;
      this.#leaseAgainAt.set(queueId, now + leaseRetryMs);
    }
  }

  async #lease(client: HallLink, book: NumberBook, queueId: string): Promise<Result<null, HallError>> {
    const lease = await client.send('offline.lease', { queueId });
    if (!lease.ok) return lease;
    book.addLease(lease.value);
    return ok(null);
  }
}
