/** Rows of cases: opened, described, moved from state to state, ended. */

import type { CaseActType } from '@yiting/shared/domain/case/acts.ts';
import { isFinal } from '@yiting/shared/domain/case/states.ts';
import type { Database } from '../../store/database.ts';
import type { ApplyTable } from './apply-table.ts';

type Cases =
  | 'item.defined'
  | 'case.opened'
  | 'case.described'
  | 'case.materialSet'
  | 'case.attached'
  | 'case.moved'
  | 'case.handedOn'
  | 'case.overdue'
  | 'case.served'
  | 'case.unifiedNoSet'
  | 'case.erased';

/** Acts that set a time of their own. */
const timeOf: Readonly<Partial<Record<CaseActType, string>>> = {
  accept: 'accepted_at',
  acceptWithGaps: 'accepted_at',
  deem: 'accepted_at',
  approve: 'decided_at',
  refuse: 'decided_at',
  close: 'closed_at',
  issue: 'issued_at',
  deliver: 'delivered_at',
};

export const applyCases: Pick<ApplyTable, Cases> = {
  'item.defined': (database, { subject, body, at }) => {
    database.run('UPDATE item_definitions SET is_current = 0 WHERE item_code = :subject', { subject });
    database.run(
      `INSERT INTO item_definitions (item_code, version, body, at, is_current) VALUES (:subject, :version, :body, :at, 1)
       ON CONFLICT (item_code, version) DO UPDATE SET is_current = 1`,
      { subject, version: body.definition.version, body: JSON.stringify(body.definition), at },
    );
  },

  'case.opened': (database, { subject, body, at }) => {
    const { life, serial, ...rest } = body;
    database.run(
      `INSERT INTO cases (case_id, case_no, day, item_code, item_version, department, ticket_id, seat_ticket_id, window_id, officer_id, life, state, opened_at)
       VALUES (:subject, :caseNo, :day, :itemCode, :itemVersion, :department, :ticketId, :ticketId, :windowId, :officerId, :life, :state, :at)`,
      { subject, ...rest, life: JSON.stringify(life), state: life.state, at },
    );
    database.run(
      'INSERT INTO case_series (day, last) VALUES (:day, :serial) ON CONFLICT (day) DO UPDATE SET last = :serial',
      { day: body.day, serial },
    );
  },

  'case.described': (database, { subject, body }) => {
    database.run(
      `UPDATE cases SET scenario = :scenario, value_yuan = :valueYuan, materials = :materials, answers_id = :answersId,
       applicant_kind = :applicantKind, applicant_id = coalesce(:applicantId, applicant_id) WHERE case_id = :subject`,
      {
        subject,
        scenario: body.scenario,
        valueYuan: body.valueYuan,
        materials: JSON.stringify(body.materials),
        answersId: body.answers.secretId,
        applicantKind: body.applicantKind,
        applicantId: body.applicant?.secretId ?? null,
      },
    );
  },
  'case.materialSet': (database, { subject, body }) => setMaterial(database, subject, body),
  'case.attached': (database, { subject, body }) => {
    database.run(
      'UPDATE cases SET seat_ticket_id = :ticketId, window_id = :windowId WHERE case_id = :subject',
      {
        subject,
        ...body,
      },
    );
  },

  'case.moved': (database, { subject, body, at }) => {
    const { act, life } = body;
    const time = timeOf[act];
    database.run(
      `UPDATE cases SET life = :life, state = :state, ended_at = :endedAt${time ? `, ${time} = :at` : ''} WHERE case_id = :subject`,
      {
        subject,
        life: JSON.stringify(life),
        state: life.state,
        endedAt: isFinal(life.state) ? at : null,
        ...(time ? { at } : {}),
      },
    );
    const set = (column: string, value: string | number | null) =>
      database.run(`UPDATE cases SET ${column} = :value WHERE case_id = :subject`, { subject, value });
    if (body.itemVersion !== undefined) set('item_version', body.itemVersion);
    if (body.power) set('power', JSON.stringify(body.power));
    if (body.valueYuan !== undefined) set('value_yuan', body.valueYuan);
    if (act === 'issue' && body.words) set('serial_id', body.words.secretId);
    if (body.material) setMaterial(database, subject, body.material);
    if (body.assigned) {
      set('assigned_to', body.assigned.to);
      set('assigned_staff_id', body.assigned.staffId);
    }
  },

  'case.handedOn': (database, { subject, body }) => {
    database.run(
      'UPDATE cases SET assigned_to = :to, assigned_staff_id = :staffId WHERE case_id = :subject',
      { subject, ...body },
    );
  },
  'case.overdue': (database, { subject, at }) => {
    database.run('UPDATE cases SET overdue_at = :at WHERE case_id = :subject', { subject, at });
  },
  'case.served': (database, { subject, body, at }) => {
    database.run(
      `INSERT INTO events (event_id, visit_id, ticket_id, day, no, window_id, officer_id, at, items, invitation, case_id)
       SELECT :eventId, e.visit_id, e.ticket_id, e.day, :no, e.window_id, e.officer_id, :at, json_array(c.item_code), 'open', c.case_id
       FROM events e, cases c WHERE e.event_id = :visitEventId AND c.case_id = :subject`,
      { subject, eventId: body.eventId, visitEventId: body.visitEventId, no: body.no, at },
    );
    // Each case is rated apart; the visit as a whole is not asked for once more (B1-11, B1-13).
    database.run("UPDATE events SET invitation = 'covered' WHERE event_id = :visitEventId", {
      visitEventId: body.visitEventId,
    });
  },
  'case.unifiedNoSet': (database, { subject, body }) => {
    database.run('UPDATE cases SET unified_approval_no = :unifiedApprovalNo WHERE case_id = :subject', {
      subject,
      ...body,
    });
  },
  'case.erased': (database, { subject, at }) => {
    database.run('UPDATE cases SET erased_at = :at WHERE case_id = :subject', { subject, at });
    for (const table of ['case_secrets', 'case_people'])
      database.run(`DELETE FROM ${table} WHERE case_id = :subject`, { subject });
  },
};

function setMaterial(
  database: Database,
  caseId: string,
  { code, way, fileId }: { code: string; way: string; fileId: string | null },
): void {
  const row = database.one<{ materials: string }>('SELECT materials FROM cases WHERE case_id = :caseId', {
    caseId,
  });
  const materials = { ...JSON.parse(row?.materials ?? '{}'), [code]: { way, fileId } };
  database.run('UPDATE cases SET materials = :materials WHERE case_id = :caseId', {
    caseId,
    materials: JSON.stringify(materials),
  });
}
