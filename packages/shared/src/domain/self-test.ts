/** How a self-test is judged: each line is well or wants a look. */
import type { SelfTestReport } from '../protocol/commands/upkeep.ts';

export const selfTestLines = ['paper', 'reader', 'sound', 'clock', 'link', 'disk'] as const;
export type SelfTestLine = (typeof selfTestLines)[number];

/** More than this and times on slips and screens would differ visibly, ms. */
const clockOffsetMaxMs = 30_000;
const roundTripMaxMs = 1_000;
/** A day of journals and a release need less. */
const diskFreeMinMb = 500;

/** True where nothing is to be done. A reader or printer that this kiosk has not is no fault. */
export function isWell(report: SelfTestReport, line: SelfTestLine): boolean {
  switch (line) {
    case 'paper':
      return report.paper === 'printed' || report.paper === 'none';
    case 'reader':
      return report.reader !== 'failed';
    case 'sound':
      return report.sound === 'played';
    case 'clock':
      return Math.abs(report.clockOffsetMs) <= clockOffsetMaxMs;
    case 'link':
      return report.roundTripMs >= 0 && report.roundTripMs <= roundTripMaxMs;
    case 'disk':
      return report.diskFreeMb >= diskFreeMinMb;
  }
}
