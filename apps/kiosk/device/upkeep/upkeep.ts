/** Carries out what the hall wishes of this kiosk: the opening self-test, a test or restart asked for. Never while a person stands here. */
import type { Result } from '@yiting/shared/basics/result.ts';
import type { SelfTestReport } from '@yiting/shared/protocol/commands/upkeep.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import { DoneOrders } from './done-orders.ts';
import { OpenSessions } from './open-sessions.ts';
import { runSelfTest, type SelfTestParts } from './self-test.ts';

export type UpkeepParts = Pick<
  SelfTestParts,
  'hall' | 'dataFolder' | 'hallNow' | 'printing' | 'checkReader'
> & {
  readonly timeZone: () => string;
  /** False: no test by itself in the morning; one that is asked for is still made. */
  readonly everyMorning: boolean;
  readonly report: (report: SelfTestReport, id: string) => Promise<Result<unknown, HallError>>;
  /** How long the opening test waits for a page that could play its sound, ms. */
  readonly pageWaitMs?: number;
};
type Due = { readonly jobId: string; readonly orderId: string | null; readonly day: string | null };

const pageWaitMs = 60_000;
const retryReportMs = 3_000;
const lasting: readonly HallError['code'][] = [
  'malformed',
  'notAllowed',
  'unknownMessage',
  'commandIdReused',
];

export class Upkeep {
  readonly sessions: OpenSessions;
  readonly #parts: UpkeepParts;
  readonly #done: DoneOrders;
  readonly #startedAt = performance.now();
  #view: KioskView | null = null;
  #testing = false;
  #closed = false;

  constructor(parts: UpkeepParts) {
    this.#parts = parts;
    this.#done = new DoneOrders(parts.dataFolder);
    this.sessions = new OpenSessions(() => this.look(this.#view));
  }

  /** What the manager sees of it; nothing about the person who may stand here. */
  get health(): Record<string, string> {
    const restarted = this.#done.now.restartOrder;
    return {
      page: this.sessions.hasPage ? 'shown' : 'missing',
      ...(restarted === null ? {} : { restarted }),
    };
  }

  /** Called with the newest view, and whenever a session ends. Null: the hall is not heard now. */
  look(view: KioskView | null): void {
    this.#view = view;
    if (!view || this.#testing || this.#closed || this.sessions.isOpen) return;
    const { restartOrder } = view.wishes;
    if (restartOrder !== null && restartOrder !== this.#done.now.restartOrder && this.sessions.hasPage) {
      this.#done.note({ restartOrder });
      this.sessions.reload();
      return;
    }
    const due = this.#dueTest(view);
    if (!due) return;
    this.#testing = true;
    void this.#test(due, view).finally(() => {
      this.#testing = false;
    });
  }

  close(): void {
    this.#closed = true;
  }

  #dueTest({ day, wishes }: KioskView): Due | null {
    const { testedDay, testOrder } = this.#done.now;
    const orderId = wishes.selfTestOrder;
    if (orderId !== null && orderId !== testOrder) return { jobId: orderId, orderId, day };
    if (!this.#parts.everyMorning || day === null || day === testedDay) return null;
    const waited = performance.now() - this.#startedAt;
    if (!this.sessions.hasPage && waited < (this.#parts.pageWaitMs ?? pageWaitMs)) return null;
    return { jobId: `self-test-${day}`, orderId: null, day };
  }

  /** Noted as done once the hall has the report: a kiosk that is switched off in between tests again. */
  async #test({ jobId, orderId, day }: Due, view: KioskView): Promise<void> {
    const { hallNow, timeZone } = this.#parts;
    const timeText = new Intl.DateTimeFormat('sv-SE', {
      timeZone: timeZone(),
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(hallNow());
    const report = await runSelfTest(
      { ...this.#parts, stationName: view.stationName, timeText, playSound: () => this.sessions.playSound() },
      { jobId, orderId },
    );
    // One id for one test: a lost reply makes no second report.
    const id = `${jobId}-${Math.round(hallNow())}`;
    while (!this.#closed) {
      const answer = await this.#parts.report(report, id);
      if (answer.ok || lasting.includes(answer.error.code)) break;
      await new Promise((resolve) => setTimeout(resolve, retryReportMs));
    }
    if (this.#closed) return;
    this.#done.note({ ...(orderId === null ? {} : { testOrder: orderId }), testedDay: day });
  }
}
