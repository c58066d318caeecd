import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  inHall: 'Numbers in the hall',
  closedTitle: 'Closed now',
  opensToday: 'Opens today at {{from}}',
  opensOn: 'Opens {{weekday}} at {{from}}',
  weekday: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  items: 'What you can do here',
  guides: 'Guides',
  guidesOnly: 'Here you can read the guides. Please take your number in the hall.',
  noSlip: 'No slip is printed here. Please remember the number on the screen.',
  elsewhere: 'Please come to the government service hall.',
  outReason: {
    maintenance: 'Under maintenance. Please come back later.',
    repair: 'Out of order, being repaired.',
    cleaning: 'Being cleaned. Ready in a moment.',
    moved: 'This machine is moving to another place.',
    other: 'Not available for now.',
  },
};
