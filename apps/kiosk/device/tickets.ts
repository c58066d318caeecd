/** Taking a number for the page: one ticket per command id, then its paper, then the hall is told what became of it. */
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { CommandAnswer } from '@yiting/shared/protocol/commands.ts';
import type { TakeWish } from '@yiting/shared/protocol/device.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { PageParty, Party } from '@yiting/shared/protocol/party.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import type { PrintOrder } from '@yiting/shared/protocol/views/station.ts';
import type { OfflineNumbers } from './offline/offline-numbers.ts';
import { OncePerId } from './once-per-id.ts';
import type { Printing, Settled } from './printing.ts';

export type TicketParts = {
  readonly client: () => HallClient | null;
  readonly printing: Printing;
  readonly offline: OfflineNumbers;
  readonly paperChanged: (taken: Taken) => void;
  /** What the page calls by a handle only. */
  readonly partyOf: (party: PageParty) => Result<Party, HallError>;
  /** The number or the slip is on its way: the document is not needed any more. */
  readonly partyServed: () => void;
};

type Act = 'ticket.take' | 'ticket.reprintOwn';

const settleRetryMs = 3_000;

export class Tickets {
  readonly #parts: TicketParts;
  readonly #takes = new OncePerId<Taken>();
  readonly #ordersUnderWay = new Set<string>();
  #unseen: Taken | null = null;
  #lastTakenAt: number | null = null;
  #closed = false;

  constructor(parts: TicketParts) {
    this.#parts = parts;
  }

  get unseen(): Taken | null {
    return this.#unseen;
  }

  get lastTakenAt(): number | null {
    return this.#lastTakenAt;
  }

  /** The same command id gets the same answer, also while the first is under way: a double tap is one ticket. */
  take(wish: TakeWish): Promise<Result<Taken, HallError>> {
    return this.#takes.run(wish.commandId, () => this.#act(wish, 'ticket.take'));
  }

  /** Another slip of the number the person holds already; its paper comes by the hall's order, as for the guide desk. */
  reprint(wish: TakeWish): Promise<Result<Taken, HallError>> {
    return this.#takes.run(wish.commandId, () => this.#act(wish, 'ticket.reprintOwn'));
  }

  /** A number that came another way than by taking it: from now on it is one of this kiosk's own. */
  give(taken: Taken): void {
    this.#unseen = taken;
    this.#lastTakenAt = taken.slip.takenAt;
    void this.#print(taken);
  }

  seen(ticketId: string): void {
    if (this.#unseen?.ticketId === ticketId) this.#unseen = null;
  }

  /** Slips the guide desk wants from this printer. */
  serve(orders: readonly PrintOrder[]): void {
    for (const order of orders) {
      if (this.#ordersUnderWay.has(order.orderId)) continue;
      this.#ordersUnderWay.add(order.orderId);
      void this.#parts.printing
        .print({ jobId: order.orderId, slip: order.slip })
        .then((settled) => {
          this.#showPaper(order.ticketId, order.slip, settled);
          return this.#tell({ ticketId: order.ticketId, orderId: order.orderId, settled });
        })
        .finally(() => this.#ordersUnderWay.delete(order.orderId));
    }
  }

  /** Jobs the last run of the host left open. Orders of the guide desk come again by the view and settle there. */
  settleInterrupted(ticketIds: readonly string[]): void {
    for (const ticketId of ticketIds)
      this.settled(ticketId, { paper: 'sentUnverified', reason: 'restarted' });
  }

  /** What became of the slip of a number: the hall is told, with the number itself where it does not know it yet. */
  settled(ticketId: string, settled: Settled): void {
    if (this.#parts.offline.paperSettled(ticketId, settled) === 'tell')
      void this.#tell({ ticketId, settled });
  }

  close(): void {
    this.#closed = true;
  }

  async #act(wish: TakeWish, act: Act): Promise<Result<Taken, HallError>> {
    const ask = () => this.#askHall(wish, act);
    // A slip again is the hall's to give: only a new number can come from the leased block.
    const answer = await (act === 'ticket.take' ? this.#parts.offline.takeEitherWay(wish, ask) : ask());
    if (!answer.ok) return answer;
    this.#parts.partyServed();
    const taken = answer.value;
    if (act === 'ticket.take') this.give(taken);
    else this.#unseen = taken;
    return ok(taken);
  }

  async #askHall(wish: TakeWish, act: Act): Promise<Result<Taken, HallError>> {
    const client = this.#parts.client();
    if (!client) return failed(hallError('notConnected'));
    const party = this.#parts.partyOf(wish.party);
    if (!party.ok) return party;
    const body = { party: party.value, ...placeOf(wish) };
    const answer: Result<CommandAnswer<Act>, HallError> = await (act === 'ticket.take'
      ? client.send(act, { ...body, language: wish.language }, wish.commandId)
      : client.send(act, body, wish.commandId));
    if (!answer.ok) return answer;
    const { ticketId, slip } = answer.value;
    return ok({ ticketId, slip, paper: 'printing', paperReason: null });
  }

  async #print(taken: Taken): Promise<void> {
    const settled = await this.#parts.printing.print({ jobId: taken.ticketId, slip: taken.slip });
    this.#showPaper(taken.ticketId, taken.slip, settled);
    this.settled(taken.ticketId, settled);
  }

  #showPaper(ticketId: string, slip: Taken['slip'], settled: Settled): void {
    const after: Taken = { ticketId, slip, paper: settled.paper, paperReason: settled.reason };
    if (this.#unseen?.ticketId === ticketId) this.#unseen = after;
    this.#parts.paperChanged(after);
  }

  /** Until the hall has it: what became of a slip is worth knowing also after a cut. */
  async #tell(what: { ticketId: string; orderId?: string; settled: Settled }): Promise<void> {
    const { ticketId, orderId, settled } = what;
    while (!this.#closed) {
      const answer = await this.#parts.client()?.send('ticket.settlePaper', {
        ticketId,
        ...(orderId === undefined ? {} : { orderId }),
        outcome: settled.paper,
        ...(settled.reason === null ? {} : { reason: settled.reason }),
      });
      if (
        answer &&
        (answer.ok ||
          !['notConnected', 'noAnswer', 'hallBusy', 'storageFull', 'storageFailed'].includes(
            answer.error.code,
          ))
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, settleRetryMs));
    }
  }
}

function placeOf({ queueId, itemCode }: TakeWish) {
  return {
    ...(queueId === undefined ? {} : { queueId }),
    ...(itemCode === undefined ? {} : { itemCode }),
  };
}
