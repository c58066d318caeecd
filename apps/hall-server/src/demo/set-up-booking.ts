/** When the demo hall is open, and what can be booked there: lunch, a Saturday by appointment, quotas, inspectors. */
import type { CommandInput } from '@yiting/shared/protocol/commands.ts';

const workday = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];

/** 5+2: on Saturday morning for those who have booked (B3-60). */
export const demoOpening: CommandInput<'opening.set'> = {
  scope: { kind: 'hall' },
  opening: {
    weekly: [
      ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, spans: workday })),
      { weekday: 6, spans: [{ from: '09:00', to: '11:30', byAppointment: true }] },
    ],
  },
};

const area = (id: string, zh: string, en: string, ja: string, inspectors: number) => ({
  id,
  name: { zh, en, ja },
  inspectors,
});

export const demoRules: CommandInput<'booking.setRules'> = {
  rules: {
    queues: [
      { queueId: 'queue-a', places: 3, quota: { phone: 2, bank: 1 } },
      { queueId: 'queue-b', places: 2 },
      { queueId: 'queue-c', slotMinutes: 20, places: 2 },
      { queueId: 'queue-d', slotMinutes: 60, places: 1, daysAhead: 14 },
    ],
    items: [{ itemCode: 'LOCAL-SCJG-001', slots: 2, places: 1 }],
    inspections: {
      areas: [area('area-north', '北片', 'North', '北部', 2), area('area-south', '南片', 'South', '南部', 1)],
    },
  },
};
