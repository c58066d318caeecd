/** The manager's console. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { overtakingBound } from '@yiting/shared/domain/overtaking.ts';
import { sitesOf } from '@yiting/shared/domain/sites.ts';
import type { ManageView } from '@yiting/shared/protocol/views/station.ts';
import { headStarts } from '../../commands/windows/serving.ts';
import { openDay } from '../../store/hall.ts';
import { waitingPairings } from '../../store/staff.ts';
import { upkeepOf } from '../../store/upkeep.ts';
import type { Presence } from '../presence.ts';
import type { Snapshot } from '../snapshot.ts';
import { openAlarms } from './alarms.ts';
import { bookingsToday } from './bookings.ts';
import { needsOf, type Upkeep } from './needs.ts';
import { wallWindows } from './wall.ts';

export function manageView(hall: Snapshot, presence: Presence, upkeep: Upkeep): ManageView {
  const zoneOf = (windowId: string) => hall.windows.find((window) => window.windowId === windowId);
  const nameOf = (staffId: string | null | undefined) =>
    hall.staff.find((staff) => staff.staffId === staffId)?.name ?? null;
  return {
    hallName: hall.plan.hall.name,
    day: hall.day,
    dayOpen: hall.day !== null,
    dayOpenedAt: openDay(hall.database)?.openedAt ?? null,
    bookings: bookingsToday(hall),
    visitorsInside: hall.waiting.length + hall.attended.length,
    queues: hall.queueLines.map((line) => ({
      ...line,
      zoneId: hall.queues.find(({ queueId }) => queueId === line.queueId)?.zoneId ?? '',
    })),
    zones: hall.zones.map(({ zoneId, name }) => ({ zoneId, name })),
    windows: wallWindows(hall).map((window) => ({
      ...window,
      zoneId: zoneOf(window.windowId)?.zoneId ?? '',
      officerName: nameOf(zoneOf(window.windowId)?.officerId),
    })),
    sites: sitesOf(hall.plan).map(({ id, kind, name }) => ({ id, kind, name })),
    stations: presence
      .stations(hall.database)
      .map((station) => ({ ...station, upkeep: upkeepOf(hall.database, station.stationId) })),
    pairings: waitingPairings(hall.database, hall.now - limits.pairingOpenMs).map(
      ({ pairingId, code, kind, hint, at }) => ({ pairingId, code, kind, hint, at }),
    ),
    staff: hall.staff.map(({ staffId, login, name, roles, active, lockedUntil }) => ({
      staffId,
      login,
      name,
      roles,
      active,
      lockedUntil: lockedUntil !== null && lockedUntil > hall.now ? lockedUntil : null,
      windowNumber: hall.windows.find(({ officerId }) => officerId === staffId)?.number ?? null,
    })),
    alarms: openAlarms(hall),
    needs: needsOf(hall, presence, upkeep),
    order: orderOf(hall),
    staffing: hall.staffing.lines,
    backup: {
      lastAt: upkeep.lastBackupAt,
      mirrorOk: upkeep.mirrorOk,
      clockDriftMs: Math.round(upkeep.driftMs / 1_000) * 1_000,
      catalogueItems:
        hall.database.one<{ count: number }>('SELECT count(*) AS count FROM items WHERE retired = 0')
          ?.count ?? 0,
    },
  };
}

function orderOf({ plan, windows }: Snapshot): ManageView['order'] {
  const { headStartMinutes, lateAfterMinutes, returnSinceMinutes } = plan.policy;
  const bound = overtakingBound(
    headStarts(plan),
    windows.map(({ profile }) => profile),
  );
  return {
    appointmentHeadStart: headStartMinutes.appointment,
    priorityHeadStart: headStartMinutes.priority,
    lateAfter: lateAfterMinutes,
    returnSince: returnSinceMinutes,
    boundInQueue: bound.inQueueMinutes,
    boundAtWindow: bound.atWindowMinutes,
  };
}
