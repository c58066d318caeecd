/** Slips of appointments that were ordered again: each printed once under its order, and the hall told what became of it. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { BookingPaper } from '@yiting/shared/protocol/device-bookings.ts';
import type { BookingOrder } from '@yiting/shared/protocol/views/station.ts';
import type { Printing } from '../printing.ts';

export class SlipOrders {
  readonly #client: () => HallClient | null;
  readonly #printing: Pick<Printing, 'printBooking'>;
  readonly #paperChanged: (paper: BookingPaper) => void;
  readonly #underWay = new Set<string>();

  constructor(parts: {
    readonly client: () => HallClient | null;
    readonly printing: Pick<Printing, 'printBooking'>;
    readonly paperChanged: (paper: BookingPaper) => void;
  }) {
    this.#client = parts.client;
    this.#printing = parts.printing;
    this.#paperChanged = parts.paperChanged;
  }

  /** Orders of the kiosk itself come by its answer and by the view: under one id, so once. An untold one comes again. */
  serve(orders: readonly BookingOrder[]): void {
    for (const order of orders) {
      if (this.#underWay.has(order.orderId)) continue;
      this.#underWay.add(order.orderId);
      void this.#print(order).finally(() => this.#underWay.delete(order.orderId));
    }
  }

  async #print({ orderId, slip }: BookingOrder): Promise<void> {
    const { paper } = await this.#printing.printBooking({ jobId: orderId, slip });
    this.#paperChanged({ bookingId: slip.bookingId, paper });
    await this.#client()?.send('booking.settleSlip', { orderId, outcome: paper });
  }
}
