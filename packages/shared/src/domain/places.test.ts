import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderFor, type WaitingTicket } from './calling.ts';
import { placesOf } from './places.ts';

const starts = { walkIn: 0, priority: 15, appointment: 20 };
const tickets = fc
  .array(
    fc.record({
      queueId: fc.constantFrom('a', 'b'),
      class: fc.constantFrom('walkIn' as const, 'priority' as const, 'appointment' as const),
      since: fc.integer({ min: 0, max: 3_600_000 }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(
      (each, index): WaitingTicket => ({
        ...each,
        ticketId: `ticket-${index}`,
        forWindowId: null,
        forStaffId: null,
        appointmentAt: null,
      }),
    ),
  );

test('[G1] people ahead are those a window of the queue alone would call before', () => {
  fc.assert(
    fc.property(tickets, (waiting) => {
      const places = placesOf(waiting, starts);
      for (const queueId of ['a', 'b']) {
        const window = { windowId: 'w', staffId: null, profile: [{ queueId, penaltyMinutes: 0 }] };
        const order = orderFor(window, waiting, starts);
        expect(order.map(({ ticketId }) => places.get(ticketId))).toEqual(
          order.map((_, ahead) => ({ ahead, waiting: order.length })),
        );
      }
    }),
  );
});

test('[G1] who is passed to one window stands in a line of his own', () => {
  const plain = {
    queueId: 'a',
    class: 'walkIn' as const,
    forWindowId: null,
    forStaffId: null,
    appointmentAt: null,
  };
  const waiting = [
    { ...plain, ticketId: 't1', since: 1 },
    { ...plain, ticketId: 't2', since: 2, forWindowId: 'w9' },
    { ...plain, ticketId: 't3', since: 3 },
    { ...plain, ticketId: 't4', since: 4, forStaffId: 's1' },
  ];
  expect(Object.fromEntries([...placesOf(waiting, starts)].map(([id, { ahead }]) => [id, ahead]))).toEqual({
    t1: 0,
    t2: 0,
    t3: 1,
    t4: 0,
  });
});
