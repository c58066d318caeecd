import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type { TakeWish } from '@yiting/shared/protocol/device.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyChain } from '../../hall-server/src/journal/journal.ts';
import { brokenRows } from '../../hall-server/src/simulate/check/rows-in-all.ts';
import { openNotes } from '../../hall-server/src/store/offline.ts';
import { findTicket } from '../../hall-server/src/store/tickets.ts';
import { compareWithJournal } from '../../hall-server/src/testing/rebuild.ts';
import { must, openCopy, openTestHall, type TestHall } from '../../hall-server/src/testing/test-hall.ts';
import { OfflineNumbers } from '../device/offline/offline-numbers.ts';
import { Telling } from '../device/offline/telling.ts';
import { type Fate, lossyLink } from './lossy-link.ts';

type Act =
  | 'take'
  | 'cut'
  | 'cutLong'
  | 'mend'
  | 'restartKiosk'
  | 'restartHall'
  | 'newDay'
  | 'sameDay'
  | 'pause';
const acts = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant<Act>('take') },
    { weight: 5, arbitrary: fc.constantFrom<Act>('cut', 'cutLong', 'mend') },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Act>('restartKiosk', 'restartHall', 'newDay', 'sameDay', 'pause'),
    },
  ),
  { minLength: 20, maxLength: 45 },
);
const fates = fc.array(fc.constantFrom<Fate>('arrives', 'arrives', 'lostOnTheWay', 'answerLost'), {
  minLength: 30,
  maxLength: 60,
});

/** A kiosk's numbers over one wire, restarted on the same folder as often as wished. */
class Kiosk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'yiting-offline-'));
  readonly wire: ReturnType<typeof lossyLink>;
  #offline: OfflineNumbers;
  #telling: Telling;

  constructor(hall: TestHall, fate: () => Fate) {
    this.wire = lossyLink(hall, fate);
    [this.#offline, this.#telling] = this.#start();
  }

  restart(): void {
    this.#offline.close();
    [this.#offline, this.#telling] = this.#start();
  }

  async follow(): Promise<void> {
    this.wire.look();
    await this.#telling.follow();
  }

  get waiting(): number {
    return this.#telling.waiting;
  }

  take(wish: TakeWish): Promise<Result<Taken, HallError>> {
    return this.#offline.takeEitherWay(wish, async () => {
      const { commandId, queueId = 'queue-a', language } = wish;
      // Everybody in this test comes without a document.
      const party = { kind: 'none' } as const;
      const answer = await this.wire.link.send('ticket.take', { queueId, party, language }, commandId);
      // What the real link does while the person waits: after a lost answer it becomes silent.
      if (!answer.ok && answer.error.code === 'noAnswer') this.wire.cut(true);
      if (!answer.ok) return failed(hallError('notConnected'));
      const { ticketId, slip } = answer.value;
      return ok({ ticketId, slip, paper: 'printing', paperReason: null });
    });
  }

  close(): void {
    this.#offline.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #start(): [OfflineNumbers, Telling] {
    const client = () => this.wire.link;
    const offline = new OfflineNumbers({ folder: this.#folder, client, catalogue: () => null });
    return [offline, new Telling({ offline, client, tellPaper: () => undefined })];
  }
}

async function carryOut(act: Act, hall: TestHall, kiosk: Kiosk): Promise<void> {
  if (act === 'cut' || act === 'cutLong') kiosk.wire.cut(act === 'cutLong');
  if (act === 'mend') kiosk.wire.mend();
  if (act === 'restartKiosk') kiosk.restart();
  if (act === 'restartHall') await hall.restart();
  if (act === 'pause')
    await hall.act('queue.setState', { queueId: 'queue-a', state: 'paused' }, hall.staff.manager);
  if (act === 'newDay' || act === 'sameDay') {
    must(await hall.act('day.close', { force: true }));
    if (act === 'newDay') hall.clock.advance(24 * 3_600_000);
    must(await hall.act('day.open', {}));
  }
  await kiosk.follow();
}

test('[F20] whatever is cut and restarted: no number twice, none lost, none that nobody holds', async () => {
  // Set up once: every run opens a copy, so that its time goes into what is cut and restarted.
  const prepared = await openTestHall();
  await prepared.hall.close();
  await fc.assert(
    fc.asyncProperty(acts, fates, async (steps, lots) => {
      const hall = await openCopy(prepared);
      let draw = 0;
      let calm = false;
      const kiosk = new Kiosk(hall, () => (calm ? 'arrives' : (lots[draw++ % lots.length] ?? 'arrives')));
      const shown: Taken[] = [];
      try {
        await kiosk.follow();
        for (const [index, act] of steps.entries()) {
          if (act !== 'take') await carryOut(act, hall, kiosk);
          else {
            const commandId = `wish-${String(index).padStart(16, '0')}`;
            const wish: TakeWish = { commandId, queueId: 'queue-a', party: { kind: 'none' }, language: 'zh' };
            const waiting = kiosk.take(wish);
            // Whoever waits for a short cut to end is not kept for ever.
            const patience = setTimeout(() => kiosk.wire.cut(true), 5);
            const answer = await waiting;
            clearTimeout(patience);
            if (answer.ok) shown.push(answer.value);
          }
        }
        calm = true;
        kiosk.wire.mend();
        for (let round = 0; round < 3; round += 1) await kiosk.follow();
        expect(kiosk.waiting).toBe(0);
        expectAllHonoured(hall, shown);
      } finally {
        kiosk.close();
        await hall.close();
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
  prepared.remove();
});

function expectAllHonoured(hall: TestHall, shown: readonly Taken[]): void {
  const { database, keys } = hall.hall;
  const numbers = shown.map(({ slip }) => `${slip.takenAtText.slice(0, 10)} ${slip.number}`);
  expect(new Set(numbers).size).toBe(numbers.length);
  const noted = new Set(openNotes(database, 999).map(({ ticketId }) => ticketId));
  for (const { ticketId, slip } of shown) {
    const ticket = findTicket(database, ticketId);
    if (ticket) expect([ticket.number, ticket.state === 'cancelled']).toEqual([slip.number, false]);
    else expect(noted).toContain(ticketId);
  }
  const held = new Set(shown.map(({ ticketId }) => ticketId));
  const live = database.all<{ id: string }>("SELECT ticket_id AS id FROM tickets WHERE state = 'waiting'");
  expect(live.filter(({ id }) => !held.has(id))).toEqual([]);
  expect(brokenRows(database)).toEqual([]);
  expect(verifyChain(database).whole).toBe(true);
  expect(compareWithJournal(database, keys.tokenFor).different).toEqual([]);
}
