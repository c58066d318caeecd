import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  heading: 'Were the announced waits right?',
  note: 'What people were told with their number, against how long they waited; only numbers called once and served straight away',
  summary:
    'Announced {{range}} min, actually {{waited}} min on average; {{share}}% waited no longer than told ({{people}} people)',
  nothing: 'No numbers to compare on this day yet',
  byQueue: 'By queue',
  byHour: 'By hour of taking the number',
  queue: 'Queue',
  hour: 'Hour',
  people: 'People',
  announced: 'Announced (min)',
  waited: 'Actual mean (min)',
  error: 'Error',
  within: 'Waited no longer',
  exact: 'Right',
  tooShort: '{{minutes}} min too short',
  tooLong: '{{minutes}} min too long',
};
