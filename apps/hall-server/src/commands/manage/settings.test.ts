import { festivals } from '@yiting/shared/domain/calendar/calendar-file.ts';
import { addWorkingDays, workingDaysBetween } from '@yiting/shared/domain/calendar/working-days.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBookingRules, readWorkingCalendar } from '../../store/calendar.ts';
import { compareWithJournal } from '../../testing/rebuild.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const days = festivals.map((name, index) => ({ name, date: `2027-0${index + 1}-04`, isOffDay: true }));
const file = JSON.stringify({ year: 2027, papers: ['notice'], days });
const calendar = () => readWorkingCalendar(hall.hall.database);

test('[Z13] the years that come with the product are those of the brief, and nothing beyond them is guessed', () => {
  expect(addWorkingDays(calendar(), '2026-09-24', 5)).toEqual({ date: '2026-10-09', provisional: false });
  expect(addWorkingDays(calendar(), '2021-09-17', 5)).toEqual({ date: '2021-09-26', provisional: false });
  expect(workingDaysBetween(calendar(), '2025-12-31', '2026-12-31')).toBe(248);
  expect(addWorkingDays(calendar(), '2027-02-05', 5).provisional).toBe(true);
});

test('[Z14] a year counts only after a second person has confirmed it, and can be withdrawn before', async () => {
  const { manager, admin } = hall.staff;
  const { proposalId } = must(await hall.act('calendar.propose', { file }, manager));
  expect(addWorkingDays(calendar(), '2027-02-05', 5).provisional).toBe(true);
  expect(codeOf(await hall.act('calendar.confirm', { proposalId }, manager))).toBe('secondPersonNeeded');
  must(await hall.act('calendar.confirm', { proposalId }, admin));
  expect(addWorkingDays(calendar(), '2027-02-03', 1)).toEqual({ date: '2027-02-05', provisional: false });
  expect(codeOf(await hall.act('calendar.confirm', { proposalId }, admin))).toBe('proposalUnknown');
  const again = must(await hall.act('calendar.propose', { file }, admin));
  must(await hall.act('calendar.withdraw', again, manager));
  expect(codeOf(await hall.act('calendar.confirm', again, manager))).toBe('proposalUnknown');
  await hall.restart();
  expect(calendar().years.has(2027)).toBe(true);
  expect(compareWithJournal(hall.hall.database, hall.hall.keys.tokenFor).different).toEqual([]);
});

test('[Z15] a wrong calendar is refused whole with its first reason', async () => {
  const twice = JSON.stringify({ year: 2027, papers: [], days: [...days, days[0]] });
  const answer = await hall.act('calendar.propose', { file: twice }, hall.staff.manager);
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'calendarRefused', detail: { reason: 'dateTwice' } },
  });
  expect(codeOf(await hall.act('calendar.propose', { file: 'not json' }, hall.staff.manager))).toBe(
    'calendarRefused',
  );
});

test('[Z16] opening hours and booking rules are set by a manager for places that exist', async () => {
  const opening = { weekly: [{ weekday: 1, spans: [{ from: '09:00', to: '11:30' }] }], exceptions: [] };
  const set = (zoneId: string) =>
    hall.act('opening.set', { scope: { kind: 'zone', zoneId }, opening }, hall.staff.manager);
  must(await set('zone-1'));
  expect(codeOf(await set('nowhere'))).toBe('placeUnknown');
  const rules = (queueId: string) => ({ rules: { queues: [{ queueId, places: 3 }] } });
  must(await hall.act('booking.setRules', rules('queue-a'), hall.staff.manager));
  expect(codeOf(await hall.act('booking.setRules', rules('nothing'), hall.staff.manager))).toBe(
    'queueUnknown',
  );
  expect(readBookingRules(hall.hall.database).queues[0]).toMatchObject({
    queueId: 'queue-a',
    places: 3,
    slotMinutes: 30,
  });
});
