/** The conversation itself: who connects, what travels, and what both sides call it. */
import { z } from 'zod';
import type { Result } from '../basics/result.ts';
import type { Words } from '../basics/words.ts';
import type { HallError } from './errors.ts';
import { commandIdSchema, type Role, type StationKind } from './fields.ts';
import type { Pushed } from './views.ts';

/** Raised whenever an older page or device host could misunderstand the hall. */
export const protocolVersion = 1;

/** Sent by the client in the handshake, never in an address. */
export const handshakeSchema = z.object({
  protocol: z.int(),
  /** Session of a member of staff. */
  session: z.string().max(64).optional(),
  /** Key of a paired station. */
  stationKey: z.string().max(64).optional(),
  /** Token of a visit, from the code on its slip. Whatever stands here is looked up: malformed and unknown are one answer. */
  visitToken: z.string().catch('').optional(),
});
export type Handshake = z.input<typeof handshakeSchema>;

export const commandEnvelopeSchema = z.object({
  id: commandIdSchema,
  type: z.string().max(60),
  body: z.unknown(),
});
export const queryEnvelopeSchema = z.object({ type: z.string().max(60), body: z.unknown() });
export const watchEnvelopeSchema = z.object({ view: z.string().max(60), parameters: z.unknown() });
/** A station says how it is: paper, printer, version. Kept in memory only. */
export const healthSchema = z
  .record(z.string().max(40), z.union([z.string().max(80), z.number()]))
  .refine((health) => Object.keys(health).length <= 20);

/** Who the hall takes this connection for. */
export type ActorView =
  | {
      readonly kind: 'staff';
      readonly staffId: string;
      readonly login: string;
      readonly name: string;
      readonly roles: readonly Role[];
    }
  | {
      readonly kind: 'station';
      readonly stationId: string;
      readonly stationKind: StationKind;
      readonly name: string;
      readonly placeId: string | null;
    }
  | { readonly kind: 'visitor' };

export type Hello = {
  readonly protocol: number;
  readonly epoch: number;
  readonly hallName: Words;
  readonly timeZone: string;
  readonly now: number;
  readonly actor: ActorView;
  readonly demo: boolean;
};
export type Beat = { readonly now: number };

export type ServerToClient = {
  hello: (hello: Hello) => void;
  beat: (beat: Beat) => void;
  view: (pushed: Pushed) => void;
  /** The connection ends for good: do not come back with the same key or session. */
  goodbye: (error: HallError) => void;
};
export type Answered<T> = (answer: Result<T, HallError>) => void;
export type ClientToServer = {
  command: (envelope: { id: string; type: string; body: unknown }, answered: Answered<unknown>) => void;
  query: (envelope: { type: string; body: unknown }, answered: Answered<unknown>) => void;
  watch: (envelope: { view: string; parameters: unknown }, answered: Answered<{ key: string }>) => void;
  unwatch: (
    envelope: { view: string; parameters: unknown },
    answered: Answered<Record<string, never>>,
  ) => void;
  health: (health: Record<string, string | number>) => void;
};
