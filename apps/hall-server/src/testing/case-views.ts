/** Views as a screen would be sent them now, for tests that look at what is shown. */
import type { ReviewView, SignView, VisitCasesView } from '@yiting/shared/protocol/cases.ts';
import type { RateView, WallView } from '@yiting/shared/protocol/views/screens.ts';
import type { StaffActor } from '../commands/actor.ts';
import { Presence } from '../realtime/presence.ts';
import { SlowFigures, Snapshot } from '../realtime/snapshot.ts';
import { noStaffing } from '../realtime/staffing.ts';
import { reviewView, signView, visitCasesView } from '../realtime/views/cases.ts';
import { rateView } from '../realtime/views/screens.ts';
import { wallView } from '../realtime/views/wall.ts';
import { planReader } from '../store/meta.ts';
import type { TestHall } from './test-hall.ts';

export function lookAt({ hall, clock }: TestHall) {
  const { database, keys } = hall;
  const plan = planReader(database).plan();
  const waits = { waitOfQueue: () => null, waitOfTicket: () => null };
  const parts = {
    database,
    now: clock.now(),
    plan,
    waits,
    staffing: noStaffing.now,
    slow: new SlowFigures(),
  };
  return { hall: new Snapshot(parts), keys };
}

export const see = {
  visitCases: (test: TestHall, windowId: string, { staffId }: StaffActor): VisitCasesView | null =>
    visitCasesView(lookAt(test), { windowId, staffId }, new Presence()),
  review: (test: TestHall, { staffId }: StaffActor): ReviewView => reviewView(lookAt(test), staffId),
  sign: (test: TestHall, windowId: string): { readonly asked: SignView } => signView(lookAt(test), windowId),
  rate: (test: TestHall, windowId: string): RateView | null => rateView(lookAt(test).hall, windowId),
  wall: (test: TestHall): WallView =>
    wallView(lookAt(test).hall, new Presence(), {
      lastBackupAt: null,
      mirrorOk: true,
      driftMs: 0,
      startedAt: test.clock.now(),
    }),
};
