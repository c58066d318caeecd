/** What a slip printer is to the rest of the device host: it tells how it is, and says of each job what became of it. */

/** `unknown` where the printer has no way to answer; it may still print. */
export interface PrinterStatus {
  readonly online: boolean;
  readonly paper: 'ok' | 'nearEnd' | 'empty' | 'unknown';
  readonly cover: 'closed' | 'open' | 'unknown';
  readonly error?: PrinterError;
}

/** `busy`: somebody else holds its one connection. `overheated` mends itself; `recoverable` needs a hand, `unrecoverable` the power switch. */
export type PrinterError = 'cutter' | 'recoverable' | 'unrecoverable' | 'overheated' | 'busy';

export type PrintOutcome =
  /** The printer answered after it had worked through the data. */
  | { readonly kind: 'printed' }
  /** All of it was sent, or may have been; nobody can say whether paper came. */
  | { readonly kind: 'sentUnverified'; readonly reason: UnverifiedReason }
  /** No whole slip can have come out. */
  | { readonly kind: 'failed'; readonly reason: PrintFailure };

export const unverifiedReasons = [
  /** Sent, and the printer kept silent. */
  'noAnswer',
  /** The line was lost after everything had been handed over. */
  'connectionLost',
  /** It answered after the data, and reported the end of the paper with it. */
  'paperEnded',
  /** This way of connecting carries no answers. */
  'writeOnly',
  /** The device host stopped between intent and outcome. */
  'restarted',
] as const;
export type UnverifiedReason = (typeof unverifiedReasons)[number];

export const printFailures = [
  'noPaper',
  'coverOpen',
  'offline',
  'busy',
  /** The line broke, or the printer stopped taking data, while part of the job had not left: its end never arrived. */
  'diedMidJob',
  'error',
] as const;
export type PrintFailure = (typeof printFailures)[number];

export interface Printer {
  status(): Promise<PrinterStatus>;
  /** Sends once, never again by itself. `jobId` names the job where a driver can carry it; bytes end with the cut. */
  print(jobId: string, bytes: Uint8Array): Promise<PrintOutcome>;
  /** Waits for the job under way; later jobs fail as `offline`. */
  close(): Promise<void>;
}

/** Why no paper can come, judged by what the printer itself reports; undefined when nothing speaks against it. */
export function obstacleOf(status: PrinterStatus): PrintFailure | undefined {
  if (status.error === 'busy') return 'busy';
  if (status.cover === 'open') return 'coverOpen';
  if (status.paper === 'empty') return 'noPaper';
  if (status.error !== undefined) return 'error';
  return status.online ? undefined : 'offline';
}
