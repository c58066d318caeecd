/** Who may send what: one table for commands, views and queries (design 6). Anything not in it is refused. */
import type { CommandType } from './commands.ts';
import type { Role, StationKind } from './fields.ts';
import type { QueryType } from './queries.ts';
import type { ViewName } from './views.ts';

/** A member of staff with a role, a station of a kind, or a visitor by his slip. `anyStaff` is everybody who is signed in. */
export type Permitted = Role | StationKind | 'visitor' | 'anyStaff';

const desks: readonly Permitted[] = ['officer', 'issuer'];
const guides: readonly Permitted[] = ['guide', 'manager'];
/** Kiosks of every site, the guide desk, and a person on his phone. */
const bookers: readonly Permitted[] = ['kiosk', 'guide', 'manager', 'visitor'];
/** At the window, and in the back office. */
const deciders: readonly Permitted[] = [...desks, 'reviewer'];
const managers: readonly Permitted[] = ['manager', 'admin'];

export const commandPermissions: Readonly<Record<CommandType, readonly Permitted[]>> = {
  'ticket.take': ['kiosk', 'guide', 'manager'],
  'ticket.settlePaper': ['kiosk'],
  'offline.lease': ['kiosk'],
  'ticket.takeOffline': ['kiosk'],
  'ticket.abandonWish': ['kiosk'],
  'offline.settle': guides,
  'ticket.reprint': ['guide', 'manager'],
  'ticket.reprintOwn': ['kiosk'],
  'ticket.grantPriority': guides,
  'ticket.cancel': ['guide', 'manager', 'officer'],
  'ticket.giveUp': ['visitor'],
  'ticket.return': ['guide', 'manager', 'officer', 'issuer'],
  'window.open': desks,
  'window.close': [...desks, 'manager'],
  'window.pause': [...desks, 'manager'],
  'window.resume': desks,
  'window.handOver': desks,
  'call.next': desks,
  'call.chosen': desks,
  'call.recall': desks,
  'call.miss': desks,
  'call.putBack': [...desks, 'manager'],
  'call.settleVoice': ['callScreen'],
  'service.begin': desks,
  'service.hold': desks,
  'service.resume': desks,
  'service.transfer': [...desks, 'manager'],
  'service.addItem': desks,
  'service.removeItem': desks,
  'service.finish': [...desks, 'manager'],
  'alarm.raise': ['officer', 'issuer', 'guide'],
  'alarm.settle': managers,
  'help.call': ['kiosk'],
  'help.takeBack': ['kiosk'],
  'help.answer': guides,
  'help.settle': guides,
  'rating.submit': ['ratingTablet', 'visitor'],
  'rating.decline': ['ratingTablet', 'visitor'],
  'day.open': managers,
  'day.close': managers,
  'queue.setState': managers,
  'clock.adopt': managers,
  'station.approve': managers,
  'station.reject': managers,
  'station.revoke': managers,
  'booking.hold': bookers,
  'booking.confirm': bookers,
  'booking.release': bookers,
  'booking.sendCode': ['visitor'],
  'booking.move': bookers,
  'booking.cancel': bookers,
  'booking.checkIn': ['kiosk', ...guides],
  'booking.reprint': ['kiosk', ...guides],
  'booking.settleSlip': ['kiosk'],
  'booking.forgive': guides,
  'slot.close': managers,
  'slot.open': managers,
  'inspection.hold': ['kiosk', 'visitor'],
  'inspection.book': [...guides, 'officer'],
  'case.open': desks,
  'case.describe': desks,
  'case.setMaterial': desks,
  'case.discard': desks,
  'case.attach': desks,
  'case.receive': desks,
  'case.accept': desks,
  'case.acceptWithGaps': desks,
  'case.giveNotice': desks,
  'case.correct': desks,
  'case.refuseIntake': desks,
  'case.fillGap': desks,
  'case.assign': desks,
  'case.suspend': deciders,
  'case.resume': deciders,
  'case.extend': deciders,
  'case.approve': deciders,
  'case.refuse': deciders,
  'case.close': deciders,
  'case.issue': deciders,
  'case.deliver': deciders,
  'case.withdraw': desks,
  'case.terminate': deciders,
  'case.setUnifiedNo': deciders,
  'approval.ask': desks,
  'approval.answer': ['reviewer'],
  'approval.reply': desks,
  'approval.withdraw': desks,
  'signature.ask': desks,
  'signature.give': ['ratingTablet'],
  'signature.cancel': desks,
  'grant.give': managers,
  'grant.revoke': managers,
  'document.print': deciders,
  'calendar.propose': managers,
  'calendar.confirm': managers,
  'calendar.withdraw': managers,
  'opening.set': managers,
  'booking.setRules': managers,
  'station.changeRoll': ['guide', ...managers],
  'station.setService': managers,
  'station.restartPage': managers,
  'station.orderSelfTest': managers,
  'station.reportSelfTest': ['kiosk'],
  'staff.create': ['admin'],
  'staff.setRoles': ['admin'],
  'staff.setPassword': ['admin'],
  'staff.setActive': ['admin'],
  'staff.changeOwnPassword': ['anyStaff'],
};

export const viewPermissions: Readonly<Record<ViewName, readonly Permitted[]>> = {
  kiosk: ['kiosk'],
  call: ['callScreen'],
  strip: ['windowStrip'],
  rate: ['ratingTablet'],
  wall: ['wall', ...managers],
  desk: [...desks, 'manager'],
  desks: [...desks, 'manager'],
  guide: guides,
  manage: managers,
  visit: ['visitor'],
  appointment: ['visitor'],
  visitCases: desks,
  review: ['reviewer'],
  sign: ['ratingTablet'],
};

export const queryPermissions: Readonly<Record<QueryType, readonly Permitted[]>> = {
  'catalogue.list': ['kiosk', 'anyStaff'],
  'ticket.find': guides,
  'ticket.history': [...guides, 'officer', 'admin'],
  'day.report': managers,
  'booking.offer': bookers,
  'booking.slots': bookers,
  'booking.find': ['kiosk', ...guides],
  'booking.ofDay': [...guides, 'officer', 'issuer'],
  'booking.one': bookers,
  'inspection.free': [...bookers, 'officer'],
  'message.box': managers,
  'case.one': deciders,
  'case.find': [...deciders, 'manager'],
  'case.figures': managers,
  'document.one': [...deciders, 'manager'],
  'item.scenarios': managers,
  'grant.list': [...desks, ...managers],
  'calendar.coverage': managers,
  'calendar.preview': managers,
  'settings.read': managers,
  'waits.accuracy': managers,
  'journal.page': managers,
  'journal.verify': managers,
};

export type Claims =
  | { readonly kind: 'staff'; readonly roles: readonly Role[] }
  | { readonly kind: 'station'; readonly stationKind: StationKind }
  | { readonly kind: 'visitor' };

/** True when one of the permitted roles or kinds is the claimant's. */
export function isPermitted(claims: Claims, permitted: readonly Permitted[]): boolean {
  if (claims.kind === 'visitor') return permitted.includes('visitor');
  if (claims.kind === 'station') return permitted.includes(claims.stationKind);
  return permitted.includes('anyStaff') || claims.roles.some((role) => permitted.includes(role));
}
