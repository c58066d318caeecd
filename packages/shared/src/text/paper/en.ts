import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  slipsLeft: 'about {{count}} slips left',
  changeRoll: 'New roll is in',
  changeRollOf: '{{printer}}: new roll is in',
  asked: '{{printer}}: is a new roll in?',
  notChanged: 'No',
  metres: 'Length of the roll (m)',
  title: 'Paper',
  state: { ok: 'Paper fine', nearEnd: 'Paper nearly out', empty: 'No paper', unknown: 'Not known' },
};
