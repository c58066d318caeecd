/** The kiosk's printer as the hall knows it: readiness before a number, a settled outcome after, orders from the guide desk. */
import { join } from 'node:path';
import type { Clock } from '@yiting/shared/basics/clock.ts';
import type { BookingSlip } from '@yiting/shared/protocol/bookings.ts';
import type { PaperReason } from '@yiting/shared/protocol/commands/tickets.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { SlipContent } from '@yiting/shared/protocol/slip.ts';
import type { KioskConfig } from './config.ts';
import { PaperRoll } from './paper-roll.ts';
import { DeviceFilePrinter } from './printer/device-file-printer.ts';
import { PrintJournal } from './printer/print-journal.ts';
import { type PrintJob, PrintService } from './printer/print-service.ts';
import type { PrintOutcome } from './printer/printer.ts';
import { SimulatedPrinter } from './printer/simulator/simulated-printer.ts';
import { layOutBooking } from './printer/slip/booking-layout.ts';
import { type GuideSlip, layOutGuide } from './printer/slip/guide-layout.ts';
import type { Block, PaperWidth } from './printer/slip/layout.ts';
import { TcpPrinter } from './printer/tcp-printer.ts';
import { slipOf } from './slip-paper.ts';

export type PrinterState = DeviceState['printer'];
export type Settled = {
  readonly paper: 'printed' | 'sentUnverified' | 'failed';
  readonly reason: PaperReason | null;
};
type Interrupted = readonly { readonly jobId: string; readonly ticketId: string }[];

export class Printing {
  /** There only when a simulated printer was asked for by name. */
  readonly simulated: SimulatedPrinter | null;
  /** Jobs whose outcome nobody knows since the host stopped in between; never printed again by themselves. */
  readonly interrupted: Interrupted;
  readonly roll: PaperRoll;
  readonly #service: PrintService | null;
  readonly #kind: PrinterState['kind'];
  readonly #paperWidth: PaperWidth;
  #state: PrinterState;
  #changed: () => void = () => undefined;
  #broke: { readonly reason: PaperReason; readonly at: number } | null = null;

  private constructor(parts: {
    simulated: SimulatedPrinter | null;
    service: PrintService | null;
    kind: PrinterState['kind'];
    interrupted: Interrupted;
    reason: PaperReason | null;
    roll: PaperRoll;
    paperWidth: PaperWidth;
  }) {
    this.simulated = parts.simulated;
    this.interrupted = parts.interrupted;
    this.roll = parts.roll;
    this.#service = parts.service;
    this.#kind = parts.kind;
    this.#paperWidth = parts.paperWidth;
    this.#state = { kind: parts.kind, ready: false, reason: parts.reason, paper: 'unknown' };
  }

  static async open(config: KioskConfig, clock: Clock): Promise<Printing> {
    const { printer } = config;
    const paperWidth = config.width === '80' ? '80mm' : '58mm';
    const roll = new PaperRoll(join(config.data, 'paper-roll.json'), () => clock.now());
    if (printer.kind === 'none')
      return new Printing({
        simulated: null,
        service: null,
        kind: 'none',
        interrupted: [],
        reason: 'noPrinter',
        roll,
        paperWidth,
      });
    const kind = printer.kind === 'simulated' ? 'simulated' : 'real';
    const journal = PrintJournal.open({ directory: join(config.data, 'print-journal'), clock });
    if (!journal.ok)
      return new Printing({
        simulated: null,
        service: null,
        kind,
        interrupted: [],
        reason: 'journalUnwritable',
        roll,
        paperWidth,
      });
    const simulated = printer.kind === 'simulated' ? await SimulatedPrinter.start({ paperWidth }) : null;
    const driver =
      printer.kind === 'file'
        ? new DeviceFilePrinter(printer.path)
        : new TcpPrinter(
            printer.kind === 'tcp'
              ? { host: printer.host, port: printer.port }
              : { host: '127.0.0.1', port: simulated?.port ?? 0 },
          );
    const paperUsed = (millimetres: number) => roll.used(millimetres);
    const service = new PrintService({ printer: driver, journal: journal.value, paperWidth, paperUsed });
    const { interrupted } = journal.value;
    return new Printing({ simulated, service, kind, interrupted, reason: null, roll, paperWidth });
  }

