/** Every command with the function that carries it out; a command without one is a type error. */

import { bookingActs } from './bookings/acts.ts';
import { help } from './help.ts';
import { dayActs } from './manage/day.ts';
import { paperActs } from './manage/paper.ts';
import { settingActs } from './manage/settings.ts';
import { staffActs } from './manage/staff.ts';
import { stationActs } from './manage/stations.ts';
import { offlineActs } from './offline/acts.ts';
import { ratings } from './ratings.ts';
import { ticketChanges } from './tickets/change.ts';
import { reprintOwn } from './tickets/reprint-own.ts';
import { takeTicket } from './tickets/take.ts';
import type { Handlers } from './transaction.ts';
import { alarms } from './windows/alarm.ts';
import { calls } from './windows/call.ts';
import { service } from './windows/service.ts';
import { windowActs } from './windows/window.ts';

export const handlers: Handlers = {
  'ticket.take': takeTicket,
  'ticket.reprintOwn': reprintOwn,
  ...ticketChanges,
  ...offlineActs,
  ...windowActs,
  ...calls,
  ...service,
  ...alarms,
  ...help,
  ...ratings,
  ...dayActs,
  ...stationActs,
  ...paperActs,
  ...staffActs,
  ...settingActs,
  ...bookingActs,
};
