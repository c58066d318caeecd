import {
  commandPermissions,
  type Permitted,
  queryPermissions,
  viewPermissions,
} from '@yiting/shared/protocol/authorisation.ts';
import { type CommandType, commandTypes } from '@yiting/shared/protocol/commands.ts';
import { roleSchema, stationKindSchema } from '@yiting/shared/protocol/fields.ts';
import { type QueryType, queryTypes } from '@yiting/shared/protocol/queries.ts';
import { viewNames } from '@yiting/shared/protocol/views.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConnectedActor } from './commands/actor.ts';
import { openSession } from './commands/sessions.ts';
import { actorOfVisit } from './commands/visits.ts';
import { connect, type TestSocket } from './testing/connect.ts';
import { codeOf, must, openTestHall, password, type TestHall, take, ticketOf } from './testing/test-hall.ts';

let hall: TestHall;
let visitor: ConnectedActor;
const sockets: Partial<Record<Permitted, TestSocket>> = {};
beforeAll(async () => {
  hall = await openTestHall();
  const { database, dispatcher, clock } = hall.hall;
  for (const role of roleSchema.options) {
    const parts = { database, dispatcher, now: () => clock.now() };
    const { session } = must(await openSession(parts, { login: role, password }));
    sockets[role] = await connect(hall.hall.url, { session });
  }
  for (const kind of stationKindSchema.options)
    sockets[kind] = await connect(hall.hall.url, { stationKey: hall.stationKeys[kind] });
  const visitToken = hall.hall.keys.tokenFor(ticketOf(hall, await take(hall)).visitId);
  sockets.visitor = await connect(hall.hall.url, { visitToken });
  const known = actorOfVisit(database, visitToken, clock.now());
  if (!known.ok) throw new Error(known.error);
  visitor = known.value;
});
afterAll(async () => {
  for (const socket of Object.values(sockets)) socket.close();
  await hall.close();
});

const everybody = [...roleSchema.options, ...stationKindSchema.options, 'visitor'] as const;
const isStaff = (who: Permitted) => (roleSchema.options as readonly string[]).includes(who);
const actorOf = (who: Permitted): ConnectedActor =>
  who === 'visitor' ? visitor : { ...hall.staff, ...hall.stations }[who as 'officer'];
const inTable = (who: Permitted, permitted: readonly Permitted[]) =>
  permitted.includes(who) || (isStaff(who) && permitted.includes('anyStaff'));

