/** All views: the small state of a screen that the hall pushes (design 2.4). Name → parameters and body. */
import { z } from 'zod';
import type { ReviewView, SignView, VisitCasesView } from './cases.ts';
import { idSchema } from './fields.ts';
import type { DesksView, DeskView, GuideView } from './views/desk.ts';
import type { CallView, RateView, StripView, WallView } from './views/screens.ts';
import type { KioskView, ManageView } from './views/station.ts';
import type { AppointmentView, VisitView } from './views/visit.ts';

const nothing = z.strictObject({});

/** Stations say where they stand by their key; only the window desk names what it watches. */
export const viewParameterSchemas = {
  kiosk: nothing,
  call: nothing,
  strip: nothing,
  rate: nothing,
  wall: nothing,
  desk: z.strictObject({ windowId: idSchema }),
  desks: nothing,
  guide: nothing,
  manage: nothing,
  visit: nothing,
  appointment: nothing,
  visitCases: z.strictObject({ windowId: idSchema }),
  review: nothing,
  sign: nothing,
};
export type ViewName = keyof typeof viewParameterSchemas;
export const viewNames = Object.keys(viewParameterSchemas) as ViewName[];
export type ViewParameters<N extends ViewName> = z.output<(typeof viewParameterSchemas)[N]>;
export type Views = {
  kiosk: KioskView;
  call: CallView;
  strip: StripView;
  rate: RateView;
  wall: WallView;
  desk: DeskView;
  desks: DesksView;
  guide: GuideView;
  manage: ManageView;
  visit: VisitView;
  appointment: AppointmentView;
  visitCases: VisitCasesView;
  review: ReviewView;
  sign: { readonly asked: SignView };
};

/** One push. A screen keeps the newest by (epoch, seq); the epoch changes when a backup is restored. */
export type Pushed<N extends ViewName = ViewName> = {
  readonly name: N;
  /** Equal for equal parameters: which of several watched views of one name this is. */
  readonly key: string;
  readonly epoch: number;
  readonly seq: number;
  /** Hall time of the push, ms. */
  readonly at: number;
  readonly body: Views[N];
};
export type {
  AppointmentView,
  CallView,
  DesksView,
  DeskView,
  GuideView,
  KioskView,
  ManageView,
  RateView,
  StripView,
  VisitView,
  WallView,
};