  get state(): PrinterState {
    return this.#state;
  }

  /** What the hall is told of the roll; nothing where nothing is printed. */
  get rollHealth(): Record<string, number> {
    if (this.#kind === 'none') return {};
    const { slipsLeft, percentLeft, isAsked, metres } = this.roll;
    const paperPercent = Math.round(percentLeft);
    return { slipsLeft, paperPercent, rollAsked: isAsked ? 1 : 0, rollMetres: metres };
  }

  /**
   * `ready`, or what is wrong, for the manager. A job that broke may leave a printer that answers every question well: it
   * stays a fault until a slip comes out, or for a minute.
   */
  get health(): 'ready' | 'unknown' | PaperReason {
    const { ready, reason } = this.#state;
    if (!ready) return reason ?? 'unknown';
    const broke = this.#broke;
    return broke !== null && performance.now() - broke.at < brokenShownMs ? broke.reason : 'ready';
  }

  /** Called when a job shows how the printer is: a fault is known before anybody asks again (B5-90). */
  onChange(changed: () => void): void {
    this.#changed = changed;
  }

  /** Asks the printer how it is. */
  async refresh(): Promise<PrinterState> {
    if (!this.#service) return this.#state;
    const readiness = await this.#service.readiness();
    this.roll.see(readiness.ready ? null : readiness.reason);
    this.#state = readiness.ready
      ? { kind: this.#kind, ready: true, reason: null, paper: this.roll.paperOf(readiness.paper) }
      : {
          kind: this.#kind,
          ready: false,
          reason: readiness.reason,
          paper: readiness.reason === 'noPaper' ? 'empty' : 'unknown',
        };
    return this.#state;
  }

  /** Prints once per job id, however often asked. */
  async print(job: { jobId: string; slip: SlipContent }): Promise<Settled> {
    return this.#run({ jobId: job.jobId, ticketId: job.slip.ticketId, slip: slipOf(job.slip) });
  }

  /** Prints what is no ticket; `ticketId` of the journal names what it is. */
  async printTest(job: { jobId: string; blocks: readonly Block[] }): Promise<Settled> {
    return this.#run({ jobId: job.jobId, ticketId: 'test', slip: job.blocks });
  }

  /** The guide of an item, once per job id; no ticket is settled by it. */
  async printGuide({ jobId, slip }: { jobId: string; slip: GuideSlip }): Promise<Settled> {
    return this.#run({ jobId, ticketId: 'guide', slip: layOutGuide(slip, this.#paperWidth) });
  }

  /** The slip of an appointment, once per job id; no ticket is settled by it. */
  async printBooking(job: { jobId: string; slip: BookingSlip }): Promise<Settled> {
    const blocks = layOutBooking(job.slip, this.#paperWidth);
    return this.#run({ jobId: job.jobId, ticketId: job.slip.bookingId, slip: blocks });
  }

  async #run(job: PrintJob): Promise<Settled> {
    if (!this.#service) return { paper: 'failed', reason: this.#state.reason ?? 'noPrinter' };
    const settled = settledAs(await this.#service.print(job));
    if (settled.reason === null) this.#broke = null;
    else if (!knowsNothing.includes(settled.reason)) {
      if (showsInJobsOnly.includes(settled.reason))
        this.#broke = { reason: settled.reason, at: performance.now() };
      const paper = settled.reason === 'noPaper' || settled.reason === 'paperEnded' ? 'empty' : 'unknown';
      this.#state = { kind: this.#kind, ready: false, reason: settled.reason, paper };
      this.#changed();
    }
    return settled;
  }

  async close(): Promise<void> {
    await this.#service?.close();
    await this.simulated?.close();
  }
}

/** Says nothing of how the printer is now. */
const knowsNothing: readonly PaperReason[] = ['writeOnly', 'restarted'];
/** No question to the printer brings it to light. */
const showsInJobsOnly: readonly PaperReason[] = ['diedMidJob', 'connectionLost', 'noAnswer'];
const brokenShownMs = 60_000;

function settledAs(outcome: PrintOutcome): Settled {
  return outcome.kind === 'printed'
    ? { paper: 'printed', reason: null }
    : { paper: outcome.kind, reason: outcome.reason };
}
