import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  title: {
    commitment: 'Please sign the commitment',
    gapCommitment: 'Please sign the gap commitment',
    receipt: 'Please sign for receipt',
    withdrawal: 'Please sign the withdrawal',
  },
  read: 'Read it to the end, then sign with a finger or a pen. The text is in Chinese; ask the officer to explain it.',
  pad: 'Signature pad',
  here: 'Sign here',
  clear: 'Clear',
  sign: 'Sign',
  thanks: 'Signed, thank you',
  full: 'That is too long. Please clear and sign again.',
};
