/** From the name of a view to its state; null where the place of the screen is not (any more) in the hall. */
import type { Views } from '@yiting/shared/protocol/views.ts';
import type { HubParts } from './hub-parts.ts';
import type { Snapshot } from './snapshot.ts';
import { appointmentView } from './views/appointment.ts';
import { reviewView, signView, visitCasesView } from './views/cases.ts';
import { desksView, deskView, guideView } from './views/desk.ts';
import { kioskView } from './views/kiosk.ts';
import { manageView } from './views/manage.ts';
import { callView, rateView, stripView } from './views/screens.ts';
import { visitView } from './views/visit.ts';
import { wallView } from './views/wall.ts';
import type { WatchedView } from './watches.ts';

export function buildView(
  hall: Snapshot,
  view: WatchedView,
  parts: Pick<HubParts, 'presence' | 'upkeep' | 'voice' | 'keys'>,
): Views[keyof Views] | null {
  const place = view.station?.placeId ?? '';
  switch (view.name) {
    case 'kiosk':
      return view.station ? kioskView(hall, view.station) : null;
    case 'call':
      return callView(hall, place, parts.voice);
    case 'strip':
      return stripView(hall, place);
    case 'rate':
      return rateView(hall, place);
    case 'wall':
      return wallView(hall, parts.presence, parts.upkeep());
    case 'desk':
      return deskView(hall, view.windowId ?? '');
    case 'desks':
      return desksView(hall);
    case 'guide':
      return guideView(hall, parts.presence);
    case 'manage':
      return manageView(hall, parts.presence, parts.upkeep());
    case 'visit':
      return visitView(hall, view.visitId ?? '');
    case 'appointment':
      return appointmentView(hall, view.visitId ?? '');
    case 'visitCases':
      return visitCasesView({ hall, keys: parts.keys }, view, parts.presence);
    case 'review':
      return reviewView({ hall, keys: parts.keys }, view.staffId ?? '');
    case 'sign':
      return signView({ hall, keys: parts.keys }, place);
  }
}
