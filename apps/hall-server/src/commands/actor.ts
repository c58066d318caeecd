/** Who acts: a member of staff, a paired station, or the hall itself (its clock, its first start). */
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
export type SystemActor = { readonly kind: 'system' };
export type Actor = StaffActor | StationActor | SystemActor;

/** As the journal names the actor. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'staff') return `staff:${actor.staffId}`;
  return actor.kind === 'station' ? `station:${actor.stationId}` : 'system';
}

/** What the authorisation table is asked for; the hall itself may do everything. */
export function claimsOf(actor: StaffActor | StationActor): Claims {
  return actor.kind === 'staff'
    ? { kind: 'staff', roles: actor.roles }
    : { kind: 'station', stationKind: actor.stationKind };
}
