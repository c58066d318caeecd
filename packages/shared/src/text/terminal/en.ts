import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  whyNoPaper: {
    noPaper: 'The printer is out of paper.',
    coverOpen: 'The printer cover is open.',
    offline: 'The printer is not connected.',
    busy: 'The printer is busy.',
    diedMidJob: 'Printing stopped half-way.',
    error: 'The printer has a fault.',
    noAnswer: 'The printer did not answer.',
    connectionLost: 'The line to the printer broke.',
    paperEnded: 'The paper ran out; the slip may be incomplete.',
    writeOnly: 'This printer does not report back.',
    restarted: 'This machine has just restarted.',
    noPrinter: 'No slips are printed here.',
    journalUnwritable: 'This machine has a storage fault.',
  },
  reprint: 'For a slip, ask the guide desk; if your ID was read, any other kiosk prints it too.',
  reprintAway:
    'For a slip, ask the guide desk in the hall; if your ID was read, a kiosk there prints it too.',
  scan: 'Scan to follow the queue on your phone',
  hostTitle: 'Starting again',
  hostHint: 'Please wait a moment, or go to the guide desk.',
  guides: 'Read the guides',
  noVoice: 'Captions only, no voice',
  printGuide: 'Print this list',
  guidePaper: {
    printing: 'Printing…',
    printed: 'Please take your list',
    sentUnverified: 'The list may not have come out',
    failed: 'It was not printed',
    tooMany: 'Just printed, please wait a moment',
  },
};
