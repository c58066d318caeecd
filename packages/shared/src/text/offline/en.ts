import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  banner: 'The hall network is down. You can still take a number (offline).',
  bannerHint: 'People ahead and waits are not known now',
  before:
    'This will be an offline number: it joins the queue once the network is back, counted from the time you take it.',
  take: 'Take an offline number',
  mark: 'Offline',
  aheadUnknown: 'not known',
  waitHere: 'Offline number. It joins the queue once the network is back; please watch the screens.',
  notes: 'Offline numbers to look after',
  noteTaken: 'taken {{day}} {{time}}',
  calledAs: 'called as {{number}}',
  settle: 'Settled',
  reason: {
    numberTwice: 'Two slips bear this number; the later one got another',
    leaseVoid: 'Was void at the end of the day; queued again',
    leaseUnknown: 'The hall has no record of this block; queued',
    dayOver: 'Its day is over; not queued',
    queueGone: 'Its queue no longer exists; not queued',
    notTakenHere: 'Not given at that place or hour; not queued',
    otherCalled: 'Another number of the same person is at a window',
  },
};
