import type { Same } from '../area.ts';
import type { upkeepZh } from './upkeep-zh.ts';

export const upkeepEn: Same<typeof upkeepZh> = {
  upkeep: {
    heading: 'Kiosks: self-test and service',
    inService: 'In service',
    outOfService: 'Out of service: {{reason}}',
    since: 'since {{time}}',
    stop: 'Take out of service',
    stopOf: 'Take out of service: {{name}}',
    why: 'Why',
    resume: 'Put in service',
    resumeOf: 'Put in service: {{name}}',
    restart: 'Restart page',
    restartOf: 'Restart page: {{name}}',
    restartWaiting: 'Restarts when the person has finished',
    test: 'Test again',
    testOf: 'Test again: {{name}}',
    testWaiting: 'Tests when the person has finished',
    testedAt: 'Self-test {{time}}',
    neverTested: 'Not tested yet',
    afterSession:
      'Takes effect when the person at the kiosk has finished. Nobody can see or touch that screen from here.',
    lastTicket: 'last number {{time}}',
    noTicket: 'no number yet',
    noPage: 'page not open',
    reason: {
      maintenance: 'maintenance',
      repair: 'broken',
      cleaning: 'cleaning',
      moved: 'being moved',
      other: 'other',
    },
    line: {
      paper: {
        printed: 'slip printed',
        sentUnverified: 'slip sent, unverified',
        failed: 'no slip came',
        none: 'no printer',
      },
      reader: {
        answers: 'card reader answers',
        failed: 'card reader does not answer',
        none: 'no card reader',
      },
      sound: { played: 'sound works', failed: 'no sound', noPage: 'page not open' },
      clock: { well: 'clock agrees', off: 'clock off by {{seconds}} s' },
      link: { well: 'link {{ms}} ms', off: 'link slow or down' },
      disk: { well: 'disk has room', off: 'disk: {{mb}} MB left' },
    },
  },
};
