/** The wire between kiosk and a real hall as a bad day makes it: messages lost before they arrive, answers lost on the way back. */
import { failed } from '@yiting/shared/basics/result.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import { SlowFigures, Snapshot } from '../../hall-server/src/realtime/snapshot.ts';
import { kioskView } from '../../hall-server/src/realtime/views/kiosk.ts';
import { planReader } from '../../hall-server/src/store/meta.ts';
import type { TestHall } from '../../hall-server/src/testing/test-hall.ts';
import type { HallLink } from '../device/offline/offline-numbers.ts';

export type Fate = 'arrives' | 'lostOnTheWay' | 'answerLost';

/** What a kiosk is told of the wait is not what this is about. */
const unknownWaits = { waitOfQueue: () => null, waitOfTicket: () => null };

export function lossyLink(test: TestHall, fate: () => Fate) {
  let cut = false;
  let silentMs = 0;
  let kept: { body: KioskView; at: number; epoch: number; seq: number } | null = null;
  const look = () => {
    const { database } = test.hall;
    const now = test.clock.now();
    const plan = planReader(database).plan();
    const staffing = { lines: [], suggestions: [] };
    const slow = new SlowFigures();
    const hall = new Snapshot({ database, now, plan, waits: unknownWaits, staffing, slow });
    kept = { body: kioskView(hall, test.stations.kiosk), at: now, epoch: 1, seq: 1 };
  };
  const link: HallLink = {
    hello: null,
    hallNow: () => test.clock.now(),
    get link() {
      return { state: cut ? 'stale' : 'live', silentMs, refusal: null } as const;
    },
    newest: (() => kept) as HallLink['newest'],
    send: (async (type: string, body: object, id: string = `lossy-${crypto.randomUUID()}`) => {
      if (cut) return failed(hallError('notConnected'));
      const fated = fate();
      if (fated === 'lostOnTheWay') return failed(hallError('noAnswer'));
      const answer = await test.act(type as never, body as never, test.stations.kiosk, id);
      return fated === 'answerLost' ? failed(hallError('noAnswer')) : answer;
    }) as HallLink['send'],
  };
  // A greeting: the kiosk has heard the hall in this run.
  const hello = { timeZone: 'Asia/Shanghai' };
  Object.defineProperty(link, 'hello', { get: () => hello });
  look();
  return {
    link,
    /** Pulls the cable; `long`: the hall has been silent too long already. */
    cut: (long: boolean) => {
      cut = true;
      silentMs = long ? 60_000 : 0;
    },
    mend: () => {
      cut = false;
      silentMs = 0;
      look();
    },
    look,
  };
}
