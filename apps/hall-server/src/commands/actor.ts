/** Who acts: a member of staff, a paired station, a visitor by his slip, or the hall itself (its clock, its first start). */
import type { Claims } from '@yiting/shared/protocol/authorisation.ts';
import type { Role, StationKind } from '@yiting/shared/protocol/fields.ts';

export type StaffActor = {
  readonly kind: 'staff';
  readonly staffId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
};
export type StationActor = {
  readonly kind: 'station';
  readonly stationId: string;
  readonly stationKind: StationKind;
  readonly name: string;
  readonly placeId: string | null;
};
/** Whoever holds the token of a visit. Nobody knows his name. */
export type VisitorActor = { readonly kind: 'visitor'; readonly visitId: string };
export type SystemActor = { readonly kind: 'system' };
/** Everybody who can be at the other end of a connection. */
export type ConnectedActor = StaffActor | StationActor | VisitorActor;
export type Actor = ConnectedActor | SystemActor;

/** As the journal names the actor. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'staff') return `staff:${actor.staffId}`;
  if (actor.kind === 'visitor') return `visitor:${actor.visitId}`;
  return actor.kind === 'station' ? `station:${actor.stationId}` : 'system';
}

/** What the authorisation table is asked for; the hall itself may do everything. */
export function claimsOf(actor: ConnectedActor): Claims {
  if (actor.kind === 'visitor') return { kind: 'visitor' };
  return actor.kind === 'staff'
    ? { kind: 'staff', roles: actor.roles }
    : { kind: 'station', stationKind: actor.stationKind };
}
