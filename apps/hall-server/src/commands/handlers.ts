/** Every command with the function that carries it out; a command without one is a type error. */
import { dayActs } from './manage/day.ts';
import { settingActs } from './manage/settings.ts';
import { staffActs } from './manage/staff.ts';
import { stationActs } from './manage/stations.ts';
import { upkeepActs } from './manage/upkeep.ts';
import { offlineActs } from './offline/acts.ts';
import { ratings } from './ratings.ts';
import { ticketChanges } from './tickets/change.ts';
import { takeTicket } from './tickets/take.ts';
import type { Handlers } from './transaction.ts';
import { alarms } from './windows/alarm.ts';
import { calls } from './windows/call.ts';
import { service } from './windows/service.ts';
import { windowActs } from './windows/window.ts';

export const handlers: Handlers = {
  'ticket.take': takeTicket,
  ...ticketChanges,
  ...offlineActs,
  ...windowActs,
  ...calls,
  ...service,
  ...alarms,
  ...ratings,
  ...dayActs,
  ...stationActs,
  ...staffActs,
  ...settingActs,
  ...upkeepActs,
};