/** Written by hand, apart from the table of the product. Who is not named here is refused. */
const byHand: Partial<Record<CommandType, readonly Permitted[]>> = {
  'rating.submit': ['ratingTablet', 'visitor'],
  'rating.decline': ['ratingTablet', 'visitor'],
  'ticket.giveUp': ['visitor'],
  'station.changeRoll': ['guide', 'manager', 'admin'],
  'staff.create': ['admin'],
  'staff.setRoles': ['admin'],
  'staff.setPassword': ['admin'],
  'staff.setActive': ['admin'],
  'staff.changeOwnPassword': ['officer', 'guide', 'reviewer', 'issuer', 'manager', 'admin'],
  'station.approve': ['manager', 'admin'],
  'station.reject': ['manager', 'admin'],
  'station.revoke': ['manager', 'admin'],
  'station.setService': ['manager', 'admin'],
  'station.restartPage': ['manager', 'admin'],
  'station.orderSelfTest': ['manager', 'admin'],
  'station.reportSelfTest': ['kiosk'],
  'day.open': ['manager', 'admin'],
  'day.close': ['manager', 'admin'],
  'queue.setState': ['manager', 'admin'],
  'clock.adopt': ['manager', 'admin'],
  'calendar.confirm': ['manager', 'admin'],
  'opening.set': ['manager', 'admin'],
  'booking.setRules': ['manager', 'admin'],
  'ticket.grantPriority': ['guide', 'manager'],
  'booking.hold': ['kiosk', 'guide', 'manager', 'visitor'],
  'booking.checkIn': ['kiosk', 'guide', 'manager'],
  'booking.reprint': ['kiosk', 'guide', 'manager'],
  'booking.settleSlip': ['kiosk'],
  'booking.sendCode': ['visitor'],
  'inspection.hold': ['kiosk', 'visitor'],
  'booking.forgive': ['guide', 'manager'],
  'slot.close': ['manager', 'admin'],
  'slot.open': ['manager', 'admin'],
  'ticket.settlePaper': ['kiosk'],
  'offline.lease': ['kiosk'],
  'ticket.takeOffline': ['kiosk'],
  'offline.settle': ['guide', 'manager'],
  'ticket.reprintOwn': ['kiosk'],
  'call.settleVoice': ['callScreen'],
  'help.call': ['kiosk'],
  'help.answer': ['guide', 'manager'],
  'help.settle': ['guide', 'manager'],
  'call.next': ['officer', 'issuer'],
  'service.finish': ['officer', 'issuer', 'manager'],
  'case.discard': ['officer', 'issuer'],
  'case.approve': ['officer', 'issuer', 'reviewer'],
  'case.refuse': ['officer', 'issuer', 'reviewer'],
  'approval.answer': ['reviewer'],
  'approval.ask': ['officer', 'issuer'],
  'signature.give': ['ratingTablet'],
  'grant.give': ['manager', 'admin'],
  'grant.revoke': ['manager', 'admin'],
};
/** All that a machine in the public room may change. */
const byStations: Readonly<Record<string, readonly CommandType[]>> = {
  kiosk: [
    'ticket.take',
    'ticket.settlePaper',
    'ticket.reprintOwn',
    'offline.lease',
    'ticket.takeOffline',
    'ticket.abandonWish',
    'help.call',
    'help.takeBack',
    'booking.hold',
    'booking.confirm',
    'booking.release',
    'booking.move',
    'booking.cancel',
    'booking.checkIn',
    'booking.reprint',
    'booking.settleSlip',
    'inspection.hold',
    'station.reportSelfTest',
  ],
  callScreen: ['call.settleVoice'],
  ratingTablet: ['rating.submit', 'rating.decline', 'signature.give'],
  windowStrip: [],
  wall: [],
  visitor: [
    'ticket.giveUp',
    'rating.submit',
    'rating.decline',
    'booking.hold',
    'booking.confirm',
    'booking.release',
    'booking.sendCode',
    'inspection.hold',
    'booking.move',
    'booking.cancel',
  ],
};

test('[P20] every command is open to exactly those in the table, at the real write path', async () => {
  let number = 0;
  for (const type of commandTypes) {
    for (const who of everybody) {
      number += 1;
      const id = `authorisation-${String(number).padStart(6, '0')}`;
      // Unknown fields: whoever may send the command is told that it is malformed, everybody else only that he may not.
      const answer = await hall.hall.dispatcher.submit(actorOf(who), { id, type, body: { unknown: true } });
      const expected = inTable(who, commandPermissions[type]) ? 'malformed' : 'notAllowed';
      expect([type, who, codeOf(answer)]).toEqual([type, who, expected]);
    }
  }
});

test('[P20] the sensitive ones agree with a table written by hand', () => {
  for (const [type, permitted] of Object.entries(byHand))
    expect([type, everybody.filter((who) => inTable(who, commandPermissions[type as CommandType]))]).toEqual([
      type,
      everybody.filter((who) => permitted.includes(who)),
    ]);
});

test('[P21] a machine in the public room changes nothing but its own', () => {
  for (const kind of [...stationKindSchema.options, 'visitor'] as const)
    expect([kind, commandTypes.filter((type) => inTable(kind, commandPermissions[type])).sort()]).toEqual([
      kind,
      [...(byStations[kind] ?? [])].sort(),
    ]);
});

