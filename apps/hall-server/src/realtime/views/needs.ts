/** What needs a manager now. Each need is a code with figures; the screens have the words. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { Need } from '@yiting/shared/protocol/views/screens.ts';
import { ticketsWithoutPaper } from '../../store/tickets.ts';
import type { Presence } from '../presence.ts';
import type { Snapshot } from '../snapshot.ts';
import { openAlarms } from './alarms.ts';
import { helpNeeds } from './help.ts';
import { offlineNeeds } from './offline-needs.ts';
import { staffingNeeds } from './staffing-needs.ts';
import { stationNeeds } from './station-needs.ts';

/** How the server itself is; measured elsewhere. */
export type Upkeep = {
  readonly lastBackupAt: number | null;
  readonly mirrorOk: boolean;
  readonly driftMs: number;
  readonly startedAt: number;
};

const minuteMs = 60_000;
/** Of the hall's own upkeep, until the hall sets its own. */
const thresholds = {
  pausedMinutes: 30,
  backupOldMs: 3 * 3_600_000,
  deskGoneMs: 60_000,
};

/** Urgent ones first, then the oldest. */
export function needsOf(hall: Snapshot, presence: Presence, upkeep: Upkeep): Need[] {
  return hall.once('needs', () => {
    const all = [
      ...alarmNeeds(hall),
      ...helpNeeds(hall),
      ...staffingNeeds(hall),
      ...queueNeeds(hall),
      ...windowNeeds(hall, presence),
      ...stationNeeds(hall, presence),
      ...paperNeeds(hall),
      ...upkeepNeeds(hall, upkeep),
      ...ratingNeeds(hall),
      ...offlineNeeds(hall),
    ];
    all.sort((left, right) => Number(right.urgent) - Number(left.urgent) || left.at - right.at);
    return all.slice(0, limits.needsMax);
  });
}

function alarmNeeds(hall: Snapshot): Need[] {
  return openAlarms(hall).map(({ alarmId, windowNumber, at }) => ({
    needId: alarmId,
    kind: 'alarm',
    urgent: true,
    at,
    detail: { window: windowNumber },
  }));
}

function queueNeeds(hall: Snapshot): Need[] {
  const policy = hall.plan.policy.staffing;
  // Where a window is suggested, that says it all.
  const suggested = new Set(hall.staffing.suggestions.map(({ queueId }) => queueId));
  return hall.queueLines.flatMap((queue): Need[] => {
    if (queue.longestSince === null || suggested.has(queue.queueId)) return [];
    const minutes = Math.floor((hall.now - queue.longestSince) / minuteMs);
    if (minutes >= policy.longestWaitMinutes) {
      return [
        {
          needId: `longWait-${queue.queueId}`,
          kind: 'longWait',
          urgent: true,
          at: queue.longestSince,
          detail: { prefix: queue.prefix, queue: queue.name.zh, minutes, count: queue.waiting },
        },
      ];
    }
    if (queue.waiting > policy.waitingPerWindow * Math.max(1, queue.openWindows)) {
      return [
        {
          needId: `many-${queue.queueId}`,
          kind: 'manyWaiting',
          urgent: false,
          at: queue.longestSince,
          detail: {
            prefix: queue.prefix,
            queue: queue.name.zh,
            count: queue.waiting,
            windows: queue.openWindows,
          },
        },
      ];
    }
    return [];
  });
}

function windowNeeds(hall: Snapshot, presence: Presence): Need[] {
  return hall.windows.flatMap((window): Need[] => {
    const minutes = Math.floor((hall.now - window.stateSince) / minuteMs);
    if (window.state === 'paused' && minutes >= thresholds.pausedMinutes) {
      return [
        {
          needId: `paused-${window.windowId}`,
          kind: 'windowPausedLong',
          urgent: false,
          at: window.stateSince,
          detail: { window: window.number, minutes, reason: window.pauseReason ?? 'other' },
        },
      ];
    }
    const busy = window.state === 'calling' || window.state === 'serving';
    const gone =
      window.officerId !== null &&
      !presence.staffIsHere(window.officerId) &&
      hall.now - window.stateSince > thresholds.deskGoneMs;
    if (busy && gone)
      return [
        {
          needId: `desk-${window.windowId}`,
          kind: 'deskGone',
          urgent: true,
          at: window.stateSince,
          detail: { window: window.number },
        },
      ];
    const calls = hall.ticket(window.ticketId);
    if (window.state === 'calling' && calls?.callId) return silentVoice(hall, window.number, calls.callId);
    return [];
  });
}

function silentVoice(hall: Snapshot, windowNumber: number, callId: string): Need[] {
  const call = hall.database.one<{ voice: string | null; at: number }>(
    'SELECT voice, at FROM calls WHERE call_id = :callId',
    { callId },
  );
  if (call?.voice !== 'expired') return [];
  return [
    {
      needId: `voice-${callId}`,
      kind: 'voiceSilent',
      urgent: false,
      at: call.at,
      detail: { window: windowNumber },
    },
  ];
}

function paperNeeds(hall: Snapshot): Need[] {
  if (hall.day === null) return [];
  return ticketsWithoutPaper(hall.database, hall.day, 3)
    .filter(({ paper }) => paper === 'failed')
    .map(({ ticketId, number, takenAt }) => ({
      needId: `slip-${ticketId}`,
      kind: 'paperFailed',
      urgent: false,
      at: takenAt,
      detail: { number },
    }));
}

function upkeepNeeds(hall: Snapshot, upkeep: Upkeep): Need[] {
  const needs: Need[] = [];
  if (!upkeep.mirrorOk)
    needs.push({ needId: 'mirror', kind: 'mirrorFailed', urgent: true, at: hall.now, detail: {} });
  if (Math.abs(upkeep.driftMs) > limits.clockJumpMs) {
    needs.push({
      needId: 'clock',
      kind: 'clockJumped',
      urgent: true,
      at: hall.now,
      detail: { seconds: Math.round(upkeep.driftMs / 1000) },
    });
  }
  const backupAt = upkeep.lastBackupAt ?? upkeep.startedAt;
  if (hall.now - backupAt > thresholds.backupOldMs) {
    needs.push({
      needId: 'backup',
      kind: 'backupOld',
      urgent: false,
      at: backupAt,
      detail: { hours: Math.floor((hall.now - backupAt) / 3_600_000) },
    });
  }
  return needs;
}

/** Bad ratings of today; who handles them by when comes with the rectification files. */
function ratingNeeds(hall: Snapshot): Need[] {
  const bad = hall.database.one<{ count: number; at: number | null }>(
    'SELECT count(*) AS count, min(r.at) AS at FROM ratings r JOIN events e ON e.event_id = r.event_id WHERE e.day = :day AND r.grade <= 2 AND r.effective = 1',
    { day: hall.day },
  );
  if (!bad || bad.count === 0) return [];
  return [
    {
      needId: 'negative',
      kind: 'negativeRating',
      urgent: false,
      at: bad.at ?? hall.now,
      detail: { count: bad.count },
    },
  ];
}
