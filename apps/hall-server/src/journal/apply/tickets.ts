/** Rows of tickets before and beside the window: taken, paper, priority, given up, back again. */
import type { ApplyTable } from './apply-table.ts';

type Tickets =
  | 'ticket.taken'
  | 'ticket.paperSettled'
  | 'ticket.printOrdered'
  | 'ticket.orderSettled'
  | 'ticket.prioritised'
  | 'ticket.cancelled'
  | 'ticket.voided'
  | 'ticket.returned';

export const applyTickets: Pick<ApplyTable, Tickets> = {
  'ticket.taken': (database, { subject, body, at }, { tokenFor }) => {
    database.run(
      'INSERT INTO series (day, prefix, last) VALUES (:day, :prefix, :serial) ON CONFLICT (day, prefix) DO UPDATE SET last = :serial',
      {
        day: body.day,
        prefix: body.prefix,
        serial: body.serial,
      },
    );
    database.run(
      // The visit of an appointment is there since it was booked.
      'INSERT INTO visits (visit_id, day, token, created_at) VALUES (:visitId, :day, :token, :at) ON CONFLICT (visit_id) DO NOTHING',
      {
        visitId: body.visitId,
        day: body.day,
        token: tokenFor(body.visitId),
        at,
      },
    );
    database.run(
      `INSERT INTO tickets (ticket_id, visit_id, day, number, queue_id, class, state, taken_at, since, group_size, language, station_id, ahead, wait, paper, appointment_at)
       VALUES (:ticketId, :visitId, :day, :number, :queueId, :class, 'waiting', :at, :since, :groupSize, :language, :stationId, :ahead, :wait, :paper, :appointmentAt)`,
      {
        ticketId: subject,
        visitId: body.visitId,
        day: body.day,
        number: body.number,
        queueId: body.queueId,
        class: body.class,
        at,
        since: body.since,
        groupSize: body.groupSize,
        language: body.language,
        stationId: body.stationId,
        ahead: body.ahead,
        wait: body.wait === null ? null : JSON.stringify(body.wait),
        paper: body.paper,
        appointmentAt: body.appointmentAt ?? null,
      },
    );
    if (body.itemCode !== null) {
      database.run(
        'INSERT INTO ticket_items (ticket_id, position, item_code) VALUES (:ticketId, 1, :itemCode)',
        { ticketId: subject, itemCode: body.itemCode },
      );
    }
  },

  'ticket.paperSettled': (database, { subject, body }) => {
    database.run('UPDATE tickets SET paper = :paper, paper_reason = :reason WHERE ticket_id = :subject', {
      subject,
      paper: body.paper,
      reason: body.reason,
    });
  },
  'ticket.printOrdered': (database, { subject, body, at }) => {
    database.run(
      "INSERT INTO print_orders (order_id, ticket_id, station_id, slip, state, at) VALUES (:orderId, :subject, :stationId, :slip, 'open', :at)",
      {
        orderId: body.orderId,
        subject,
        stationId: body.stationId,
        slip: JSON.stringify(body.slip),
        at,
      },
    );
    if (body.reprint)
      database.run('UPDATE tickets SET reprints = reprints + 1 WHERE ticket_id = :subject', { subject });
  },
  'ticket.orderSettled': (database, { body }) => {
    database.run('UPDATE print_orders SET state = :paper WHERE order_id = :orderId', {
      orderId: body.orderId,
      paper: body.paper,
    });
  },

  'ticket.prioritised': (database, { subject }) => {
    database.run("UPDATE tickets SET class = 'priority', detours = detours + 1 WHERE ticket_id = :subject", {
      subject,
    });
  },
  'ticket.cancelled': (database, { subject, at }) => {
    database.run("UPDATE tickets SET state = 'cancelled', ended_at = :at WHERE ticket_id = :subject", {
      subject,
      at,
    });
  },
  'ticket.voided': (database, { subject, at }) => {
    database.run("UPDATE tickets SET state = 'void', ended_at = :at WHERE ticket_id = :subject", {
      subject,
      at,
    });
    database.run('UPDATE windows SET ticket_id = NULL WHERE ticket_id = :subject', { subject });
  },
  'ticket.returned': (database, { subject, body }) => {
    database.run(
      "UPDATE tickets SET state = 'waiting', since = :since, returns = returns + 1, detours = detours + 1, window_id = NULL WHERE ticket_id = :subject",
      {
        subject,
        since: body.since,
      },
    );
  },
};