test('[P22] every view is given to exactly those in the table, over a real connection', async () => {
  for (const view of viewNames) {
    for (const who of everybody) {
      const parameters = view === 'desk' || view === 'visitCases' ? { windowId: 'window-1' } : {};
      const answer = await sockets[who]?.ask('watch', { view, parameters });
      const expected = inTable(who, viewPermissions[view]) ? 'ok' : 'notAllowed';
      expect([view, who, answer && codeOf(answer)]).toEqual([view, who, expected]);
    }
  }
});

const queryBodies: Partial<Record<QueryType, object>> = {
  'ticket.history': { ticketId: 'nobody' },
  'day.report': { day: '2026-11-23' },
  'calendar.preview': { file: '{}' },
  'waits.accuracy': { day: '2026-11-23' },
  'case.one': { caseId: 'nobody' },
  'case.figures': { from: '2026-11-23', to: '2026-11-23' },
  'document.one': { documentId: 'nobody' },
};

test('[P23] every query is answered to exactly those in the table, over a real connection', async () => {
  for (const type of queryTypes) {
    for (const who of everybody) {
      const answer = await sockets[who]?.ask('query', { type, body: queryBodies[type] ?? {} });
      const refused = answer !== undefined && codeOf(answer) === 'notAllowed';
      expect([type, who, refused]).toEqual([type, who, !inTable(who, queryPermissions[type])]);
    }
  }
});

test('[P24] a name that is no command, view or query is unknown, also the names every object has', async () => {
  for (const name of ['constructor', '__proto__', 'toString', 'ticket.Take', '']) {
    const socket = sockets.admin;
    const answers = [
      await socket?.ask('command', { id: 'unknown-command-01', type: name, body: {} }),
      await socket?.ask('query', { type: name, body: {} }),
      await socket?.ask('watch', { view: name, parameters: {} }),
    ];
    expect(answers.map((answer) => answer && codeOf(answer))).toEqual(Array(3).fill('unknownMessage'));
  }
});

test('[P25] roles count as they are now: who loses one is refused, and hears no more of what it showed', async () => {
  const { database, dispatcher, clock } = hall.hall;
  const parts = { database, dispatcher, now: () => clock.now() };
  const login = 'colleague';
  const { staffId } = hall.staff.colleague;
  must(await hall.act('staff.setRoles', { staffId, roles: ['manager'] }, hall.staff.admin));
  const { session } = must(await openSession(parts, { login, password }));
  const socket = await connect(hall.hall.url, { session });
  expect(codeOf(await socket.ask('watch', { view: 'manage', parameters: {} }))).toBe('ok');
  must(await hall.act('staff.setRoles', { staffId, roles: ['officer'] }, hall.staff.admin));
  await socket.closed;
  const again = await connect(hall.hall.url, { session });
  expect(codeOf(await again.ask('watch', { view: 'manage', parameters: {} }))).toBe('notAllowed');
  again.close();
});

test('[P26] without session or key, with a strange one, or with an old protocol, nobody is let in', async () => {
  await expect(connect(hall.hall.url, {})).rejects.toThrow('notSignedIn');
  await expect(connect(hall.hall.url, { visitToken: 'x'.repeat(22) })).rejects.toThrow('visitUnknown');
  await expect(connect(hall.hall.url, { session: 'x'.repeat(22) })).rejects.toThrow('notSignedIn');
  await expect(connect(hall.hall.url, { stationKey: 'x'.repeat(22) })).rejects.toThrow('stationUnknown');
  await expect(connect(hall.hall.url, { stationKey: 'x'.repeat(22), protocol: 0 })).rejects.toThrow(
    'protocolOld',
  );
});

test('[P27] a revoked station is sent away at once', async () => {
  const gone = sockets.windowStrip;
  must(
    await hall.act('station.revoke', { stationId: hall.stations.windowStrip.stationId }, hall.staff.manager),
  );
  expect(await gone?.goodbye).toBe('stationUnknown');
});
