/** A little of everything that can happen in a hall, for tests that look at what is left of it. */
import { documentsOf } from '../store/cases.ts';
import { book, hold, onWall } from './book.ts';
import { deskAt, grant } from './case-desk.ts';
import { must, type TestHall, take } from './test-hall.ts';

export const exampleSelfTest = {
  paper: 'printed',
  reader: 'none',
  sound: 'played',
  clockOffsetMs: 40,
  roundTripMs: 3,
  diskFreeMb: 20_000,
  version: '0.1.0',
} as const;
const first = { windowId: 'window-1' };
const second = { windowId: 'window-2' };

export async function liveThrough(test: TestHall): Promise<void> {
  const { staff, stations, act } = test;
  must(await act('window.open', first, staff.officer));
  must(await act('window.open', second, staff.colleague));
  const party = { kind: 'phone' as const, phone: '13800000077' };
  const item = { itemCode: 'LOCAL-SCJG-001', party };
  const paper = must(await act('ticket.take', item, stations.kiosk));
  must(await act('ticket.settlePaper', { ticketId: paper.ticketId, outcome: 'printed' }, stations.kiosk));
  const order = { ticketId: paper.ticketId, stationId: stations.kiosk.stationId };
  must(await act('ticket.reprint', order, staff.guide));
  for (let count = 0; count < 8; count += 1) await take(test);
  await serveFirst(test);
  await decideCase(test);
  must(await act('call.next', first, staff.officer));
  must(await act('call.recall', first, staff.officer));
  must(await act('call.miss', first, staff.officer));
  must(await act('call.next', first, staff.officer));
  must(await act('service.begin', first, staff.officer));
  must(await act('service.hold', first, staff.officer));
  must(await act('call.next', first, staff.officer));
  must(await act('service.transfer', { ...first, to: { kind: 'window', ...second } }, staff.officer));
  must(await act('window.pause', { ...first, reason: 'lunch' }, staff.officer));
  must(await act('ticket.grantPriority', { ticketId: await take(test) }, staff.guide));
  must(await act('ticket.cancel', { ticketId: await take(test) }, staff.guide));
  must(await act('alarm.raise', second, staff.colleague));
  await bookAndChange(test);
  const help = must(await act('help.call', { language: 'en' }, stations.kiosk));
  must(await act('help.answer', help, staff.guide));
  must(await act('help.settle', { ...help, outcome: 'helped' }, staff.guide));
  must(await act('queue.setState', { queueId: 'queue-d', state: 'paused' }, staff.manager));
  must(
    await act(
      'staff.setRoles',
      { staffId: staff.reviewer.staffId, roles: ['reviewer', 'guide'] },
      staff.admin,
    ),
  );
  must(await act('window.close', second, staff.colleague));
  await lookAfterKiosk(test);
}

async function lookAfterKiosk({ act, staff, stations }: TestHall): Promise<void> {
  const kiosk = { stationId: stations.kiosk.stationId };
  must(await act('station.setService', { ...kiosk, outOfService: 'cleaning' }, staff.manager));
  must(await act('station.restartPage', kiosk, staff.manager));
  must(await act('station.orderSelfTest', kiosk, staff.manager));
  must(await act('station.reportSelfTest', exampleSelfTest, stations.kiosk));
  must(await act('station.setService', { ...kiosk, outOfService: null }, staff.manager));
}

/** A case from its opening to the hands of the applicant, with an approver asked live and a mandate taken back. */
async function decideCase(test: TestHall): Promise<void> {
  const { staff, act } = test;
  const [shop, desk] = ['LOCAL-SCJG-004', deskAt(test, 'window-1', staff.officer)];
  const own = await grant(test, staff.officer, shop, { mode: 'onlineApproval' });
  await grant(test, staff.reviewer, shop, { mode: 'stationed' });
  await desk.seat();
  const caseId = await desk.accepted(shop);
  const to = { kind: 'staff' as const, staffId: staff.reviewer.staffId };
  const { approvalId } = must(await desk.act('approval.ask', { caseId, to, words: '请审批' }));
  const back = { approvalId, outcome: 'askBack' as const, words: '经营者到场了吗？' };
  must(await act('approval.answer', back, staff.reviewer));
  must(await desk.act('approval.reply', { approvalId, words: '本人在窗口' }));
  must(await act('approval.answer', { approvalId, outcome: 'approve' }, staff.reviewer));
  await desk.handOver(caseId);
  must(await act('grant.revoke', { grantId: own, reason: '岗位调整' }, staff.manager));
  const [document] = documentsOf(test.hall.database, caseId);
  const printed = { documentId: document?.documentId ?? '' };
  must(await desk.act('document.print', printed));
  must(await desk.act('document.print', printed));
  must(await desk.act('case.setUnifiedNo', { caseId, unifiedApprovalNo: 'SH-0000-2026-000001' }));
  await desk.finish();
}

/** Appointments in every state that acts can bring about. */
async function bookAndChange(test: TestHall): Promise<void> {
  const { act, staff, stations } = test;
  const slotAt = onWall('2026-11-23', '11:00');
  const slots = { queueId: 'queue-c', slotAt };
  const [first, second] = [
    await book(test, { ...slots, person: 81 }),
    await book(test, { ...slots, person: 82 }),
  ];
  await hold(test, { queueId: 'queue-a', slotAt });
  const { bookingId } = await hold(test, { queueId: 'queue-b', slotAt });
  must(await act('booking.release', { bookingId }, stations.kiosk));
  const tomorrow = onWall('2026-11-24', '10:00');
  must(await act('booking.move', { bookingId: first.bookingId, slotAt: tomorrow }, staff.guide));
  must(await act('booking.cancel', { bookingId: second.bookingId }, staff.guide));
  const closed = { queueId: 'queue-c', from: tomorrow, to: tomorrow + 3_600_000 };
  must(await act('slot.close', { ...closed, reason: 'power' }, staff.manager));
  must(await act('slot.open', { ...closed, from: tomorrow + 1_800_000 }, staff.manager));
}

async function serveFirst({ act, staff, stations }: TestHall): Promise<void> {
  const called = must(await act('call.next', first, staff.officer));
  must(await act('call.settleVoice', { callId: called.callId, outcome: 'said' }, stations.callScreen));
  must(await act('service.begin', first, staff.officer));
  must(await act('service.addItem', { ...first, itemCode: 'LOCAL-SCJG-002' }, staff.officer));
  const { eventId } = must(await act('service.finish', first, staff.officer));
  const rating = { eventId, grade: 4, tags: ['413'], text: '谢谢' };
  must(await act('rating.submit', rating, stations.ratingTablet));
}
