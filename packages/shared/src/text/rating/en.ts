import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  title: 'Exit rating',
  idle: 'Window {{number}}',
  idleHint: 'When you are done, please rate your visit here',
  ask: 'Are you satisfied with this visit?',
  private: 'The staff cannot see who rated',
  grade: {
    g5: 'Very satisfied',
    g4: 'Satisfied',
    g3: 'Fairly satisfied',
    g2: 'Not satisfied',
    g1: 'Very dissatisfied',
  },
  goodTags: 'What was good (choose any)',
  badTags: 'What was not good (choose any)',
  text: 'Anything else (optional)',
  textNeeded: 'Please choose one, or write a sentence',
  submit: 'Submit rating',
  decline: 'Do not rate',
  thanks: 'Thank you for your rating',
  thanksBad: 'Thank you for telling us. We will improve',
  already: 'This visit has already been rated',
  bye: 'Goodbye',
};
