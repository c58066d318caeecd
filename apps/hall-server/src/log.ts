/** The log: JSON lines for whoever runs the hall. Ids and codes only; no names, no numbers of people. */
import { pino } from 'pino';

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error'>;

/** To standard output; `silent` in tests. */
export function makeLog(level: 'info' | 'warn' | 'error' | 'silent'): Log {
  return pino({ level, base: null, redact: ['*.password', '*.phone', '*.session', '*.stationKey'] });
}
