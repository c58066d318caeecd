import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import type { IdentityStep } from '../identity-steps.ts';
import type { Screen } from '../screen.ts';
import { words } from './example-kiosk.ts';

export const taken: Taken = {
  ticketId: 't1',
  paper: 'printed',
  paperReason: null,
  slip: {
    ticketId: 't1',
    number: 'A105',
    hallName: 'h',
    zoneName: '1',
    queueName: 'q',
    itemName: null,
    ahead: 2,
    wait: null,
    windowNumbers: [1],
    takenAt: 0,
    takenAtText: '',
    groupSize: 1,
    language: 'zh',
    reprint: false,
    statusUrl: null,
  },
};
export const wanted = { kind: 'item', itemCode: 'I-0' } as const;
export const wish = { commandId: 'command-0000000001', party: { kind: 'none' }, language: 'zh' } as const;
export const slot = { at: 1_764_122_400_000, endsAt: 1_764_124_200_000, free: 2, byAppointment: false };
export const day = { date: '2025-11-26', slots: [slot] };
export const booking: BookingLine = {
  bookingId: 'b1',
  hallMovedFrom: null,
  code: 'K7M2-9QXD',
  state: 'booked',
  queueId: 'queue-a',
  queueName: words('企业综合', 'Companies'),
  itemCode: null,
  itemName: null,
  zoneName: words('一楼', 'Ground floor'),
  hallName: words('示范大厅', 'Model hall'),
  at: slot.at,
  endsAt: slot.endsAt,
  channel: 'hall',
  language: 'zh',
  heldUntil: null,
  changeUntil: slot.at,
  personMasked: null,
  lostSlot: false,
  ticketNumber: 'Y003',
  inspection: null,
};
export const checkIn = {
  act: 'checkIn',
  commandId: 'command-0000000001',
  proof: { kind: 'code', code: 'K7M29QXD' },
} as const;
/** A screen of each name; a new name without an example is a type error. */
export const examples: { readonly [N in Screen['name']]: Extract<Screen, { name: N }> } = {
  home: { name: 'home' },
  browse: { name: 'browse', by: 'theme', group: null },
  search: { name: 'search', query: '' },
  guide: { name: 'guide', wanted },
  identity: { name: 'identity', wanted, aim: { kind: 'take' }, creditCode: null, step: { at: 'choose' } },
  taking: { name: 'taking', wanted, wish, act: 'take' },
  number: { name: 'number', taken },
  refused: { name: 'refused', wanted, error: { code: 'alreadyQueued' }, again: null },
  times: { name: 'times', wanted, moving: null, days: [day], problem: null, date: null },
  area: { name: 'area', wanted },
  asking: { name: 'asking', wish: checkIn, wanted: null, moving: null, unsure: false },
  booked: { name: 'booked', booking, moved: false, paper: 'printed' },
  notBooked: {
    name: 'notBooked',
    act: 'hold',
    wanted,
    moving: null,
    error: { code: 'slotFull' },
    slotAt: slot.at,
    offers: [slot],
  },
  own: { name: 'own', act: 'checkIn', step: 'ways', text: '' },
  appointment: {
    name: 'appointment',
    found: { outcome: 'early', booking, opensAt: 0 },
    proof: checkIn.proof,
    sure: false,
  },
  cancelled: { name: 'cancelled', booking },
};
export const presented = {
  handle: 'a'.repeat(22),
  type: 'residentId',
  how: 'typed',
  masked: '310***********001X',
} as const;
/** Every step of saying who one is, and a slip printed again. */
export const steps: { readonly [A in IdentityStep['at']]: Extract<IdentityStep, { at: A }> } = {
  choose: { at: 'choose' },
  notice: { at: 'notice' },
  reading: { at: 'reading', lost: true },
  kinds: { at: 'kinds' },
  typing: { at: 'typing', field: 'phone', text: '' },
  confirm: { at: 'confirm', presented },
};
export const everyScreen: readonly Screen[] = [
  ...Object.values(examples),
  ...Object.values(steps).map((step) => ({ ...examples.identity, step })),
  ...Object.values(steps).map((step) => ({
    ...examples.identity,
    aim: { kind: 'book' as const, held: booking },
    step,
  })),
  ...(['notice', 'reading', 'confirm'] as const).map((at) => ({
    ...examples.identity,
    wanted: null,
    aim: { kind: 'own' as const, act: 'look' as const },
    step: steps[at],
  })),
  ...everyBookingScreen(),
  { ...examples.refused, error: { code: 'alreadyQueued', detail: { number: 'A007' } }, again: wish },
];
export function everyBookingScreen(): readonly Screen[] {
  const { times, asking, notBooked, own, appointment } = examples;
  const outcomes = [
    'early',
    'over',
    'otherDay',
    'otherHall',
    'already',
    'cancelled',
    'notBooked',
    'shown',
  ] as const;
  const move = { booking, proof: checkIn.proof };
  return [
    { ...times, days: null },
    { ...times, days: null, problem: { code: 'noAnswer' } },
    { ...times, days: [], moving: move },
    { ...times, date: day.date },
    { ...asking, unsure: true },
    { ...notBooked, offers: null },
    { ...notBooked, act: 'checkIn', wanted: null, slotAt: null, error: { code: 'bookingUnknown' } },
    { ...own, step: 'code', text: 'K7' },
    { ...appointment, sure: true },
    { ...appointment, rest: [booking] },
    ...outcomes.map((outcome) => ({ ...appointment, found: { outcome, booking, opensAt: 0 } })),
  ];
}
